public import Domain
public import Persistence
import Reading

/// A document handed in for certification.
public struct CertificationRequest: Hashable, Sendable {
    /// What is certified.
    public var kind: Certification.Kind
    /// What the document is, “Bằng tốt nghiệp trung học phổ thông”.
    public var document: String
    /// Its pages.
    public var pages: Int
    /// How many copies (bản).
    public var copies: Int

    /// A document.
    public init(kind: Certification.Kind = .copy, document: String, pages: Int = 1, copies: Int = 1) {
        self.kind = kind
        self.document = document
        self.pages = pages
        self.copies = copies
    }

    /// The fee in đồng.
    public var fee: Int { Certification.fee(kind, pages: pages, copies: copies) }
}

/// A line of a register of certifications, as a page shows it.
public struct CertificationLine: Hashable, Sendable {
    /// Kind, number, pages and copies.
    public let certification: Certification
    /// What the document is.
    public let document: String
    /// The fee in đồng.
    public let fee: Int
    /// When.
    public let at: Instant
    /// The dossier.
    public let dossier: Dossier.ID
    /// By whom.
    public let officer: Officer.ID
}

/// The registers of certifications: one of each kind, agency and year (NĐ 23/2015/NĐ-CP).
public enum CertificationStore {
    /// The lines of a dossier.
    public static func list(of dossier: Dossier.ID, _ connection: any Connection) throws -> [CertificationLine] {
        try connection.rows("SELECT * FROM certification WHERE dossier = \(dossier) ORDER BY kind, number").map(line)
    }

    /// The requests with the next numbers of their kinds, while the agency's book is locked.
    static func numbered(
        _ requests: [CertificationRequest],
        _ stamp: Stamp,
        _ connection: any Connection
    ) throws -> [Certification] {
        var last: [Certification.Kind: Int] = [:]
        return try requests.map { request in
            let before = try last[request.kind] ?? lastNumber(of: request.kind, stamp, connection)
            last[request.kind] = before + 1
            return Certification(
                kind: request.kind,
                number: before + 1,
                pages: request.pages,
                copies: request.copies
            )
        }
    }

    /// The statement that enters the lines.
    static func insert(
        _ requests: [CertificationRequest],
        _ lines: [Certification],
        of dossier: Dossier.ID,
        _ stamp: Stamp
    ) -> SQL {
        let rows = zip(requests, lines).map { request, line -> SQL in
            """
            (\(stamp.principal.agency), \(stamp.at.day.year), \(line.kind.rawValue), \(line.number), \(dossier),
                \(request.document), \(line.pages), \(line.copies),
                \(Certification.fee(line.kind, pages: line.pages, copies: line.copies)), \(stamp.at), \(stamp.at.day),
                \(stamp.principal.officer))
            """
        }
        return """
            INSERT INTO certification (agency, year, kind, number, dossier, document, pages, copies, fee, at, on_day,
                officer)
            VALUES \(SQL.joined(rows, by: ", "))
            """
    }

    private static func lastNumber(
        of kind: Certification.Kind,
        _ stamp: Stamp,
        _ connection: any Connection
    ) throws -> Int {
        try connection.integer(
            """
            SELECT MAX(number) FROM certification
            WHERE agency = \(stamp.principal.agency) AND year = \(stamp.at.day.year) AND kind = \(kind.rawValue)
            """
        )
    }

    static func line(_ row: Row) throws -> CertificationLine {
        CertificationLine(
            certification: Certification(
                kind: try row.choice("kind", of: Certification.Kind.self),
                number: try row.integer("number"),
                pages: try row.integer("pages"),
                copies: try row.integer("copies")
            ),
            document: try row.text("document"),
            fee: try row.integer("fee"),
            at: try row.instant("at"),
            dossier: try row.id("dossier", of: Dossier.self),
            officer: try row.id("officer", of: Officer.self)
        )
    }
}
