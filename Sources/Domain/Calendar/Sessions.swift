/// The working sessions of one day, in order and apart from each other; empty when the office is closed.
public struct Sessions: Hashable, Sendable, RandomAccessCollection {
    private let list: [Session]

    /// A day without a session.
    public static let closed = Sessions(unchecked: [])

    /// The default where an agency has not set its own: 07:00–11:00 and 13:00–17:00, usual in southern communes.
    public static let standard = Sessions(unchecked: [(420, 660), (780, 1020)])

    private init(unchecked bounds: [(Int, Int)]) {
        list = bounds.compactMap(Session.init)
    }

    /// The sessions in the order given; throws unless each begins at or after the end of the one before.
    public init(_ list: [Session]) throws(SessionsError) {
        for (earlier, later) in zip(list, list.dropFirst()) where later.from < earlier.to {
            throw .overlapping("\(earlier)", "\(later)")
        }
        self.list = list
    }

    /// Reads `07:00-11:00,13:00-17:00`; blanks are ignored, an empty text means closed.
    public init(parsing text: String) throws(SessionsError) {
        let compact = String(text.filter { !$0.isWhitespace })
        guard !compact.isEmpty else {
            self = .closed
            return
        }
        var list: [Session] = []
        for part in compact.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count == 2, let from = Self.minute(ends[0]), let to = Self.minute(ends[1]) else {
                throw .unreadable(String(part))
            }
            guard let session = Session(from: from, to: to) else { throw .backwards(String(part)) }
            list.append(session)
        }
        try self.init(list)
    }

    /// The minute of `07:00` or `7:00`, up to `23:59`.
    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// Always 0.
    public var startIndex: Int { 0 }
    /// How many sessions there are.
    public var endIndex: Int { list.count }
    /// The session at that place in order of time.
    public subscript(index: Int) -> Session { list[index] }

    /// Minutes of work in all.
    public var minutes: Int { list.reduce(0) { $0 + $1.minutes } }
}

extension Sessions: CustomStringConvertible {
    /// `07:00-11:00,13:00-17:00`, as `init(parsing:)` reads it.
    public var description: String {
        list.map(\.description).joined(separator: ",")
    }
}
