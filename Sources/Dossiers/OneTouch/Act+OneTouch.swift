public import Domain
import Ledger
public import Persistence
import Reading

/// One screen for what is done while the citizen waits (một chạm).
public struct OneTouchForm: Sendable {
    /// The reception.
    public var reception: ReceptionForm
    /// In whose name the result is signed.
    public var authority: SigningAuthority
    /// Who takes the result; nil when the applicant came.
    public var receiver: ReceptionForm.Person?
    /// Whether somebody authorised came.
    public var authorised: Bool
    /// Papers whose originals are given back.
    public var returned: [DossierComponent.ID]

    /// A form.
    public init(
        reception: ReceptionForm,
        authority: SigningAuthority,
        receiver: ReceptionForm.Person? = nil,
        authorised: Bool = false,
        returned: [DossierComponent.ID] = []
    ) {
        self.reception = reception
        self.authority = authority
        self.receiver = receiver
        self.authorised = authorised
        self.returned = returned
    }
}

/// How far one touch went.
public enum OneTouchOutcome: Sendable {
    /// The result is in the receiver's hand.
    case handedOut(Dossier)
    /// The next step is another's by law: that role at that office does it, and the dossier waits where it is.
    case waits(Dossier, task: Workflow.Task, role: Role, office: Office.ID)
    /// The next step is refused by a rule, such as money still owed; what came before it stands.
    case refused(Dossier, DossierObjection)
    /// The form was sent before; its dossier has this code.
    case repeated(code: String)
}

extension Act {
    /// Receives, signs, numbers, receives the result and hands it out in one transaction (rule 15).
    ///
    /// One person may hold several steps, and then goes through the offices where they stand: each step is its own act
    /// with its own event. Signing and numbering need the role of the process at its office; without it the act ends
    /// before that step and says whose it is.
    public func oneTouch(_ form: OneTouchForm, _ connection: any Connection) throws -> OneTouchOutcome {
        switch try receive(form.reception, connection) {
        case .repeated(let code): return .repeated(code: code)
        case .received(let dossier): return try handThrough(dossier, form, connection)
        }
    }

    private func handThrough(
        _ received: Dossier,
        _ form: OneTouchForm,
        _ connection: any Connection
    ) throws -> OneTouchOutcome {
        var dossier = received
        let revisions = try revisions(connection)
        let setting = try reference.setting(
            of: dossier.agency,
            workflow: dossier.workflow,
            at: revisions,
            connection
        )
        do {
            while dossier.end == nil {
                let task = dossier.task(setting) ?? .return
                let role = task == .return ? Role.reception : setting.workflow.steps[dossier.step].role
                let place = dossier.nextPlace(setting)
                guard principal.holds(role, at: place), Self.atTheCounter.contains(task) else {
                    return .waits(dossier, task: task, role: role, office: place)
                }
                if dossier.office != place {
                    dossier = try at(dossier.office).give([dossier.id], connection).only()
                    if task != .return { dossier = try at(place).takeOver([dossier.id], connection).only() }
                }
                let here = at(place)
                let outcome =
                    switch task {
                    case .approve: try here.approve([dossier.id], connection)
                    case .sign: try here.sign([dossier.id], as: form.authority, connection)
                    case .number: try here.number([dossier.id], connection)
                    default: try here.receiveResults([dossier.id], connection)
                    }
                dossier = try outcome.only()
            }
            let handOut = HandOutForm(
                dossier: dossier.id,
                receiver: form.receiver,
                authorised: form.authorised,
                returned: form.returned
            )
            return .handedOut(try at(dossier.desk).handOut([handOut], connection).only())
        } catch let objection as DossierObjection {
            return .refused(dossier, objection)
        }
    }

    /// What is done while the citizen waits; assignment and examination take an office of its own.
    private static let atTheCounter: Set<Workflow.Task> = [.approve, .sign, .number, .return]
}
