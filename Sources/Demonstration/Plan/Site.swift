import Domain

/// An agency to be simulated: how it is built, and what its figures shall be.
struct Site {
    let code: AgencyCode
    let name: String
    let level: Agency.Level
    /// Place of the agency above it in the list of sites.
    let parent: Int?
    let codeProvenance: Provenance
    let offices: [Blueprint.OfficePlan]
    let figures: Scenario.AgencyFigures
    /// Visits for certified copies, counted apart.
    let visits: Int

    /// What one dossier shall be.
    struct Wish {
        let fate: Fate
        let carried: Bool
        let channel: Channel
    }

    /// The blueprint, once the agencies before it stand.
    func blueprint(among agencies: [SimulatedAgency]) -> Blueprint {
        Blueprint(
            code: code,
            name: name,
            level: level,
            parent: parent.map { agencies[$0].agency.id },
            codeProvenance: codeProvenance,
            offices: offices
        )
    }

    /// One wish for each dossier, in an order that chance gives.
    ///
    /// Carried-over dossiers take the outcomes that are easiest for them: what is open in term at the end of a long
    /// period can hardly have come in before it.
    func wishes(seed: UInt64) -> [Wish] {
        var generator = SeededGenerator(seed: seed)
        let inOrder: [(Fate, Int)] = [
            (.early, figures.resolvedEarly), (.onTime, figures.resolvedOnTime), (.late, figures.resolvedLate),
            (.withdrawn, figures.withdrawn), (.openLate, figures.openLate), (.openInTerm, figures.openInTerm),
        ]
        let fates = inOrder.flatMap { Array(repeating: $0.0, count: $0.1) }
        let carried = fates.prefix(figures.carriedOver).map { Wish(fate: $0, carried: true, channel: .direct) }
        var channels =
            Array(repeating: Channel.online, count: figures.receivedOnline)
            + Array(repeating: Channel.direct, count: figures.receivedDirect)
        channels.shuffle(using: &generator)
        let received = zip(fates.dropFirst(figures.carriedOver), channels).map {
            Wish(fate: $0, carried: false, channel: $1)
        }
        return (carried + received).shuffled(using: &generator)
    }
}
