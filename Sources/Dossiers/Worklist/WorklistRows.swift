import Domain
import Persistence
import Reading

/// Rows as worklists show them, of whatever the leader's page asks for.
enum WorklistRows {
    /// The first rows that meet the condition over `d` and `s`, among those that the principal may see. One query.
    static func first(
        _ limit: Int,
        where condition: SQL,
        orderedBy order: SQL,
        for principal: Principal,
        _ setting: WorklistSetting
    ) throws -> [WorklistRow] {
        try setting.connection.rows(statement(limit, condition, order, principal, setting.now))
            .map { try WorklistRow($0, setting) }
    }

    /// The statement behind `first`, which the plan tests look at.
    static func statement(
        _ limit: Int,
        _ condition: SQL,
        _ order: SQL,
        _ principal: Principal,
        _ now: Instant
    ) -> SQL {
        """
        SELECT \(WorklistRow.columns(on: now.day)) FROM read_dossier d \(WorklistRow.joins)
        WHERE \(condition) AND \(visible(to: principal, dossier: "d.id"))
        ORDER BY \(order) LIMIT \(limit)
        """
    }
}
