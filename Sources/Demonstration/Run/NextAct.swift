import Domain

/// What a dossier needs next, and who does it: read off its state and its internal process.
struct NextAct: Hashable {
    /// The acts that move a dossier on.
    enum Kind: Hashable {
        case give, takeOver, assign(Officer.ID), submit, approve, sign, number, receiveResult
    }

    let kind: Kind
    let office: Office.ID
    let principal: Principal

    /// Nil when nobody can do anything more, or the dossier has ended.
    init?(for dossier: Dossier, _ offer: Offer, in agency: SimulatedAgency) {
        guard dossier.end == nil, dossier.step < offer.workflow.steps.count else { return nil }
        let step = offer.workflow.steps[dossier.step]
        let place = offer.office(of: step)
        if let givenTo = dossier.givenTo {
            let isReturn = step.task == .return
            let taker = agency.principals(step.role, at: givenTo).first ?? agency.anybody(at: givenTo)
            self.init(isReturn ? .receiveResult : .takeOver, givenTo, taker)
        } else if place != dossier.office {
            let giver = dossier.holder.flatMap(agency.principal) ?? agency.anybody(at: dossier.office)
            self.init(.give, dossier.office, giver)
        } else {
            self.init(task: step, of: dossier, in: agency)
        }
    }

    private init?(task step: Workflow.Step, of dossier: Dossier, in agency: SimulatedAgency) {
        let office = dossier.office
        let doer = agency.principals(step.role, at: office).first
        switch step.task {
        case .receive: return nil
        case .assign:
            // Spread by the register's number: fair, and the same in every run.
            let specialists = agency.principals(.specialist, at: office)
            guard !specialists.isEmpty else { return nil }
            self.init(.assign(specialists[dossier.registerNumber % specialists.count].officer), office, doer)
        case .examine: self.init(.submit, office, dossier.holder.flatMap(agency.principal) ?? doer)
        case .approve: self.init(.approve, office, doer)
        case .sign: self.init(.sign, office, doer)
        case .number: self.init(.number, office, doer)
        case .return: self.init(.receiveResult, office, doer)
        }
    }

    private init?(_ kind: Kind, _ office: Office.ID, _ principal: Principal?) {
        guard let principal else { return nil }
        self.kind = kind
        self.office = office
        self.principal = principal
    }
}
