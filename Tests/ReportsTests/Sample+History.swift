import Domain

extension Sample {
    /// The dossier's events, as the ledger would hold them.
    var history: [RecordedEvent] {
        let remark = Remark(id: Remark.ID(bits: 1), digest: "")
        var events: [(Instant, DossierEvent)] = [(Instant(received, minute: 480), .received(reception))]
        var before = due
        for change in changes {
            let recomputed = DossierEvent.dueRecomputed(
                before: before.map { Instant($0, minute: 1020) },
                after: change.due.map { Instant($0, minute: 1020) },
                calendarRevision: 1
            )
            events.append((Instant(change.on, minute: 600), recomputed))
            before = change.due
        }
        if let closed {
            let moment = Instant(closed, minute: 960)
            switch closing {
            case .finished: events.append((moment, .resultReceived(verdict ?? .onTime)))
            case .cancelled: events.append((moment, .cancelled(reason: remark)))
            default: events.append((moment, .withdrawn(reason: remark)))
            }
        }
        if let handedOut {
            let receiver = PartyReference(party: Party.ID(bits: 1), version: 1, digest: "")
            let handOut = HandOut(receiver: receiver, authorised: false, channel: .direct, returned: [])
            events.append((Instant(handedOut, minute: 970), .handedOut(handOut)))
        }
        return events.enumerated().map { index, event in
            RecordedEvent(
                dossier: Dossier.ID(bits: number),
                sequence: index + 1,
                at: event.0,
                occurredAt: nil,
                principal: Officer.ID(bits: 41),
                office: Office.ID(bits: 31),
                event: event.1
            )
        }
    }

    /// Its code, unique by number.
    var code: String { "H33.12-180101-\(10_000 + Int(truncatingIfNeeded: number))" }

    private var reception: Reception {
        let party = PartyReference(party: Party.ID(bits: 1), version: 1, digest: "")
        guard let code = DossierCode(code) else { preconditionFailure("a sample's code is well-formed") }
        return Reception(
            code: code,
            registerNumber: 1,
            receiptNumber: 1,
            agency: Agency.ID(bits: agency),
            offer: Offer.ID(bits: 1),
            procedure: Procedure.ID(bits: procedure),
            version: ProcedureVersion.ID(bits: 1),
            procedureCase: ProcedureCase.ID(bits: 1),
            field: ProcedureField.ID(bits: field),
            workflow: Workflow.ID(bits: 1),
            desk: Office.ID(bits: 31),
            competent: Office.ID(bits: competent),
            unit: unit,
            quantity: quantity,
            channel: channel,
            place: place,
            law: .g1,
            applicant: party,
            owner: party,
            papers: [],
            payable: 0,
            term: .unspecified,
            calendarRevision: 1,
            due: due.map { Instant($0, minute: 1020) },
            stepDue: nil
        )
    }
}
