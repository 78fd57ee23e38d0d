import Domain
import Dossiers
import Persistence

/// What happens next in a simulation, chosen before it is tried.
enum SimulatedStep: Sendable {
    /// Somebody receives a dossier.
    case receive(World.OfferName, World.SeatName, occurredAt: Instant?, quantity: Int)
    /// An intake ends without a dossier.
    case endIntake(Intake.Outcome, World.SeatName)
    /// The act that the process wants next.
    case advance(Dossier.ID)
    /// Any act by anybody on any dossiers.
    case meddle(NextStep, World.SeatName, [Dossier.ID], occurredAt: Instant?)
    case correct(Dossier.ID, World.SeatName, CorrectionForm)
    case cancel(Dossier.ID, World.SeatName)
    case withdraw(Dossier.ID, World.SeatName)
    case confirm([Dossier.ID], World.SeatName)
    /// The district is declared closed on a day, late, and due dates are counted anew.
    case close(Day)
    case recompute(World.SeatName)
    /// Somebody says, notes, adds or takes something beside the process.
    case note(SimulatedNote, Dossier.ID, World.SeatName)
    /// Somebody does all at once.
    case oneTouch(World.OfferName, World.SeatName, payable: Int)

    /// Does it in the transaction; answers the dossier that was received, if one was.
    func perform(in world: World, _ connection: any Connection) throws -> Dossier.ID? {
        switch self {
        case .receive(let name, let seat, let occurredAt, let quantity):
            var form = try world.form(name, quantity: quantity)
            form.payable = quantity > 1 ? 2_000 : 0
            guard case .received(let dossier) = try world.act(seat, occurredAt: occurredAt).receive(form, connection)
            else { return nil }
            return dossier.id
        case .endIntake(let outcome, let seat):
            let form = IntakeForm(
                outcome: outcome,
                offer: try world.offer(.days).id,
                applicant: World.nguyen,
                reason: "Thiếu"
            )
            _ = try world.act(seat).endIntake(form, connection)
        case .advance(let id):
            guard let dossier = try world.dossier(id, connection), try world.next(for: dossier) != nil else {
                return nil
            }
            _ = try world.advance(dossier, connection)
        case .meddle(let step, let seat, let ids, let occurredAt):
            let act = world.act(seat, occurredAt: occurredAt)
            _ = try step.perform(on: ids, by: act, assignee: world.assignee(at: act.office), connection)
        case .correct(let id, let seat, let form): _ = try world.act(seat).correct(id, form, connection)
        case .cancel(let id, let seat): _ = try world.act(seat).cancel(id, reason: "Nhầm", connection)
        case .withdraw(let id, let seat): _ = try world.act(seat).withdraw(id, reason: "Rút", connection)
        case .confirm(let ids, let seat): _ = try world.act(seat).confirmBackEntries(ids, connection)
        case .close(let day): try world.declareClosure(on: day, connection)
        case .note(let note, let id, let seat): try note.perform(on: id, by: world.act(seat), world, connection)
        case .oneTouch(let name, let seat, let payable):
            var form = try world.form(name)
            form.payable = payable
            form.certifications = [CertificationRequest(document: "Giấy", copies: 2)]
            switch try world.counterAct(seat).oneTouch(OneTouchForm(reception: form, authority: .onBehalf), connection)
            {
            case .handedOut(let dossier), .waits(let dossier, _, _, _), .refused(let dossier, _): return dossier.id
            case .repeated: return nil
            }
        case .recompute(let seat): _ = try DueRecomputation.next(by: world.act(seat), connection)
        }
        return nil
    }
}
