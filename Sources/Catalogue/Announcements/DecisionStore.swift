import Domain
import Persistence
import Reading

/// Announcing decisions as the keeper of a catalogue drafts and lists them.
enum DecisionStore {
    /// What a list of decisions is narrowed to.
    struct Filter {
        var year: Int?
        var change: Announcement.Change?
    }

    /// Decisions of the keeper's, the newest first, drafts before all; two queries.
    static func list(
        of keeper: CatalogueKeeper,
        _ filter: Filter,
        _ connection: any Connection
    ) throws -> [DecisionLine] {
        let year: SQL =
            switch filter.year.flatMap(Self.days) {
            case .some(let days): " AND a.effective_on BETWEEN \(days.lowerBound) AND \(days.upperBound)"
            case nil: ""
            }
        let decisions = try connection.rows(
            """
            SELECT \(Decision.columns) WHERE a.agency IN (\(list: keeper.scope))\(year)
            ORDER BY a.is_draft DESC, a.effective_on DESC, a.signed_on DESC, a.number
            """
        ).map(Decision.init)
        var counts: [Announcement.ID: [Announcement.Change: Int]] = [:]
        let rows = try connection.rows(
            """
            SELECT announcement, change, COUNT(*) AS procedures FROM (
                SELECT c.announcement, c.change FROM read_announced_change c
                JOIN announcement a ON a.id = c.announcement WHERE a.agency IN (\(list: keeper.scope))
                UNION ALL
                SELECT e.announcement, e.change FROM announcement_entry e
                JOIN announcement a ON a.id = e.announcement
                WHERE a.is_draft = 1 AND a.agency IN (\(list: keeper.scope))
            ) changes GROUP BY announcement, change
            """
        )
        for row in rows {
            let change = try row.choice("change", of: Announcement.Change.self)
            counts[try row.id("announcement", of: Announcement.self), default: [:]][change] =
                try row.integer("procedures")
        }
        let lines = decisions.map { DecisionLine(decision: $0, counts: counts[$0.id] ?? [:]) }
        guard let change = filter.change else { return lines }
        return lines.filter { ($0.counts[change] ?? 0) > 0 }
    }

    /// The years in which decisions of the keeper's take effect, the newest first.
    static func years(of keeper: CatalogueKeeper, _ connection: any Connection) throws -> [Int] {
        let days = try connection.rows(
            "SELECT DISTINCT effective_on FROM announcement WHERE agency IN (\(list: keeper.scope))"
        ).map { try $0.day("effective_on").date.year }
        return Set(days).sorted(by: >)
    }

    /// The decision, if it is the keeper's.
    ///
    /// - Throws: `Problem.notFound`.
    static func find(
        _ id: Announcement.ID,
        of keeper: CatalogueKeeper,
        _ connection: any Connection
    ) throws -> Decision {
        let row = try connection.row(
            "SELECT \(Decision.columns) WHERE a.id = \(id) AND a.agency IN (\(list: keeper.scope))"
        )
        guard let row else { throw Problem.notFound }
        return try Decision(row)
    }

    /// Another decision of the authority's of that number and day.
    static func twin(
        of announcement: Announcement,
        by agency: Agency.ID,
        besides id: Announcement.ID,
        _ connection: any Connection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT id FROM announcement WHERE agency = \(agency) AND number = \(announcement.number)
                AND signed_on = \(announcement.signedOn) AND id <> \(id)
            """
        ) != nil
    }

    /// Begins a draft under the identity that the form carried: a form sent twice makes one.
    static func insert(
        _ head: DecisionHead,
        as id: Announcement.ID,
        by officer: Officer.ID?,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        let announcement = head.announcement
        try connection.run(
            """
            INSERT INTO announcement (id, agency, number, signed_on, effective_on, provenance, subject, is_draft,
                sequence, changed_by, changed_at)
            VALUES (\(id), \(head.agency), \(announcement.number), \(announcement.signedOn),
                \(announcement.effectiveOn), \(announcement.provenance.rawValue), \(head.subject), 1, 1,
                \(officer.sqlValue), \(moment))
            ON CONFLICT (id) DO NOTHING
            """
        )
    }

    /// Changes number, days and subject of a draft.
    static func update(
        _ id: Announcement.ID,
        _ head: DecisionHead,
        _ connection: any Connection
    ) throws {
        try connection.run(
            """
            UPDATE announcement SET agency = \(head.agency), number = \(head.announcement.number),
                signed_on = \(head.announcement.signedOn), effective_on = \(head.announcement.effectiveOn),
                subject = \(head.subject)
            WHERE id = \(id)
            """
        )
    }

    /// Locks the draft for a change and counts it.
    ///
    /// - Throws: `Problem.conflict` when the draft is not as it was seen, or is published; nil sees any.
    static func touch(
        _ id: Announcement.ID,
        seen: Int?,
        by officer: Officer.ID?,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        let asSeen: SQL = seen.map { " AND sequence = \($0)" } ?? ""
        let touched = try connection.run(
            """
            UPDATE announcement SET sequence = sequence + 1, changed_by = \(officer.sqlValue), changed_at = \(moment)
            WHERE id = \(id) AND is_draft = 1\(asSeen)
            """
        )
        guard touched > 0 else { throw Problem.conflict }
    }

    /// Throws the draft away with all that was entered in it.
    static func remove(_ id: Announcement.ID, _ connection: any Connection) throws {
        try connection.run(
            """
            DELETE FROM procedure_form WHERE version IS NULL
                AND entry IN (SELECT id FROM announcement_entry WHERE announcement = \(id))
            """
        )
        try connection.run("DELETE FROM announcement_entry WHERE announcement = \(id)")
        try connection.run("DELETE FROM announcement WHERE id = \(id) AND is_draft = 1")
    }

    private static func days(of year: Int) -> ClosedRange<Day>? {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
            return nil
        }
        return first...last
    }
}

/// What is entered about a decision itself.
struct DecisionHead {
    let agency: Agency.ID
    let announcement: Announcement
    let subject: String
}
