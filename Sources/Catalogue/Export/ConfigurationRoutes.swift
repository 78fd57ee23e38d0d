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
            try await mayKeep(request)
            return page(request, .start)
        }
        try routes.get(Places.configurationFile) { request in
            try await mayKeep(request)
            let bytes = try await request.services.database.read { try ConfigurationExport.bytes($0) }
            return .bytes(
                bytes,
                mediaType: "application/json",
                fileName: "cau-hinh-motcua-\(request.now.day).json",
                inline: false
            )
        }
        try routes.post(Places.configuration) { request in
            try await mayKeep(request)
            return request.form.has(ConfigurationPage.pending) ? try await confirm(request) : try await look(request)
        }
    }

    private static func mayKeep(_ request: WebRequest) async throws {
        let agency = try request.signedIn().principal.agency
        let reference = request.services.reference
        let isHead = try await request.services.database.read { try Installation.isHead(agency, reference, $0) }
        guard isHead else { throw Problem.notFound }
    }

    /// Reads the file and says what it would do; nothing is changed.
    private static func look(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        guard let upload = request.form.files(ConfigurationPage.file).first else {
            return page(request, .start, FormErrors(ConfigurationPage.file, "Chọn tệp cấu hình"))
        }
        if upload.bytes.isEmpty {
            return page(request, .start, FormErrors(ConfigurationPage.file, ImportPage.emptyFile))
        }
        let now = request.now
        do {
            let file = try ConfigurationFile(upload.bytes)
            let report = try await DryRun.run(request.services.database) { connection in
                try ConfigurationImport(now: now).run(file, connection)
            }
            let id: PendingImport.ID = request.services.newID()
            let pending = PendingImport(
                kind: .configuration,
                name: upload.name,
                effectiveOn: nil,
                content: upload.bytes
            )
            try await request.services.database.write { connection in
                try pending.keep(as: id, for: principal.officer, at: now, connection)
            }
            return page(request, .preview(report, name: upload.name, pending: id))
        } catch let refusal as ImportRefusal {
            return page(request, .refused(refusal.problems, name: upload.name))
        }
    }

    /// Does what was looked at; a repeat finds nothing to do.
    private static func confirm(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        guard let id = PendingImport.ID(request.form[ConfigurationPage.pending]) else { throw WebProblem.malformed }
        let now = request.now
        do {
            try await request.services.database.write { connection in
                let pending = try PendingImport.take(id, .configuration, of: principal.officer, connection)
                guard let pending else { return }
                _ = try ConfigurationImport(now: now).run(ConfigurationFile(pending.content), connection)
            }
        } catch let refusal as ImportRefusal {
            // The configuration changed since it was looked at.
            return page(request, .refused(refusal.problems, name: ""))
        }
        return .seeOther("\(Places.configuration())?\(ConfigurationPage.done)=1")
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
            wasDone: request.query.has(ConfigurationPage.done)
        )
        return request.page("Cấu hình hệ thống", hasErrors: !errors.isEmpty || page.isRefused) { page.content }
    }
}
