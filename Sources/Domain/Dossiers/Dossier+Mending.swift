extension Dossier {
    /// Mends a slip; what stood there is kept in the event.
    ///
    /// What figures count (channel, place, number) can be mended on the day of entry only, so that no past cut-off
    /// moves; later the reception is cancelled and made anew.
    public func correct(_ correction: Correction, stamp: Stamp) throws(DossierObjection) -> DossierEvent {
        if end?.closing == .cancelled { throw .closed }
        if handedOutAt != nil { throw .handedOutAlready }
        guard stamp.office == desk || stamp.office == office else { throw .notGivenHere }
        try stamp.require(.reception)
        let changes =
            switch correction {
            case .applicant(let old, let new): old != new && old.party == applicant.party
            case .owner(let old, let new): old != new && old.party == owner.party
            case .channel(let old, let new): old != new && old == channel
            case .place(let old, let new): old != new && old == place
            case .quantity(let old, let new): old != new && old == quantity && new > 0
            case .details(let old, let new): old.digest != new.digest && new.version == old.version + 1
            }
        guard changes else { throw .nothingToCorrect }
        if correction.movesFigures, stamp.at.day != receivedAt.day { throw .figuresFixed }
        return .corrected(correction)
    }

    /// Undoes a mistaken reception: an act of the agency's or the desk's leader, before anything was signed. Its code is
    /// never given again. A department's head, who works on the dossier, does not undo what the desk received.
    public func cancel(
        reason: Remark,
        setting: ActSetting,
        stamp: Stamp
    ) throws(DossierObjection) -> DossierEvent {
        try requireOpen()
        try requireLeader(stamp)
        guard stamp.office == desk || setting.leadership.contains(stamp.office) else { throw .notLeadership }
        guard !isDecided(setting) else { throw .decisionIssued }
        return .cancelled(reason: reason)
    }

    /// The applicant takes the dossier back, as long as no decision was issued (NĐ 118/2025 Đ21, rule 30).
    public func withdraw(
        reason: Remark,
        setting: ActSetting,
        stamp: Stamp
    ) throws(DossierObjection) -> DossierEvent {
        try requireOpen()
        guard stamp.office == desk else { throw .notGivenHere }
        try stamp.require(.reception)
        guard !isDecided(setting) else { throw .decisionIssued }
        return .withdrawn(reason: reason)
    }

    /// A leader confirms what was done on paper and entered later (TT 01/2018 Đ10).
    public func confirmBackEntries(stamp: Stamp) throws(DossierObjection) -> DossierEvent {
        guard unconfirmed > 0 else { throw .nothingToConfirm }
        try requireLeader(stamp)
        return .backEntriesConfirmed
    }

    /// A leader of the receiving agency: one from above may see the dossier, and still not undo what others did.
    func requireLeader(_ stamp: Stamp) throws(DossierObjection) {
        guard stamp.principal.agency == agency else { throw .notGivenHere }
        try stamp.require(.leader)
    }

    /// Whether a result was signed: the step of signing lies behind.
    private func isDecided(_ setting: ActSetting) -> Bool {
        setting.workflow.steps.prefix(step).contains { $0.task == .sign }
    }
}
