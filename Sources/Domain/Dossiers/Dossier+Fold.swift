/// What an event changes beside the dossier's own row.
public enum SideEffect: Hashable, Sendable {
    /// A stretch of holding began, or ended.
    case holding(Holding)
    /// The due moment was another one before.
    case dueChanged(before: Instant?, beforeOn: Day?, at: Instant, sequence: Int)
    /// An agency takes part from now on.
    case participates(Agency.ID, since: Instant)
}

extension Dossier {
    /// The state after a first event; nil when the event does not begin a dossier.
    public static func begun(by recorded: RecordedEvent) -> (dossier: Dossier, effects: [SideEffect])? {
        guard case .received(let reception) = recorded.event else { return nil }
        let opening = Holding(
            sequence: recorded.sequence,
            office: recorded.office,
            officer: recorded.principal,
            step: 1,
            from: recorded.at,
            due: reception.stepDue
        )
        let dossier = Dossier(recorded, reception, holding: opening)
        return (dossier, [.holding(opening), .participates(reception.agency, since: recorded.at)])
    }

    private init(_ recorded: RecordedEvent, _ reception: Reception, holding: Holding) {
        id = recorded.dossier
        code = reception.code
        registerNumber = reception.registerNumber
        receiptNumber = reception.receiptNumber
        agency = reception.agency
        field = reception.field
        procedure = reception.procedure
        version = reception.version
        procedureCase = reception.procedureCase
        offer = reception.offer
        workflow = reception.workflow
        desk = reception.desk
        competent = reception.competent
        unit = reception.unit
        quantity = reception.quantity
        channel = reception.channel
        place = reception.place
        law = reception.law
        applicant = PartyVersion(party: reception.applicant.party, version: reception.applicant.version)
        owner = PartyVersion(party: reception.owner.party, version: reception.owner.version)
        receivedAt = recorded.at
        clockFrom = recorded.happened
        term = reception.term
        status = .received
        step = 1
        office = recorded.office
        holder = recorded.principal
        due = reception.due
        firstDueOn = reception.due?.day
        calendarRevision = reception.calendarRevision
        unconfirmed = recorded.occurredAt == nil ? 0 : 1
        payable = reception.payable
        settled = 0
        unpaidAllowed = false
        sequence = recorded.sequence
        self.holding = holding
    }

    /// Takes in the next event of the history; answers what else it changes.
    public mutating func apply(_ recorded: RecordedEvent) -> [SideEffect] {
        sequence = recorded.sequence
        if recorded.occurredAt != nil { unconfirmed += 1 }
        switch recorded.event {
        case .received, .supplementAsked, .intakeRefused, .guided:
            return []
        case .assigned(let officer, let step, let stepDue):
            status = .inProgress
            return move(to: step, holder: officer, due: stepDue, by: recorded)
        case .given(let office):
            givenTo = office
            holder = nil
            return endHolding(at: recorded.at)
        case .takenOver(let step, let stepDue):
            status = .inProgress
            office = recorded.office
            givenTo = nil
            return move(to: step, holder: recorded.principal, due: stepDue, by: recorded)
        case .submitted(let step, let stepDue), .approved(let step, let stepDue), .signed(_, let step, let stepDue):
            status = .inProgress
            return move(to: step, holder: nil, due: stepDue, by: recorded)
        case .numbered(let number, let step, let stepDue):
            resultNumber = number
            return move(to: step, holder: nil, due: stepDue, by: recorded)
        case .resultReceived(let verdict):
            office = recorded.office
            givenTo = nil
            return close(.finished, verdict, by: recorded)
        case .handedOut:
            status = .handedOut
            handedOutAt = recorded.at
            return []
        case .corrected(let correction):
            apply(correction)
            return []
        case .cancelled:
            return close(.cancelled, nil, by: recorded)
        case .withdrawn:
            return close(.withdrawn, nil, by: recorded)
        case .dueRecomputed(let before, let after, let revision):
            due = after
            firstDueOn = after?.day
            calendarRevision = revision
            guard before != after else { return [] }
            return [
                .dueChanged(before: before, beforeOn: before?.day, at: recorded.at, sequence: recorded.sequence)
            ]
        case .backEntriesConfirmed:
            unconfirmed = 0
            return []
        case .feeCollected(let payment):
            settled += payment.settled
            return []
        case .unpaidAllowed:
            unpaidAllowed = true
            return []
        case .fileAttached, .fileRemoved, .commented, .visited, .certified:
            return []
        }
    }

    private mutating func apply(_ correction: Correction) {
        switch correction {
        case .applicant(_, let new):
            // One person is described once: the owner who is the applicant is mended with it.
            if owner == applicant { owner = PartyVersion(party: new.party, version: new.version) }
            applicant = PartyVersion(party: new.party, version: new.version)
        case .owner(_, let new): owner = PartyVersion(party: new.party, version: new.version)
        case .channel(_, let new): channel = new
        case .place(_, let new): place = new
        case .quantity(_, let new): quantity = new
        case .details: break
        }
    }

    private mutating func move(
        to step: Int,
        holder: Officer.ID?,
        due: Instant?,
        by recorded: RecordedEvent
    ) -> [SideEffect] {
        let ended = endHolding(at: recorded.at)
        self.step = step
        self.holder = holder
        let begun = Holding(
            sequence: recorded.sequence,
            office: office,
            officer: holder,
            step: step,
            from: recorded.at,
            due: due
        )
        holding = begun
        return ended + [.holding(begun)]
    }

    private mutating func close(
        _ closing: Closing,
        _ verdict: Verdict?,
        by recorded: RecordedEvent
    ) -> [SideEffect] {
        status = closing == .finished ? .finished : .stopped
        givenTo = nil
        holder = nil
        end = End(
            at: recorded.at,
            closing: closing,
            verdict: verdict,
            office: recorded.office,
            officer: recorded.principal
        )
        return endHolding(at: recorded.at)
    }

    private mutating func endHolding(at moment: Instant) -> [SideEffect] {
        guard var ended = holding else { return [] }
        ended.until = moment
        ended.verdict = ended.due.map { moment < $0 ? .early : moment == $0 ? .onTime : .late }
        holding = nil
        return [.holding(ended)]
    }
}

extension Intake {
    /// The intake that an event records; nil when the event belongs to a dossier.
    public init?(_ recorded: RecordedEvent) {
        switch recorded.event {
        case .supplementAsked(let content): self.init(recorded, .supplement, content)
        case .intakeRefused(let content): self.init(recorded, .refusal, content)
        case .guided(let content): self.init(recorded, .guidance, content)
        default: return nil
        }
    }

    private init(_ recorded: RecordedEvent, _ outcome: Outcome, _ content: IntakeOutcome) {
        id = recorded.dossier
        self.outcome = outcome
        self.content = content
        at = recorded.at
        office = recorded.office
        officer = recorded.principal
    }
}
