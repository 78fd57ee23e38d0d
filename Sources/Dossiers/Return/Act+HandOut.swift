public import Domain
import Ledger
public import Persistence
import Reading

/// Who takes a result.
public struct HandOutForm: Sendable {
    /// The dossier.
    public let dossier: Dossier.ID
    /// Who took it; nil when the applicant came.
    public let receiver: ReceptionForm.Person?
    /// Whether somebody authorised came.
    public let authorised: Bool
    /// By which channel.
    public let channel: Channel
    /// Papers whose originals are given back.
    public let returned: [DossierComponent.ID]

    /// A form.
    public init(
        dossier: Dossier.ID,
        receiver: ReceptionForm.Person? = nil,
        authorised: Bool = false,
        channel: Channel = .direct,
        returned: [DossierComponent.ID] = []
    ) {
        self.dossier = dossier
        self.receiver = receiver
        self.authorised = authorised
        self.channel = channel
        self.returned = returned
    }
}

extension Act {
    /// Puts results into their receivers' hands: status 10 (rule 28).
    public func handOut(_ forms: [HandOutForm], _ connection: any Connection) throws -> BatchOutcome {
        let byDossier = Dictionary(forms.map { ($0.dossier, $0) }) { first, _ in first }
        let applicants = try PartyStore.references(
            toApplicantsOf: forms.filter { $0.receiver == nil }.map(\.dossier),
            connection
        )
        return try perform(
            onAll: forms.map(\.dossier),
            basis: \.returning,
            connection
        ) { dossier, _, stamp in
            guard let form = byDossier[dossier.id] else { throw Problem.notFound }
            let held = form.returned.isEmpty ? [] : try papersHeld(by: dossier.id, connection)
            // Asked before anything is stored: who came for a result that is refused is not written down.
            try dossier.requireHandOut(of: form.returned, held: held, stamp: stamp)
            let content = HandOut(
                receiver: try form.receiver.map { try party($0, connection) }
                    ?? applicants[dossier.applicant]
                    ?? PartyStore.reference(to: dossier.applicant, connection),
                authorised: form.authorised,
                channel: form.channel,
                returned: form.returned
            )
            return try dossier.handOut(content, held: held, stamp: stamp)
        }
    }

    /// Papers whose originals were handed in.
    private func papersHeld(
        by dossier: Dossier.ID,
        _ connection: any Connection
    ) throws -> [DossierComponent.ID] {
        try History.of(dossier, connection).flatMap { recorded in
            guard case .received(let reception) = recorded.event else { return [DossierComponent.ID]() }
            return reception.papers.filter { $0.originals > 0 }.map(\.component)
        }
    }
}
