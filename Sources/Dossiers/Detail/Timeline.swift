import Domain
import Persistence

/// The history of a dossier in words: sentences, names, and the texts that stand outside the ledger.
struct Timeline {
    /// The oldest event first.
    let entries: [DossierDetail.TimelineEntry]

    init(_ history: [RecordedEvent], of dossier: Dossier.ID, _ connection: any Connection) throws {
        var officers: Set<Officer.ID> = []
        var offices: Set<Office.ID> = []
        for recorded in history {
            officers.insert(recorded.principal)
            offices.insert(recorded.office)
            switch recorded.event {
            case .assigned(let officer, _, _): officers.insert(officer)
            case .given(let office): offices.insert(office)
            default: break
            }
        }
        var officerNames = try Self.names(
            "SELECT id, name FROM read_officer WHERE id IN (\(list: officers))",
            of: Officer.self,
            connection
        )
        officerNames[.program] = "Hệ thống"
        let officeNames = try Self.names(
            "SELECT id, name FROM read_office WHERE id IN (\(list: offices))",
            of: Office.self,
            connection
        )
        let remarks = try RemarkStore.texts(of: dossier, connection)
        entries = history.map { recorded in
            DossierDetail.TimelineEntry(
                recorded: recorded,
                sentence: EventSentence.text(
                    of: recorded.event,
                    office: { officeNames[$0] ?? "" },
                    officer: { officerNames[$0] ?? "" }
                ),
                officer: officerNames[recorded.principal] ?? "",
                office: officeNames[recorded.office] ?? "",
                remark: recorded.event.remark.flatMap { remarks[$0.id] }
            )
        }
    }

    private static func names<Entity>(
        _ query: SQL,
        of entity: Entity.Type,
        _ connection: any Connection
    ) throws -> [Identifier<Entity>: String] {
        var names: [Identifier<Entity>: String] = [:]
        for row in try connection.rows(query) { names[try row.id("id", of: entity)] = try row.text("name") }
        return names
    }
}

extension DossierEvent {
    /// The free text that the event refers to.
    var remark: Remark? {
        switch self {
        case .supplementAsked(let outcome), .intakeRefused(let outcome), .guided(let outcome): outcome.reason
        case .cancelled(let reason), .withdrawn(let reason), .unpaidAllowed(let reason): reason
        case .commented(let remark): remark
        case .visited(let note): note
        case .feeCollected(let payment): payment.remark
        case .received, .assigned, .given, .takenOver, .submitted, .approved, .signed, .numbered, .resultReceived,
            .handedOut, .corrected, .dueRecomputed, .backEntriesConfirmed, .fileAttached, .fileRemoved, .certified:
            nil
        }
    }
}
