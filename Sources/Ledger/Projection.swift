import Domain
import Persistence

/// What a batch of events makes of the projections: gathered by the fold, written in few statements.
struct Projection {
    /// Rows that one statement carries; few enough for both engines' limits of bound values.
    static let rowsAStatement = 64

    private(set) var dossiers: [(before: Dossier?, after: Dossier)] = []
    private(set) var intakes: [Intake] = []
    private(set) var dueChanges: [DueChangeRow] = []
    private(set) var participations: [ParticipationRow] = []
    // A stretch can begin and end within one batch: the last word on each wins, in the order they began.
    private var holdingKeys: [HoldingKey] = []
    private var holdings: [HoldingKey: Holding] = [:]

    struct HoldingKey: Hashable {
        let dossier: Dossier.ID
        let sequence: Int
    }

    /// Folds one event in; answers the dossier's next state, or nil for an intake.
    mutating func take(
        _ recorded: RecordedEvent, after before: Dossier?, actingAgency: Agency.ID
    ) throws -> Dossier? {
        guard var dossier = before else {
            if let intake = Intake(recorded) {
                intakes.append(intake)
                return nil
            }
            guard let begun = Dossier.begun(by: recorded) else {
                throw LedgerError.historyWithoutBeginning(recorded.dossier)
            }
            take(begun.effects, of: recorded.dossier)
            return begun.dossier
        }
        take(dossier.apply(recorded), of: recorded.dossier)
        if actingAgency != dossier.agency {
            take([.participates(actingAgency, since: recorded.at)], of: recorded.dossier)
        }
        return dossier
    }

    /// Takes the state at the end of a dossier's events.
    mutating func finish(_ after: Dossier, before: Dossier?) {
        dossiers.append((before, after))
    }

    private mutating func take(_ effects: [SideEffect], of dossier: Dossier.ID) {
        for effect in effects {
            switch effect {
            case .holding(let holding):
                let key = HoldingKey(dossier: dossier, sequence: holding.sequence)
                if holdings.updateValue(holding, forKey: key) == nil { holdingKeys.append(key) }
            case .dueChanged(let before, let beforeOn, let at, let sequence):
                dueChanges.append(
                    DueChangeRow(
                        dossier: dossier, at: at, sequence: sequence, before: before, beforeOn: beforeOn,
                        cause: "calendar"
                    )
                )
            case .participates(let agency, let since):
                participations.append(ParticipationRow(dossier: dossier, agency: agency, since: since))
            }
        }
    }

    /// Writes all that was gathered.
    func write(_ connection: any Connection) throws {
        try DossierRow.write(dossiers, connection)
        try IntakeRow.insert(intakes, connection)
        try HoldingRow.write(holdingKeys.map { ($0.dossier, holdings[$0]) }, connection)
        try DueChangeRow.insert(dueChanges, connection)
        try ParticipationRow.insert(participations, connection)
    }
}
