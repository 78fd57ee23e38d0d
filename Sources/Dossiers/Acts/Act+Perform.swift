public import Domain
import Ledger
import Persistence
import Reading

/// What became of a batch: which dossiers went through, and which were refused by which rule.
public struct BatchOutcome: Sendable {
    /// The dossiers as they are now.
    public let done: [Dossier]
    /// Those that were refused, with the rule.
    public let refused: [(id: Dossier.ID, objection: DossierObjection)]

    /// The dossier of an act on one, or the rule that refused it.
    @discardableResult
    func only() throws -> Dossier {
        if let refused = refused.first { throw refused.objection }
        guard let dossier = done.first else { throw Problem.notFound }
        return dossier
    }
}

extension Act {
    /// What an act makes of one dossier.
    typealias Decision = (Dossier, ActSetting, Stamp) throws -> DossierEvent

    /// Does the act on one dossier, or refuses it by throwing the objection.
    func perform(
        on id: Dossier.ID,
        sequence: Int? = nil,
        basis: (Law.Generation) -> Citation? = { _ in nil },
        _ connection: any Connection,
        _ decide: Decision
    ) throws -> Dossier {
        try perform(onAll: [id], sequence: sequence, basis: basis, connection, decide).only()
    }

    /// Does the act on each dossier that the law lets through; the others are named with the rule.
    ///
    /// Dossiers that the principal may not see are not there: `Problem.notFound`.
    func perform(
        onAll ids: [Dossier.ID],
        sequence: Int? = nil,
        basis: (Law.Generation) -> Citation? = { _ in nil },
        _ connection: any Connection,
        _ decide: Decision
    ) throws -> BatchOutcome {
        // A dossier ticked twice is acted on once.
        var ticked: Set<Dossier.ID> = []
        let ids = ids.filter { ticked.insert($0).inserted }
        let dossiers = try DossierReader.lock(
            ids,
            visible: visible(to: principal, dossier: "d.id"),
            connection
        )
        guard dossiers.count == ids.count else { throw Problem.notFound }
        if let sequence { for dossier in dossiers { try require(dossier, seenAt: sequence, connection) } }
        let book = try Ledger.open(bookOf: principal.agency, now: now, connection)
        let stamp = stamp(book)
        var entries: [Ledger.Entry] = []
        var refused: [(id: Dossier.ID, objection: DossierObjection)] = []
        let revisions = try revisions(connection)
        var settings: [SettingKey: ActSetting] = [:]
        for dossier in dossiers {
            let key = SettingKey(agency: dossier.agency, workflow: dossier.workflow)
            let setting =
                try settings[key]
                ?? reference.setting(of: key.agency, workflow: key.workflow, at: revisions, connection)
            settings[key] = setting
            do {
                let event = try decide(dossier, setting, stamp)
                entries.append(
                    Ledger.Entry(
                        id: dossier.id,
                        before: dossier,
                        stamp: stamp,
                        events: [event],
                        basis: basis(dossier.law)
                    )
                )
            } catch let objection as DossierObjection {
                refused.append((dossier.id, objection))
            }
        }
        guard !entries.isEmpty else { return BatchOutcome(done: [], refused: refused) }
        return BatchOutcome(done: try enter(entries, in: book, connection), refused: refused)
    }
}

extension Act {
    /// Refuses a form that saw the dossier before somebody else's act; notes beside the process do not count.
    func require(_ dossier: Dossier, seenAt sequence: Int, _ connection: any Connection) throws {
        guard dossier.sequence != sequence else { return }
        guard sequence < dossier.sequence,
            try History.holdsOnlyNotes(after: sequence, of: dossier.id, connection)
        else { throw Problem.conflict }
    }
}

/// What a setting depends on, so that a batch reads each one once.
private struct SettingKey: Hashable {
    let agency: Agency.ID
    let workflow: Workflow.ID
}
