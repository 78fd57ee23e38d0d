import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// The addresses of a dossier's files.
enum FileRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.dossierFile) { code, file, request in
            try await show(file, of: code, request)
        }
        try routes.post(Places.dossierFiles) { code, request in
            if request.form.has(FileField.removed) { return try await remove(code, request) }
            return try await attach(code, request)
        }
    }

    /// Where the bytes are kept.
    static func store(_ request: WebRequest) -> FileStore {
        FileStore(folder: request.web.configuration.filesFolder, newBits: request.services.newBits)
    }

    /// The bytes as what they are, checked against their digest.
    private static func show(_ id: DossierFile.ID, of code: DossierCode, _ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        let filed = try await request.services.database.read { connection -> FiledFile? in
            guard let filed = try FileRecordStore.find(id, visibleTo: principal, connection),
                try DossierKey.find(code, for: principal, connection) == filed.dossier
            else { return nil }
            return filed
        }
        // The type was told from the bytes when they came; nothing else is ever sent.
        guard let filed, let content = FileContent(rawValue: filed.file.mediaType) else { throw Problem.notFound }
        let bytes = try store(request).bytes(of: filed.file.digest)
        return .bytes(bytes, mediaType: content.mediaType, fileName: filed.name)
    }

    private static func attach(_ code: DossierCode, _ request: WebRequest) async throws -> Reply {
        let post = try DossierPost(request, code)
        var reader = FormReader(request.form)
        let files = reader.files(FileField.files, required: "Chọn tệp cần thêm")
        guard reader.errors.isEmpty else {
            let refusal = DossierRefusal(
                act: .attachFile,
                fields: request.form,
                errors: reader.errors.renamed(FileField.files, "tep-moi")
            )
            return try await DetailRoutes.page(code, request, refusal: refusal)
        }
        guard let purpose = purpose(request.form[FileField.purpose]) else { throw WebProblem.malformed }
        let store = store(request)
        // Kept before the transaction: a crash between leaves bytes without a record, never the other way round.
        let kept = try files.map {
            (name: $0.file.name, type: $0.content.mediaType, bytes: try store.keep($0.file.bytes))
        }
        return try await DetailRoutes.answer(.attachFile, code, request) {
            try await post.perform(isStep: false) { act, dossier, connection in
                for file in kept {
                    let form = FileForm(
                        dossier: dossier.id,
                        purpose: purpose,
                        name: file.name,
                        mediaType: file.type,
                        stored: file.bytes
                    )
                    _ = try act.attach(form, connection)
                }
            }
        }
    }

    private static func purpose(_ text: String) -> DossierFile.Purpose? {
        switch text {
        case FileField.result: .result
        case FileField.other: .other
        default: DossierComponent.ID(text).map { .component($0) }
        }
    }

    private static func remove(_ code: DossierCode, _ request: WebRequest) async throws -> Reply {
        let post = try DossierPost(request, code)
        var reader = FormReader(request.form)
        let file = reader.identifier(FileField.removed, of: DossierFile.self, required: "Chọn tệp cần gỡ")
        let reason = reader.choice(FileField.removal, of: DossierFile.Removal.self, required: "Chọn lý do gỡ tệp")
        guard let file, let reason else {
            let refusal = DossierRefusal(act: .attachFile, fields: request.form, errors: reader.errors)
            return try await DetailRoutes.page(code, request, refusal: refusal)
        }
        return try await DetailRoutes.answer(.attachFile, code, request) {
            try await post.perform(isStep: false) { act, dossier, connection in
                _ = try act.removeFile(file, of: dossier.id, because: reason, connection)
            }
        }
    }
}

extension FormErrors {
    /// The errors of one field under the id that its control has on the page.
    func renamed(_ field: String, _ id: String) -> FormErrors {
        var errors = FormErrors()
        for item in items { errors.refuse(item.field == field ? id : item.field, item.message) }
        return errors
    }
}
