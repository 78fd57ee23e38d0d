import Domain

/// A dossier and the history that made it.
struct Course {
    private(set) var history: [RecordedEvent]
    private(set) var dossier: Dossier
    private(set) var effects: [SideEffect]

    struct NotABeginning: Error {}

    init(_ event: DossierEvent, _ stamp: Stamp) throws {
        let recorded = Self.recorded(event, stamp, 1)
        guard let begun = Dossier.begun(by: recorded) else { throw NotABeginning() }
        history = [recorded]
        (dossier, effects) = begun
    }

    /// Does an act; the event is folded in.
    mutating func take(_ stamp: Stamp, _ act: (Dossier, Stamp) throws -> DossierEvent) throws {
        let recorded = Self.recorded(try act(dossier, stamp), stamp, history.count + 1)
        history.append(recorded)
        effects += dossier.apply(recorded)
    }

    private static func recorded(_ event: DossierEvent, _ stamp: Stamp, _ sequence: Int) -> RecordedEvent {
        RecordedEvent(
            dossier: Dossier.ID(bits: 900),
            sequence: sequence,
            at: stamp.at,
            occurredAt: stamp.occurredAt,
            principal: stamp.principal.officer,
            office: stamp.office,
            event: event
        )
    }
}
