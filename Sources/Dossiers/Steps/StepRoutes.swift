import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// The address at which a dossier goes on.
enum StepRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.post(Places.step) { code, request in
            let step = try StepForm(request.form)
            let post = try DossierPost(request, code, office: step.office)
            switch step.name {
            case .assign: return try await assign(post, code, request)
            case .allowUnpaid: return try await allowUnpaid(post, code, request)
            case let name:
                guard let batch = name.batch else { throw WebProblem.malformed }
                return try await DetailRoutes.answer(name, code, request) {
                    try await post.perform { act, dossier, connection in
                        try batch(act, [dossier.id], connection).only()
                    }
                }
            }
        }
    }

    private static func assign(_ post: DossierPost, _ code: DossierCode, _ request: WebRequest) async throws -> Reply {
        var reader = FormReader(request.form)
        let officer = reader.identifier(StepField.assignee, of: Officer.self, required: "Chọn người thụ lý")
        guard let officer else {
            let refusal = DossierRefusal(act: .assign, fields: request.form, errors: reader.errors)
            return try await DetailRoutes.page(code, request, refusal: refusal)
        }
        return try await DetailRoutes.answer(.assign, code, request) {
            try await post.perform { act, dossier, connection in
                try act.assign([dossier.id], to: officer, connection).only()
            }
        }
    }

    private static func allowUnpaid(
        _ post: DossierPost,
        _ code: DossierCode,
        _ request: WebRequest
    ) async throws -> Reply {
        var reader = FormReader(request.form)
        guard let reason = reader.text(StepField.reason, required: "Ghi lý do cho phép", max: 1000) else {
            let refusal = DossierRefusal(act: .allowUnpaid, fields: request.form, errors: reader.errors)
            return try await DetailRoutes.page(code, request, refusal: refusal)
        }
        return try await DetailRoutes.answer(.allowUnpaid, code, request) {
            try await post.perform { act, dossier, connection in
                _ = try act.allowUnpaid(dossier.id, reason: reason, connection)
            }
        }
    }
}

/// What the pressed button asks for.
struct StepForm {
    let name: AvailableAct.Name
    let office: Office.ID

    /// Reads `submit:…`.
    ///
    /// - Throws: `WebProblem.malformed` when the page has no such button.
    init(_ form: Fields) throws {
        let parts = form[StepField.act].split(separator: ":").map(String.init)
        guard parts.count == 2, let name = AvailableAct.Name(rawValue: parts[0]), let office = Office.ID(parts[1])
        else { throw WebProblem.malformed }
        self.name = name
        self.office = office
    }
}

extension AvailableAct.Name {
    /// The act of a step that needs nothing but the dossier.
    fileprivate var batch: (@Sendable (Act, [Dossier.ID], any Connection) throws -> BatchOutcome)? {
        switch self {
        case .takeOver: { try $0.takeOver($1, $2) }
        case .receiveResult: { try $0.receiveResults($1, $2) }
        case .submit: { try $0.submit($1, $2) }
        case .approve: { try $0.approve($1, $2) }
        case .number: { try $0.number($1, $2) }
        case .give: { try $0.give($1, $2) }
        case .assign, .sign, .handOut, .collectFee, .allowUnpaid, .noteVisit, .comment, .attachFile, .correct,
            .confirmBackEntries, .withdraw, .cancel:
            nil
        }
    }
}
