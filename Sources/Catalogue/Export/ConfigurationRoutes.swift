import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// The addresses of the installation's configuration; only the agency at its head has them.
enum ConfigurationRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.configuration) { request in
            try await Installation.need(request)
            return page(request, .start)
        }
        try routes.get(Places.configurationFile) { request in
            try await Installation.need(request)
            let bytes = try await request.services.database.read { try ConfigurationExport.bytes($0) }
            return .bytes(
                bytes,
                mediaType: "application/json",
                fileName: "cau-hinh-motcua-\(request.now.day).json",
                inline: false
            )
        }
        try routes.post(Places.configuration) { request in
            try await Installation.need(request)
            return request.form.has(ImportField.pending) ? try await confirm(request) : try await look(request)
        }
    }

    private static let step = TwoStepImport(
        kind: .configuration,
        read: { bytes, _ in try ConfigurationFile(bytes) },
        run: { file, now, connection in try ConfigurationImport(now: now).run(file, connection) }
    )

    private static func look(_ request: WebRequest) async throws -> Reply {
        switch ImportField.upload(request, "Chọn tệp cấu hình") {
        case .failure(let fault): return page(request, .start, FormErrors(ImportField.file, fault.message))
        case .success(let upload):
            do {
                let looked = try await step.look(at: upload, request)
                return page(request, .preview(looked.report, name: upload.name, pending: looked.waiting))
            } catch let refusal as ImportRefusal {
                return page(request, .refused(refusal.problems, name: upload.name))
            }
        }
    }

    private static func confirm(_ request: WebRequest) async throws -> Reply {
        do { try await step.confirm(request) } catch let refusal as ImportRefusal {
            return page(request, .refused(refusal.problems, name: ""))
        }
        return .seeOther("\(Places.configuration())?\(ImportField.done)=1")
    }

    private static func page(
        _ request: WebRequest,
        _ state: ConfigurationPage.State,
        _ errors: FormErrors = FormErrors()
    ) -> Reply {
        let page = ConfigurationPage(
            csrf: request.csrf,
            state: state,
            errors: errors,
            wasDone: request.query.has(ImportField.done)
        )
        return request.page("Cấu hình hệ thống", hasErrors: !errors.isEmpty || page.isRefused) { page.content }
    }
}
