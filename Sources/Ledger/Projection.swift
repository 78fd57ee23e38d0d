import Domain
import Persistence

/// What a batch of events makes of the projections: gathered by the fold, written in few statements.
struct Projection {
    /// Rows that one statement carries: few, so that a connection keeps every length of statement prepared.
    static let rowsAStatement = 16

    /// The dossiers at the end of their events.
    private(set) var dossiers: [Dossier] = []
    private var rows: [ProjectedTable: [[SQLValue]]] = [:]
    // A stretch can begin and end within one batch: the last word on each wins, in the order they began.
    private var holdingKeys: [HoldingKey] = []
    private var holdings: [HoldingKey: Holding] = [:]
    private var participations: Set<[SQLValue]> = []

    private struct HoldingKey: Hashable {
        let dossier: Dossier.ID
        let sequence: Int
    }

    /// Folds one event in; answers the dossier's next state, or nil for an intake.
    mutating func take(
        _ recorded: RecordedEvent,
        after before: Dossier?,
        book agency: Agency.ID
    ) throws -> Dossier? {
        guard var dossier = before else {
            if let intake = Intake(recorded) {
                add(intake)
                return nil
            }
            guard let begun = Dossier.begun(by: recorded) else {
                throw LedgerError.historyWithoutBeginning(recorded.dossier)
            }
            take(begun.effects, of: recorded.dossier)
            return begun.dossier
        }
        take(dossier.apply(recorded), of: recorded.dossier)
        if case .feeCollected(let payment) = recorded.event { add(payment, recorded, book: agency) }
        if agency != dossier.agency { take([.participates(agency, since: recorded.at)], of: recorded.dossier) }
        return dossier
    }

    /// Takes the state at the end of a dossier's events.
    mutating func finish(_ dossier: Dossier) {
        dossiers.append(dossier)
        rows[.dossier, default: []].append(DossierRow.values(of: dossier))
    }

    /// The statements that write all that was gathered.
    var statements: [SQL] { ProjectedTable.allCases.flatMap { $0.statements(for: rows(of: $0)) } }

    /// What the table shall hold.
    func rows(of table: ProjectedTable) -> [[SQLValue]] {
        guard table == .holding else { return rows[table] ?? [] }
        return holdingKeys.compactMap { key in
            holdings[key].map { holding in
                [
                    key.dossier.sqlValue, holding.sequence.sqlValue, holding.office.sqlValue, holding.officer.sqlValue,
                    holding.step.sqlValue, holding.from.sqlValue, holding.until.sqlValue, holding.due.sqlValue,
                    (holding.verdict?.rawValue).sqlValue,
                ]
            }
        }
    }

    private mutating func take(_ effects: [SideEffect], of dossier: Dossier.ID) {
        for effect in effects {
            switch effect {
            case .holding(let holding):
                let key = HoldingKey(dossier: dossier, sequence: holding.sequence)
                if holdings.updateValue(holding, forKey: key) == nil { holdingKeys.append(key) }
            case .dueChanged(let before, let beforeOn, let at, let sequence):
                rows[.dueChange, default: []].append([
                    dossier.sqlValue, at.sqlValue, sequence.sqlValue, before.sqlValue, beforeOn.sqlValue,
                    "calendar".sqlValue,
                ])
            case .participates(let agency, let since):
                guard participations.insert([dossier.sqlValue, agency.sqlValue]).inserted else { continue }
                rows[.participation, default: []].append([dossier.sqlValue, agency.sqlValue, since.sqlValue])
            }
        }
    }

    private mutating func add(_ payment: Payment, _ recorded: RecordedEvent, book agency: Agency.ID) {
        rows[.payment, default: []].append([
            recorded.dossier.sqlValue, recorded.sequence.sqlValue, agency.sqlValue, recorded.office.sqlValue,
            recorded.principal.sqlValue, recorded.at.sqlValue, recorded.at.day.sqlValue,
            recorded.at.day.year.sqlValue, payment.fee.sqlValue, payment.charge.sqlValue, payment.exempted.sqlValue,
            (payment.ground?.rawValue).sqlValue, payment.receipt.sqlValue,
        ])
    }

    private mutating func add(_ intake: Intake) {
        rows[.intake, default: []].append([
            intake.id.sqlValue, intake.content.agency.sqlValue, intake.office.sqlValue, intake.officer.sqlValue,
            intake.content.offer.sqlValue, intake.outcome.rawValue.sqlValue, intake.content.number.sqlValue,
            intake.at.sqlValue, intake.at.day.sqlValue,
        ])
    }
}
