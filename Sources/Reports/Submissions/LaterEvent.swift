import Domain
import Persistence
import Reading

/// Something that was recorded after a report had been submitted and that its figures count.
struct LaterEvent {
    /// Where an event stands: its book, and how far in it.
    struct Place: Hashable {
        let book: Agency.ID
        let position: Int
    }

    let place: Place
    let kind: Kind
    let recordedAt: Instant
    let code: String
    let procedure: Procedure.ID

    /// What figures are counted from.
    enum Kind: String, CaseIterable {
        case received, resultReceived, handedOut, corrected, cancelled, withdrawn, dueRecomputed
    }

    private init(_ row: Row) throws {
        place = Place(book: try row.id("book", of: Agency.self), position: try row.integer("position"))
        kind = try row.choice("kind", of: Kind.self)
        recordedAt = try row.instant("at")
        code = try row.text("code")
        procedure = try row.id("procedure", of: Procedure.self)
    }
}

extension LaterEvent {
    /// What was recorded after the report, of dossiers that its period knows: until its last day, because figures go by
    /// the moment of recording, and every correction, which tells anew what a dossier is. By book, in the order of
    /// recording. Two queries.
    static func list(
        after moment: Instant,
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        from place: Place?,
        limit: Int,
        _ connection: any Connection
    ) throws -> [LaterEvent] {
        let ends = try connection.rows(positions(before: moment, agencies)).map { row in
            Place(book: try row.id("agency", of: Agency.self), position: try row.integer("position"))
        }
        guard !ends.isEmpty else { return [] }
        return try connection.rows(statement(after: ends, in: period, from: place, limit: limit)).map(LaterEvent.init)
    }

    /// The last event of each book before the moment, or 0: the walk back meets only what was recorded since.
    static func positions(before moment: Instant, _ agencies: [Agency.ID]) -> SQL {
        """
        SELECT b.agency, COALESCE((
            SELECT e.position FROM read_event e WHERE e.book = b.agency AND e.at < \(moment)
            ORDER BY e.position DESC LIMIT 1
        ), 0) AS position
        FROM read_book b WHERE b.agency IN (\(list: agencies))
        """
    }

    static func statement(after ends: [Place], in period: ReportPeriod, from place: Place?, limit: Int) -> SQL {
        let rest: SQL = place.map { " AND (e.book, e.position) > (\($0.book), \($0.position))" } ?? ""
        let books = ends.map { end -> SQL in
            """
            SELECT e.book, e.position, e.kind, e.at, d.code, d.procedure
            FROM read_event e JOIN read_dossier d ON d.id = e.dossier
            WHERE e.book = \(end.book) AND e.position > \(end.position)\(rest)
                AND e.kind IN (\(list: Kind.allCases.map(\.rawValue)))
                AND (e.kind = 'corrected' OR e.at < \(period.cutoff))
                AND d.received_on <= \(period.to) AND (d.closed_on IS NULL OR d.closed_on >= \(period.from))
            """
        }
        return """
            SELECT * FROM (\(SQL.joined(books, by: " UNION ALL "))) AS later
            ORDER BY book, position LIMIT \(limit)
            """
    }
}
