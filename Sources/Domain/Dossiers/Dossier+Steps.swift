extension Dossier {
    /// Gives the dossier to the office of the next step (NĐ 61/2018 Đ18): the first half of a hand-over.
    public func give(setting: ActSetting, stamp: Stamp) throws(DossierObjection) -> DossierEvent {
        try requireOpen()
        guard givenTo == nil else { throw .awaitingTakeOver }
        try stamp.requirePast()
        guard stamp.office == office else { throw .notGivenHere }
        guard stamp.principal.works(at: office) else {
            throw .roleMissing(task(setting)?.role ?? .specialist)
        }
        // At the desk any of the counter's officers hands over what a colleague received.
        let mayPassOn =
            stamp.principal.holds(.leader, at: office)
            || office == desk && stamp.principal.holds(.reception, at: office)
        if let holder, holder != stamp.principal.officer, !mayPassOn { throw .heldByAnother }
        let next = nextOffice(setting)
        guard next != office else { throw .alreadyThere }
        return .given(to: next)
    }

    /// Takes the dossier over at the office it was given to: the second half of a hand-over.
    public func takeOver(setting: ActSetting, stamp: Stamp) throws(DossierObjection) -> DossierEvent {
        try requireGiven(to: stamp)
        guard stamp.principal.works(at: stamp.office) else {
            throw .roleMissing(task(setting)?.role ?? .specialist)
        }
        if task(setting) == .return { throw .notThisStep(expected: .return) }
        return .takenOver(step: step, stepDue: setting.due(ofStep: step, from: stamp.at))
    }

    /// Names who works on it; a leader may name somebody else later.
    public func assign(
        to officer: Officer.ID,
        ofOffice: Bool,
        setting: ActSetting,
        stamp: Stamp
    ) throws(DossierObjection) -> DossierEvent {
        try requireHere(stamp)
        try stamp.require(.leader)
        guard ofOffice else { throw .officerNotOfOffice }
        switch task(setting) {
        case .assign: return advanced { .assigned(to: officer, step: $0, stepDue: $1) }(setting, stamp)
        case .examine:
            return .assigned(to: officer, step: step, stepDue: setting.due(ofStep: step, from: stamp.at))
        default: throw .notThisStep(expected: task(setting) ?? .return)
        }
    }

    /// The specialist proposes a result.
    public func submit(setting: ActSetting, stamp: Stamp) throws(DossierObjection) -> DossierEvent {
        try requireTask(.examine, setting, stamp)
        if let holder, holder != stamp.principal.officer { throw .heldByAnother }
        return advanced { .submitted(step: $0, stepDue: $1) }(setting, stamp)
    }

    /// The leader of the office agrees.
    public func approve(setting: ActSetting, stamp: Stamp) throws(DossierObjection) -> DossierEvent {
        try requireTask(.approve, setting, stamp)
        return advanced { .approved(step: $0, stepDue: $1) }(setting, stamp)
    }

    /// Signs the result (NĐ 30/2020 Đ13).
    public func sign(
        as authority: SigningAuthority,
        setting: ActSetting,
        stamp: Stamp
    ) throws(DossierObjection) -> DossierEvent {
        try requireTask(.sign, setting, stamp)
        return advanced { .signed(authority, step: $0, stepDue: $1) }(setting, stamp)
    }

    /// Numbers and seals a signed result (NĐ 30/2020 Đ15, Đ32).
    public func number(
        _ number: Int,
        setting: ActSetting,
        stamp: Stamp
    ) throws(DossierObjection) -> DossierEvent {
        try requireTask(.number, setting, stamp)
        return advanced { .numbered(number, step: $0, stepDue: $1) }(setting, stamp)
    }

    // MARK: What acts ask for

    /// The task to be done next; nil past the last step.
    public func task(_ setting: ActSetting) -> Workflow.Task? {
        step < setting.workflow.steps.count ? setting.workflow.steps[step].task : nil
    }

    /// Where the next step is done.
    public func nextPlace(_ setting: ActSetting) -> Office.ID { nextOffice(setting) }

    func nextOffice(_ setting: ActSetting) -> Office.ID {
        // Results go back to the desk that received, whatever the process says of the step's office.
        guard step < setting.workflow.steps.count, task(setting) != .return else { return desk }
        return setting.workflow.steps[step].office ?? competent
    }

    func requireOpen() throws(DossierObjection) {
        if end != nil { throw .closed }
    }

    func requireHere(_ stamp: Stamp) throws(DossierObjection) {
        try requireOpen()
        if givenTo != nil { throw .awaitingTakeOver }
        guard stamp.office == office else { throw .notGivenHere }
    }

    func requireGiven(to stamp: Stamp) throws(DossierObjection) {
        try requireOpen()
        guard givenTo == stamp.office else { throw .notGivenHere }
        try stamp.requirePast()
    }

    private func requireTask(
        _ wanted: Workflow.Task,
        _ setting: ActSetting,
        _ stamp: Stamp
    ) throws(DossierObjection) {
        try requireHere(stamp)
        guard task(setting) == wanted, nextOffice(setting) == office else {
            throw .notThisStep(expected: task(setting) ?? .return)
        }
        try stamp.require(setting.workflow.steps[step].role)
    }

    /// The event of a finished step, with the next step's index and due moment.
    private func advanced(
        _ event: @escaping (Int, Instant?) -> DossierEvent
    ) -> (ActSetting, Stamp) -> DossierEvent {
        { setting, stamp in event(step + 1, setting.due(ofStep: step + 1, from: stamp.at)) }
    }
}
