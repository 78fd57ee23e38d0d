extension DossierEvent {
    /// Whether it only stands beside the process: it moves no step, and a form filled in before it still holds.
    ///
    /// Comments, files, payments and visits raise the dossier's `sequence` like every event; an acting form that saw an
    /// older sequence is in conflict only if something else than notes came after it.
    public var isNote: Bool {
        switch self {
        case .fileAttached, .fileRemoved, .commented, .feeCollected, .unpaidAllowed, .visited, .certified: true
        case .received, .supplementAsked, .intakeRefused, .guided, .assigned, .given, .takenOver, .submitted,
            .approved, .signed, .numbered, .resultReceived, .handedOut, .corrected, .cancelled, .withdrawn,
            .dueRecomputed, .backEntriesConfirmed:
            false
        }
    }
}

extension Dossier {
    /// Adds a file: an officer of the desk, or of an office that holds or held the dossier.
    ///
    /// `holders` are those offices, `components` the papers of the dossier's case.
    public func attach(
        _ file: DossierFile,
        holders: Set<Office.ID>,
        components: Set<DossierComponent.ID>,
        stamp: Stamp
    ) throws(DossierObjection) -> DossierEvent {
        try requireInvolved(stamp, holders)
        if case .component(let component) = file.purpose, !components.contains(component) { throw .paperUnknown }
        return .fileAttached(file)
    }

    /// Takes a file away; `attached` are the files that are there. What was handed out stays.
    public func removeFile(
        _ file: DossierFile.ID,
        because removal: DossierFile.Removal,
        attached: [DossierFile.ID: DossierFile.Purpose],
        holders: Set<Office.ID>,
        stamp: Stamp
    ) throws(DossierObjection) -> DossierEvent {
        try requireInvolved(stamp, holders)
        guard let purpose = attached[file] else { throw .fileUnknown }
        if purpose == .result, handedOutAt != nil { throw .handedOutAlready }
        return .fileRemoved(file, removal)
    }

    /// Says something to the other offices of the dossier.
    public func comment(
        _ remark: Remark,
        holders: Set<Office.ID>,
        stamp: Stamp
    ) throws(DossierObjection) -> DossierEvent {
        try requireInvolved(stamp, holders)
        return .commented(remark)
    }

    /// Notes that somebody came to the desk and there was no result yet.
    public func visit(note: Remark?, stamp: Stamp) throws(DossierObjection) -> DossierEvent {
        if let end { throw end.closing == .finished ? .resultIsThere : .closed }
        guard stamp.office == desk else { throw .notGivenHere }
        try stamp.require(.reception)
        return .visited(note: note)
    }

    /// Refuses offices that never held the dossier, and officers who have no part in the work where they act.
    public func requireInvolved(_ stamp: Stamp, _ holders: Set<Office.ID>) throws(DossierObjection) {
        try stamp.requirePast()
        if end?.closing == .cancelled { throw .closed }
        guard stamp.office == desk || stamp.office == office || holders.contains(stamp.office),
            stamp.principal.works(at: stamp.office)
        else { throw .notInvolved }
    }
}

extension Dossier {
    /// By when the desk must hand the dossier over (rule 20); nil once it left the desk, or where it never leaves it.
    public func transferDue(_ setting: ActSetting) -> Instant? {
        guard end == nil, givenTo == nil, step == 1, office == desk, nextOffice(setting) != desk else { return nil }
        return try? HandoverDeadline(received: clockFrom, in: setting.calendar).due
    }
}
