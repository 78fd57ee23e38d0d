public import Domain

/// What names a procedure in a path: its national code, or our own identity where it has none.
public enum ProcedureKey: PathPart, Hashable {
    /// A national code, short or whole: `1.001193`, `1.001193.000.00.00.H33`.
    case code(String)
    /// Our own identity, which one level alone has.
    case identity(Procedure.ID)

    /// The best name of a procedure: its code where nobody else bears it.
    public init(_ procedure: Procedure.ID, uniqueCode: String?) {
        self = uniqueCode.flatMap { ProcedureKey.code(of: $0) } ?? .identity(procedure)
    }

    /// Reads an identity or a code; nil when it is neither.
    public init?(segment: String) {
        if let id = Procedure.ID(segment) {
            self = .identity(id)
        } else if let key = ProcedureKey.code(of: segment) {
            self = key
        } else {
            return nil
        }
    }

    private static func code(of text: String) -> ProcedureKey? {
        PublicWord.isPlain(text) && text.utf8.contains { (0x30...0x39).contains($0) } ? .code(text) : nil
    }

    /// The code or the identity.
    public var segment: String {
        switch self {
        case .code(let code): code
        case .identity(let id): id.description
        }
    }
}

/// What names an agency in a path: an identifier of either system in any case, or its name in plain letters.
public struct AgencyKey: PathPart, Hashable {
    /// `H33.12`, `000.00.12.h33` or `vinh-thuan`.
    public let segment: String

    /// Letters, digits, `.` and `-`; nil for anything else.
    public init?(segment: String) {
        guard PublicWord.isPlain(segment) else { return nil }
        self.segment = segment
    }

    /// The identifier that it is, if it is one.
    public var code: AgencyCode? { AgencyCode(segment.uppercased()) }
}

private enum PublicWord {
    /// Whether people could type it: letters, digits, `.` and `-`.
    static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 80 && !text.hasPrefix(".")
            && text.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                    || byte == 0x2D || byte == 0x2E
            }
    }
}
