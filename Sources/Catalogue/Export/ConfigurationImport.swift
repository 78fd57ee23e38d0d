public import Domain
public import Persistence
import Reading

/// Imports a configuration in one transaction: all of it, or nothing.
///
/// Rows are known by their identities. What is known and says the same changes nothing; what a later day may change (an
/// end, a name) is written; anything else that differs is refused, since what held is never rewritten (rule 57).
public struct ConfigurationImport: Sendable {
    private let now: Instant

    /// An import at the moment.
    public init(now: Instant) {
        self.now = now
    }

    /// Imports the file.
    ///
    /// - Throws: `ImportRefusal` with every bad row, after which the caller's transaction must be rolled back;
    ///   `DatabaseError`.
    public func run(_ file: ConfigurationFile, _ connection: any Connection) throws -> ConfigurationReport {
        // The revisions are the lock, and every cache begins anew.
        for revision in [Revision.catalogue, .agencies] { try revision.bump(connection) }
        var plan = ConfigurationPlan(file)
        for table in ConfigurationTable.all { try plan.compare(table, connection) }
        guard plan.problems.isEmpty else { throw ImportRefusal(plan.problems) }
        for table in ConfigurationTable.all {
            let rows = plan.inserted[table.name] ?? []
            try table.insert(table.name == "agency" ? Self.parentsFirst(rows) : rows, at: now, connection)
            for row in plan.changed[table.name] ?? [] { try table.update(row, connection) }
        }
        if !(plan.inserted["calendar_declaration"] ?? []).isEmpty { try raiseCalendar(connection) }
        let problems = try ConfigurationCheck(file).problems(of: plan, connection)
        guard problems.isEmpty else { throw ImportRefusal(problems) }
        return plan.report
    }

    /// The calendar stands under the last revision of its declarations, or the next.
    private func raiseCalendar(_ connection: any Connection) throws {
        try Revision.calendar.bump(connection)
        try connection.run(
            """
            UPDATE revision SET value = (SELECT MAX(revision) FROM calendar_declaration)
            WHERE name = 'calendar' AND value < (SELECT MAX(revision) FROM calendar_declaration)
            """
        )
    }

    /// Agencies in an order in which none stands before the one above it.
    private static func parentsFirst(_ rows: [[String?]]) -> [[String?]] {
        let parent = 4
        var waiting = rows
        var ordered: [[String?]] = []
        while !waiting.isEmpty {
            let ids = Set(waiting.compactMap(\.[0]))
            let ready = waiting.filter { row in row[parent].map { !ids.contains($0) } ?? true }
            // A circle of parents: the database refuses it.
            if ready.isEmpty { return ordered + waiting }
            ordered += ready
            waiting.removeAll { row in row[parent].map { !ids.contains($0) } ?? true }
        }
        return ordered
    }
}
