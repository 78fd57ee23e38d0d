import Domain
import Persistence
import Reading

/// Open work of somebody who is away, which the leader of the office may give to others.
struct Reassignment: Sendable {
    let officer: Officer.ID
    let name: String
    let office: Office.ID
    let officeName: String
    let load: LeaderOverview.Load
    /// Whether the principal leads the office.
    let isOwn: Bool
    /// The most urgent, if the principal may give them to others.
    let rows: [WorklistRow]
    /// To whom.
    let people: [Assignee]

    /// Dossiers that are offered at once.
    static let most = 20

    /// Of everybody who is away. Two queries for each that the principal may help.
    static func list(
        _ overview: LeaderOverview,
        for principal: Principal,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [Reassignment] {
        let setting = WorklistSetting(now: overview.now, reference: reference, connection: connection)
        var found: [Reassignment] = []
        for office in overview.offices {
            for load in office.officers where load.isAbsent && load.load.open > 0 {
                guard let officer = load.officer else { continue }
                let isOwn = principal.holds(.leader, at: office.office)
                let condition: SQL = """
                    d.holder = \(officer) AND d.office = \(office.office) AND d.closed_on IS NULL
                    AND d.given_to IS NULL AND \(WorklistConditions.task) IN ('assign', 'examine')
                    """
                found.append(
                    Reassignment(
                        officer: officer,
                        name: load.name ?? "",
                        office: office.office,
                        officeName: office.name,
                        load: load.load,
                        isOwn: isOwn,
                        rows: isOwn
                            ? try WorklistRows.first(
                                most,
                                where: condition,
                                orderedBy: "d.due_at, d.id",
                                for: principal,
                                setting
                            ) : [],
                        people: isOwn
                            ? try AssigneeStore.list(at: office.office, on: overview.now.day, connection)
                                .filter { $0.id != officer } : []
                    )
                )
            }
        }
        return found
    }
}
