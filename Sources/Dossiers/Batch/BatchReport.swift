import Domain
import Ledger
import Persistence
import Reading

/// What became of a batch, kept with its submission, so that a form sent twice and a page loaded anew say the same.
struct BatchReport: Hashable, Sendable {
    /// What was asked for.
    let act: BatchAct
    /// Dossiers that it was done with.
    var done: [Dossier.ID] = []
    /// Dossiers that a rule refused.
    var refused: [Dossier.ID] = []
    /// Dossiers that somebody else had moved meanwhile.
    var changed: [Dossier.ID] = []
    /// Offices that dossiers were given from: each has a hand-over list to sign.
    var givers: [Office.ID] = []

    init(_ act: BatchAct) { self.act = act }

    /// As it is kept.
    var text: String {
        func joined<Entity>(_ ids: [Identifier<Entity>]) -> String { ids.map(\.description).joined(separator: ".") }
        return [act.rawValue, joined(done), joined(refused), joined(changed), joined(givers)].joined(separator: "|")
    }

    /// Reads what was kept; nil for another form's place.
    init?(text: String) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 5, let act = BatchAct(rawValue: String(parts[0])) else { return nil }
        func ids<Entity>(_ part: Substring) -> [Identifier<Entity>] {
            part.split(separator: ".").compactMap { Identifier($0) }
        }
        self.act = act
        done = ids(parts[1])
        refused = ids(parts[2])
        changed = ids(parts[3])
        givers = ids(parts[4])
    }
}

/// A batch as the page tells of it.
struct BatchStory: Sendable {
    /// A dossier with why the act was refused; nil where it could be done by now.
    struct Refusal: Sendable {
        let code: DossierCode
        let reason: String?
    }

    let act: BatchAct
    let done: [DossierCode]
    let refused: [Refusal]
    let changed: [DossierCode]
    /// Offices with a list to sign.
    let givers: [(office: Office.ID, name: String)]

    /// The officer's batch under that submission; nil where there is none. At most two queries, and one for each office
    /// that gave, beside what the reference has not cached yet.
    ///
    /// The rule that refused is asked anew: a refused act changed nothing.
    static func read(
        _ id: Submission.ID,
        for principal: Principal,
        now: Instant,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> BatchStory? {
        guard let report = try Submission.location(of: id, by: principal, connection).flatMap(BatchReport.init(text:))
        else { return nil }
        let ids = report.done + report.refused + report.changed
        var dossiers: [Dossier.ID: Dossier] = [:]
        let condition: SQL = "d.id IN (\(list: ids)) AND \(visible(to: principal, dossier: "d.id"))"
        try DossierReader.each(where: condition, connection) { dossiers[$0.id] = $0 }
        return BatchStory(
            act: report.act,
            done: report.done.compactMap { dossiers[$0]?.code },
            refused: try report.refused.compactMap { dossiers[$0] }.map { dossier in
                let objection = try objection(to: report.act, on: dossier, principal, now, reference, connection)
                return Refusal(code: dossier.code, reason: objection?.message(under: dossier.law))
            },
            changed: report.changed.compactMap { dossiers[$0]?.code },
            givers: try report.givers.compactMap { giver in
                try reference.office(giver, connection).map { (giver, $0.name) }
            }
        )
    }

    private static func objection(
        to act: BatchAct,
        on dossier: Dossier,
        _ principal: Principal,
        _ now: Instant,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> DossierObjection? {
        let revisions = try reference.revisions(connection)
        let setting = try reference.setting(of: dossier.agency, workflow: dossier.workflow, at: revisions, connection)
        return AvailableAct.list(for: dossier, by: principal, at: now, setting: setting, held: [])
            .first { $0.name == act.name }?.objection
    }
}
