import Domain
import Persistence
import Reading

/// Something that was recorded after a report had been submitted and that its figures count.
struct LaterEvent {
    let place: BookPlace
    let kind: Kind
    let recordedAt: Instant
    let code: String
    let procedure: Procedure.ID

    /// What figures are counted from.
    enum Kind: String, CaseIterable {
        case received, resultReceived, handedOut, corrected, cancelled, withdrawn, dueRecomputed
    }

    private init(_ row: Row) throws {
        place = try BookPlace(row)
        kind = try row.choice("kind", of: Kind.self)
        recordedAt = try row.instant("at")
        code = try row.text("code")
        procedure = try row.id("procedure", of: Procedure.self)
    }
}

extension LaterEvent {
    /// What was recorded after the report, of dossiers that its period knows, those that it found finished and not
    /// collected among them: until its last day, because figures go by
    /// the moment of recording, and every correction, which tells anew what a dossier is. By book, in the order of
    /// recording. Two queries.
    static func list(
        after moment: Instant,
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        from place: BookPlace?,
        limit: Int,
        _ connection: any Connection
    ) throws -> [LaterEvent] {
        let ends = try BookPlace.ends(before: moment, of: agencies, connection)
        guard !ends.isEmpty else { return [] }
        return try connection.rows(statement(after: ends, in: period, from: place, limit: limit)).map(LaterEvent.init)
    }

    static func statement(after ends: [BookPlace], in period: ReportPeriod, from place: BookPlace?, limit: Int) -> SQL {
        let rest: SQL = place.map { " AND (e.book, e.position) > (\($0.book), \($0.position))" } ?? ""
        let books = ends.map { end -> SQL in
            """
            SELECT e.book, e.position, e.kind, e.at, d.code, d.procedure
            FROM read_event e JOIN read_dossier d ON d.id = e.dossier
            WHERE e.book = \(end.book) AND e.position > \(end.position)\(rest)
                AND e.kind IN (\(list: Kind.allCases.map(\.rawValue)))
                AND (e.kind = 'corrected' OR e.at < \(period.cutoff))
                AND d.received_on <= \(period.to) AND (d.handed_out_on IS NULL OR d.handed_out_on >= \(period.from))
            """
        }
        return """
            SELECT * FROM (\(SQL.joined(books, by: " UNION ALL "))) AS later
            ORDER BY book, position LIMIT \(limit)
            """
    }
}
