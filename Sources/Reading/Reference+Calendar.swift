public import Domain
public import Persistence

extension Reference {
    /// The working calendar of an agency: the national declarations, its own and those of the agencies above it.
    ///
    /// Of the declarations those up to the revision; without it, all. Sessions that cannot be read are an error.
    public func calendar(
        of agency: Agency.ID,
        at revision: Int? = nil,
        _ connection: any Connection
    ) throws -> WorkCalendar {
        let revisions = try revisions(connection)
        return try calendar(of: agency, at: revision ?? revisions.calendar, known: revisions, connection)
    }

    /// The same, where the transaction has read its revisions already.
    public func calendar(
        of agency: Agency.ID,
        known revisions: Revisions,
        _ connection: any Connection
    ) throws -> WorkCalendar {
        try calendar(of: agency, at: revisions.calendar, known: revisions, connection)
    }

    private func calendar(
        of agency: Agency.ID,
        at revision: Int,
        known revisions: Revisions,
        _ connection: any Connection
    ) throws -> WorkCalendar {
        let key = ReferenceCache.CalendarKey(agency: agency, revision: revision)
        let calendar = try value(\.calendars, key, at: revisions) {
            try readCalendar(of: agency, at: revision, connection)
        }
        return calendar ?? WorkCalendar([])
    }

    private func readCalendar(
        of agency: Agency.ID,
        at revision: Int,
        _ connection: any Connection
    ) throws -> WorkCalendar {
        let declarations = try connection.rows(
            """
            WITH RECURSIVE above (id, parent) AS (
                SELECT id, parent FROM read_agency WHERE id = \(agency)
                UNION SELECT a.id, a.parent FROM read_agency a JOIN above ON a.id = above.parent
            )
            SELECT revision, day, kind, reason, sessions, holiday, document, source, proposed, declared_at
            FROM calendar_declaration
            WHERE revision <= \(revision) AND (agency IS NULL OR agency IN (SELECT id FROM above))
            ORDER BY revision, ordinal
            """
        ).map(CalendarDeclaration.init)
        let sessions = try connection.row("SELECT sessions FROM read_agency WHERE id = \(agency)")
        let week = try sessions.map { WeeklySessions(try $0.sessions("sessions")) } ?? WeeklySessions()
        return WorkCalendar(declarations, week: week)
    }
}

extension CalendarDeclaration {
    fileprivate init(_ row: Row) throws {
        let reason = try row.text("reason")
        let kind: CalendarDeclarationKind =
            switch try row.text("kind") {
            case "dayOff": .dayOff(reason: reason)
            case "workingDay": .workingDay(reason: reason)
            case "closure": .closure(reason: reason)
            case "opening": .opening(try row.sessions("sessions"))
            default: throw DatabaseError(.decoding("kind"))
            }
        self.init(
            try row.day("day"),
            kind,
            revision: try row.integer("revision"),
            holiday: try row.textIfPresent("holiday").flatMap(Holiday.init),
            document: try row.textIfPresent("document"),
            source: try row.textIfPresent("source"),
            isProposed: try row.bool("proposed"),
            declaredAt: try row.instant("declared_at")
        )
    }
}
