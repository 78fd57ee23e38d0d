import Domain
import Persistence
import Reading

/// What an agency must post anew or take down, as lists show it.
struct RepostingLine {
    /// Which of an agency's duties.
    struct Key: Hashable {
        let version: ProcedureVersion.ID
        let kind: Reposting.Kind

        init(_ version: ProcedureVersion.ID, _ kind: Reposting.Kind) {
            self.version = version
            self.kind = kind
        }

        /// Reads what a tick sends; nil when it is none.
        init?(_ text: String) {
            let parts = text.split(separator: ".")
            guard parts.count == 2, let kind = Reposting.Kind(rawValue: String(parts[0])),
                let version = ProcedureVersion.ID(parts[1])
            else { return nil }
            self.init(version, kind)
        }

        /// What a tick sends.
        var text: String { "\(kind.rawValue).\(version)" }
    }

    let agency: Agency.ID
    let agencyName: String
    let key: Key
    let procedure: Procedure.ID
    let name: String
    let code: String?
    let decision: String
    let effectiveOn: Day
    let reposting: Reposting
    let doneAt: Instant?
    let doneBy: String?
    /// The posting with a photo that the act made.
    let photo: Posting.ID?

    init(_ row: Row) throws {
        agency = try row.id("agency", of: Agency.self)
        agencyName = try row.text("agency_name")
        key = Key(
            try row.id("version", of: ProcedureVersion.self),
            try row.choice("kind", of: Reposting.Kind.self)
        )
        procedure = try row.id("procedure", of: Procedure.self)
        name = try row.text("name")
        code = try row.textIfPresent("code")
        decision = try row.text("number")
        effectiveOn = try row.day("effective_on")
        reposting = Reposting(dueOn: try row.day("due_on"), doneOn: try row.dayIfPresent("done_on"))
        doneAt = try row.instantIfPresent("done_at")
        doneBy = try row.textIfPresent("officer")
        photo = try row.idIfPresent("photo", of: Posting.self)
    }
}
