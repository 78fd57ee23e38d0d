import Domain
import Persistence
import Reading

/// What the filter of a worklist offers, and who can be named in a batch.
struct WorklistChoices: Sendable {
    /// Offices where the list's dossiers can lie.
    var offices: [Office] = []
    /// Fields of these offices' dossiers.
    var fields: [NamedField] = []
    /// Officers of these offices; empty for who leads nobody.
    var officers: [(id: Officer.ID, name: String)] = []
    /// Who can be named, by the office that the principal leads; empty where the list assigns nothing.
    var assignees: [(office: Office, people: [Assignee])] = []

    /// At most one query, and one for each office that the principal leads where the list assigns.
    static func read(
        for principal: Principal,
        _ tab: WorklistTab,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> WorklistChoices {
        let all = try reference.offices(of: principal.agency, connection)
        let own = Set(principal.posts.map(\.office))
        var choices = WorklistChoices()
        choices.offices = tab.isOfAgency ? all : all.filter { own.contains($0.id) }
        choices.fields = try reference.fields(at: choices.offices.map(\.id), connection)
        if principal.holds(.leader) {
            choices.officers = try connection.rows(
                """
                SELECT w.id, w.name FROM read_officer w
                WHERE w.id IN (
                    SELECT p.officer FROM read_post p WHERE p.office IN (\(list: choices.offices.map(\.id)))
                        AND \(.holds("p.valid_from", "p.valid_to", on: day))
                ) ORDER BY w.name, w.id
                """
            ).map { (try $0.id("id", of: Officer.self), try $0.text("name")) }
        }
        if BatchAct.acts(on: tab, by: principal).contains(.assign) {
            for office in all where principal.holds(.leader, at: office.id) {
                choices.assignees.append((office, try AssigneeStore.list(at: office.id, on: day, connection)))
            }
        }
        return choices
    }
}
