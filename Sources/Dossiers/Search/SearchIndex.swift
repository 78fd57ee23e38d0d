public import Domain
import Ledger
public import Persistence
import Reading

/// Keeps the entries of the search index as the dossiers are: written in the transaction of the act.
public enum SearchIndex {
    /// Dossiers that one statement takes in.
    public static let chunk = 500

    /// Writes the entries of the dossiers anew; a known one keeps its number, and so its place among the newest.
    public static func record(_ dossiers: [Dossier.ID], _ connection: any Connection) throws {
        guard !dossiers.isEmpty else { return }
        try write(subjects(where: "d.id IN (\(list: dossiers))", connection), connection)
    }

    /// Takes out what is known of a party: its dossiers are found by their codes only. To be called in the
    /// transaction that destroys the party's descriptions, behind it.
    public static func forget(_ party: Party.ID, _ connection: any Connection) throws {
        let token = SearchToken.party(party).text
        let dossiers = try connection.rows(
            """
            SELECT dossier FROM search_entry WHERE \(
                sqlite: "number IN (SELECT rowid FROM search_index WHERE search_index MATCH \("\"\(token)\""))",
                postgres: "tokens @@ CAST(\("'\(token)'") AS tsquery)"
            )
            """
        ).map { try $0.id("dossier", of: Dossier.self) }
        for start in stride(from: 0, to: dossiers.count, by: chunk) {
            try record(Array(dossiers[start..<min(start + chunk, dossiers.count)]), connection)
        }
    }

    /// Whether there are dossiers and the index holds none of them, as after the migration that brought it.
    public static func isMissing(_ connection: any Connection) throws -> Bool {
        try connection.integer(
            """
            SELECT CASE WHEN EXISTS (SELECT 1 FROM read_dossier) AND NOT EXISTS (SELECT 1 FROM search_entry)
            THEN 1 ELSE 0 END
            """
        ) == 1
    }

    /// Enters the next dossiers behind that one, in the order of their creation.
    ///
    /// - Returns: the last one that was entered; nil when there are no more. For long stores each call has a
    ///   transaction of its own, so that desks never wait long.
    public static func fill(after: Dossier.ID?, _ connection: any Connection) throws -> Dossier.ID? {
        let dossiers = try connection.rows(
            "SELECT id FROM read_dossier WHERE id > \(after ?? Dossier.ID(bits: 0)) ORDER BY id LIMIT \(chunk)"
        ).map { try $0.id("id", of: Dossier.self) }
        try record(dossiers, connection)
        return dossiers.last
    }

    /// Makes the whole index anew from what is stored.
    public static func rebuild(_ connection: any Connection) throws {
        try connection.run("DELETE FROM search_entry")
        var last: Dossier.ID?
        repeat { last = try fill(after: last, connection) } while last != nil
    }

    /// Merges what many acts have added to the index piece by piece: each search looks at every piece. A call merges
    /// little, so that desks never wait long, and nothing once all is merged.
    public static func tidy(_ connection: any Connection) throws {
        // PostgreSQL merges what it adds by itself.
        guard connection.engine == .sqlite else { return }
        try connection.run("INSERT INTO search_index (search_index, rank) VALUES ('usermerge', 2)")
        try connection.run("INSERT INTO search_index (search_index, rank) VALUES ('merge', 32)")
    }

    /// What the dossiers can be found by, in the order of their creation.
    private static func subjects(
        where condition: SQL,
        _ connection: any Connection
    ) throws -> [(id: Dossier.ID, subject: SearchSubject)] {
        var found: [(id: Dossier.ID, row: Row, agencies: [Agency.ID])] = []
        for row in try connection.rows(
            """
            SELECT d.id, d.code, d.applicant, d.owner, a.name AS applicant_name, a.phone AS applicant_phone,
                a.paper_number AS applicant_paper, a.tax_code AS applicant_tax_code, o.name AS owner_name, o.phone AS owner_phone,
                o.paper_number AS owner_paper, o.tax_code AS owner_tax_code, part.agency
            FROM read_dossier d JOIN read_participation part ON part.dossier = d.id
            LEFT JOIN party a ON a.id = d.applicant AND a.version = d.applicant_version
            LEFT JOIN party o ON o.id = d.owner AND o.version = d.owner_version
            WHERE \(condition) ORDER BY d.id, part.agency
            """
        ) {
            let id = try row.id("id", of: Dossier.self)
            if found.last?.id != id { found.append((id, row, [])) }
            found[found.count - 1].agencies.append(try row.id("agency", of: Agency.self))
        }
        return try found.map { id, row, agencies in
            var people = [
                SearchSubject.Person(
                    party: try row.id("applicant", of: Party.self),
                    name: try row.textIfPresent("applicant_name"),
                    phone: try row.textIfPresent("applicant_phone"),
                    papers: [try row.textIfPresent("applicant_paper"), try row.textIfPresent("applicant_tax_code")]
                        .compactMap(\.self)
                )
            ]
            let owner = SearchSubject.Person(
                party: try row.id("owner", of: Party.self),
                name: try row.textIfPresent("owner_name"),
                phone: try row.textIfPresent("owner_phone"),
                papers: [try row.textIfPresent("owner_paper"), try row.textIfPresent("owner_tax_code")].compactMap(
                    \.self
                )
            )
            if owner != people[0] { people.append(owner) }
            return (id, SearchSubject(code: try row.code("code"), people: people, agencies: agencies))
        }
    }

    private static func write(
        _ subjects: [(id: Dossier.ID, subject: SearchSubject)],
        _ connection: any Connection
    ) throws {
        for start in stride(from: 0, to: subjects.count, by: 16) {
            let values = subjects[start..<min(start + 16, subjects.count)].map { id, subject -> SQL in
                let tokens = subject.tokens.map(\.text).joined(separator: " ")
                return """
                    (\(id), \(sqlite: "\(tokens)", postgres: "array_to_tsvector(string_to_array(\(tokens), ' '))"))
                    """
            }
            try connection.run(
                """
                INSERT INTO search_entry (dossier, tokens) VALUES \(SQL.joined(values, by: ", "))
                ON CONFLICT (dossier) DO UPDATE SET tokens = excluded.tokens
                """
            )
        }
    }
}

extension Act {
    /// Appends the entries, and keeps the search index in step: new dossiers, mended people, one more agency.
    func enter(
        _ entries: [Ledger.Entry],
        in book: Ledger.Book,
        beside: [SQL] = [],
        _ connection: any Connection
    ) throws -> [Dossier] {
        let dossiers = try Ledger.append(entries, to: book, beside: beside, connection)
        let changed = zip(entries.filter { $0.before != nil || $0.makesDossier }, dossiers).filter { entry, dossier in
            entry.makesDossier || entry.mendsPeople || dossier.agency != book.agency
        }
        try SearchIndex.record(changed.map(\.1.id), connection)
        return dossiers
    }
}

extension Ledger.Entry {
    fileprivate var makesDossier: Bool {
        if case .received = events.first { before == nil } else { false }
    }

    fileprivate var mendsPeople: Bool {
        events.contains { event in
            switch event {
            case .corrected(.applicant), .corrected(.owner): true
            default: false
            }
        }
    }
}
