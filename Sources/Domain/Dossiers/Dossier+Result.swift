extension Dossier {
    /// The desk receives the signed and numbered result: finished, status 9 (rule 34).
    ///
    /// The verdict is fixed here, against the first promise. What was finished on paper and is entered later is judged
    /// by its paper time, and only a leader may enter it.
    public func receiveResult(setting: ActSetting, stamp: Stamp) throws(DossierObjection) -> DossierEvent {
        if office == desk, givenTo == nil { try requireHere(stamp) } else { try requireGiven(to: stamp) }
        guard task(setting) == .return, stamp.office == desk else {
            throw .notThisStep(expected: task(setting) ?? .return)
        }
        if let occurredAt = stamp.occurredAt {
            try stamp.requirePast()
            guard occurredAt >= clockFrom else { throw .occurredBeforeReception }
            guard stamp.principal.holds(.leader) else { throw .backEntryNeedsLeader }
        } else {
            try stamp.require(.reception)
        }
        return .resultReceived(Verdict.of(finished: stamp.happened, due: due, term: term))
    }

    /// Puts the result into somebody's hand: status 10 (NĐ 61/2018 Đ20, rule 28). Never makes a dossier late.
    ///
    /// `held` are the papers whose originals the dossier holds.
    public func handOut(
        _ content: HandOut,
        held: [DossierComponent.ID],
        stamp: Stamp
    ) throws(DossierObjection) -> DossierEvent {
        try requireHandOut(of: content.returned, held: held, stamp: stamp)
        return .handedOut(content)
    }

    /// Refuses what `handOut` refuses; who takes the result does not matter for that.
    public func requireHandOut(
        of returned: [DossierComponent.ID],
        held: [DossierComponent.ID],
        stamp: Stamp
    ) throws(DossierObjection) {
        guard let end, end.closing == .finished else { throw .notFinished }
        guard handedOutAt == nil else { throw .handedOutAlready }
        guard stamp.office == desk else { throw .notGivenHere }
        try stamp.require(.reception)
        guard Set(returned).isSubset(of: held) else { throw .paperUnknown }
        try requirePaid()
    }
}
