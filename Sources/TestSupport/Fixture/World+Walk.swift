public import Domain
public import Dossiers
import Ledger
public import Persistence

extension World {
    /// A description of somebody.
    public static let nguyen = PartyDescription(
        name: "Nguyễn Văn Đạt",
        birth: "1980",
        paper: .init(kind: .idCard9, number: "371234567"),
        address: "Ấp Vĩnh Phước",
        phone: "0912345678"
    )

    /// A reception form as most are filled in.
    public func form(_ name: OfferName, quantity: Int = 1) throws -> ReceptionForm {
        ReceptionForm(
            offer: try offer(name).id,
            applicant: .described(World.nguyen),
            papers: (components[name] ?? []).enumerated().map {
                .init(component: $0.element, originals: 1 - $0.offset, copies: $0.offset)
            },
            quantity: quantity
        )
    }

    /// Receives a dossier at the desk of the offer.
    public func receive(
        _ name: OfferName,
        occurredAt: Instant? = nil,
        _ connection: any Connection
    ) throws -> Dossier {
        let seat = name == .communeDays ? SeatName.communeDesk : .desk
        let outcome = try act(seat, occurredAt: occurredAt).receive(form(name), connection)
        guard case .received(let dossier) = outcome else { throw TestFailure("the form was sent before") }
        return dossier
    }

    /// Receives a dossier and takes it `steps` legal acts further, as `advance` does.
    public func receive(_ name: OfferName, steps: Int, _ connection: any Connection) throws -> Dossier {
        var dossier = try receive(name, connection)
        for _ in 0..<steps { dossier = try advance(dossier, connection) }
        return dossier
    }

    /// The act that the internal process wants next, and who can do it; nil when the result is handed out.
    public func next(for dossier: Dossier) throws -> (step: NextStep, seat: Seat)? {
        guard let offer = offers.values.first(where: { $0.id == dossier.offer }) else {
            throw TestFailure("a dossier of another world")
        }
        if dossier.end != nil {
            guard dossier.status == .finished else { return nil }
            return (.handOut, try anyone(.reception, at: dossier.desk))
        }
        let steps = offer.workflow.steps
        let step = dossier.step < steps.count ? steps[dossier.step] : nil
        let task = step?.task ?? .return
        let place = task == .return ? dossier.desk : step?.office ?? dossier.competent
        if let office = dossier.givenTo {
            return task == .return
                ? (.receiveResult, try anyone(.reception, at: office)) : (.takeOver, try anyone(at: office))
        }
        if place != dossier.office { return (.give, try holder(of: dossier)) }
        switch task {
        case .return: return (.receiveResult, try anyone(.reception, at: place))
        case .assign: return (.assign, try anyone(.leader, at: place))
        case .examine: return (.submit, try holder(of: dossier, .specialist))
        case .approve: return (.approve, try anyone(.leader, at: place))
        case .sign: return (.sign, try anyone(.leader, at: place))
        case .number: return (.number, try anyone(.records, at: place))
        case .receive: throw TestFailure("a second reception")
        }
    }

    /// Does what the internal process wants next.
    public func advance(_ dossier: Dossier, _ connection: any Connection) throws -> Dossier {
        guard let (step, seat) = try next(for: dossier) else { throw TestFailure("nothing is left to do") }
        let outcome = try step.perform(
            on: [dossier.id],
            by: Act(by: seat.principal, at: seat.office, services),
            assignee: try assignee(at: dossier.office),
            connection
        )
        if let refused = outcome.refused.first { throw refused.objection }
        guard let done = outcome.done.first else { throw TestFailure("nothing was done") }
        return done
    }

    /// The specialist of an office; anybody's identity where there is none.
    public func assignee(at office: Office.ID) throws -> Officer.ID {
        seats(.specialist, at: office).first?.principal.officer ?? Identifier(bits: 0)
    }

    private func anyone(_ role: Role? = nil, at office: Office.ID) throws -> Seat {
        let found = SeatName.allCases.map { self[$0] }.first { $0.isPlace(of: role, at: office) }
        guard let found else { throw TestFailure("nobody sits there") }
        return found
    }

    private func holder(of dossier: Dossier, _ role: Role? = nil) throws -> Seat {
        guard let holder = dossier.holder else { return try anyone(role, at: dossier.office) }
        let found = SeatName.allCases.map { self[$0] }.first {
            $0.principal.officer == holder && $0.isPlace(of: role, at: dossier.office)
        }
        return try found ?? anyone(.leader, at: dossier.office)
    }
}
