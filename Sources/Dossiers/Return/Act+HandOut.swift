public import Domain
import Ledger
public import Persistence

/// Who takes a result.
public struct HandOutForm: Sendable {
    /// The dossier.
    public let dossier: Dossier.ID
    /// Who took it: the applicant as known, or somebody described now.
    public let receiver: ReceptionForm.Person
    /// Whether somebody authorised came.
    public let authorised: Bool
    /// By which channel.
    public let channel: Channel
    /// Papers whose originals are given back.
    public let returned: [DossierComponent.ID]

    /// A form.
    public init(
        dossier: Dossier.ID, receiver: ReceptionForm.Person, authorised: Bool = false, channel: Channel = .direct,
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
        var contents: [Dossier.ID: (content: HandOut, held: [DossierComponent.ID])] = [:]
        for form in forms {
            let content = HandOut(
                receiver: try party(form.receiver, connection), authorised: form.authorised, channel: form.channel,
                returned: form.returned
            )
            let held = form.returned.isEmpty ? [] : try papersHeld(by: form.dossier, connection)
            contents[form.dossier] = (content, held)
        }
        return try perform(
            onAll: forms.map(\.dossier), basis: Citation("NĐ 61/2018/NĐ-CP", "Đ20"), connection
        ) { dossier, _, stamp in
            guard let form = contents[dossier.id] else { throw .notFinished }
            return try dossier.handOut(form.content, held: form.held, stamp: stamp)
        }
    }

    /// Papers whose originals were handed in.
    private func papersHeld(
        by dossier: Dossier.ID, _ connection: any Connection
    ) throws -> [DossierComponent.ID] {
        try History.of(dossier, connection).flatMap { recorded in
            guard case .received(let reception) = recorded.event else { return [DossierComponent.ID]() }
            return reception.papers.filter { $0.originals > 0 }.map(\.component)
        }
    }
}
