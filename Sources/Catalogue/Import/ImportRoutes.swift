import Addresses
import Documents
import Domain
import Markup
import Persistence
import Reading
import Web

/// The addresses of the import of procedures.
enum ImportRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.procedureImport) { request in
            try await mayImport(request)
            return page(request, .start(from: request.now.day.advanced(by: 1).vietnamese))
        }
        try routes.post(Places.procedureImport) { request in
            try await mayImport(request)
            return request.form.has(ImportPage.pending) ? try await confirm(request) : try await look(request)
        }
        try routes.get(Places.procedureTemplate) { request in
            try await mayImport(request)
            return .download(try ImportTemplate.file(.xlsx), named: "mau-nhap-thu-tuc")
        }
        try routes.get(Places.procedureTemplateLines) { request in
            try await mayImport(request)
            return .download(try ImportTemplate.file(.csv), named: "mau-nhap-thu-tuc")
        }
    }

    /// Procedures hold for all agencies, so that only the head's reform office imports them.
    private static func mayImport(_ request: WebRequest) async throws {
        let agency = try request.signedIn().principal.agency
        let reference = request.services.reference
        let isHead = try await request.services.database.read { try Installation.isHead(agency, reference, $0) }
        guard isHead else { throw Problem.notFound }
    }

    /// Reads the file and says what it would do; nothing is changed.
    private static func look(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var reader = FormReader(request.form)
        let day = reader.day(ImportPage.from, required: "Nhập ngày nội dung có hiệu lực")
        let upload = request.form.files(ImportPage.file).first
        if upload == nil { reader.refuse(ImportPage.file, "Chọn tệp cần nhập") }
        let typed = request.form[ImportPage.from]
        guard let day, let upload, reader.errors.isEmpty else {
            return page(request, .start(from: typed), reader.errors)
        }
        // Of a file that was too large no byte was kept.
        if upload.bytes.isEmpty {
            return page(request, .start(from: typed), FormErrors(ImportPage.file, ImportPage.emptyFile))
        }
        let now = request.now
        let newID = request.services.newBits
        do {
            let file = try Self.file(upload.bytes, day)
            let report = try await DryRun.run(request.services.database) { connection in
                try ProcedureImport(demonstration: false, now: now, newID: newID).run(file, connection)
            }
            let id: PendingImport.ID = request.services.newID()
            let pending = PendingImport(kind: .procedures, name: upload.name, effectiveOn: day, content: upload.bytes)
            try await request.services.database.write { connection in
                try pending.keep(as: id, for: principal.officer, at: now, connection)
            }
            return page(request, .preview(report, name: upload.name, from: file.effectiveFrom, pending: id))
        } catch let refusal as ImportRefusal {
            return page(request, .refused(refusal.problems, name: upload.name, from: typed))
        }
    }

    /// Does what was looked at; a repeat finds nothing to do.
    private static func confirm(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        guard let id = PendingImport.ID(request.form[ImportPage.pending]) else { throw WebProblem.malformed }
        let (now, newID) = (request.now, request.services.newBits)
        do {
            try await request.services.database.write { connection in
                let pending = try PendingImport.take(id, .procedures, of: principal.officer, connection)
                guard let pending, let day = pending.effectiveOn else { return }
                let file = try Self.file(pending.content, day)
                _ = try ProcedureImport(demonstration: false, now: now, newID: newID).run(file, connection)
            }
        } catch let refusal as ImportRefusal {
            // The catalogue changed since it was looked at.
            return page(request, .refused(refusal.problems, name: "", from: now.day.vietnamese))
        }
        return .seeOther("\(Places.procedureImport())?\(ImportPage.done)=1")
    }

    /// JSON as the command line takes it, or a table.
    private static func file(_ bytes: [UInt8], _ day: Day) throws(ImportRefusal) -> ImportFile {
        let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        return first == UInt8(ascii: "{") ? try ImportFile(bytes) : try ImportFile(table: bytes, effectiveFrom: day)
    }

    private static func page(
        _ request: WebRequest,
        _ state: ImportPage.State,
        _ errors: FormErrors = FormErrors()
    ) -> Reply {
        let page = ImportPage(
            csrf: request.csrf,
            state: state,
            errors: errors,
            wasDone: request.query.has(ImportPage.done)
        )
        return request.page("Nhập thủ tục từ tệp", hasErrors: !errors.isEmpty || page.isRefused) { page.content }
    }
}

/// The table that is filled in, with an example.
enum ImportTemplate {
    static func file(_ format: Sheet.Format) throws -> ExportFile {
        let writer = try SheetWriter(format, title: "Mẫu nhập thủ tục hành chính")
        let columns = ProcedureColumn.allCases.map { column in
            Sheet.Column(column.heading, width: column.part == nil && column != .components ? nil : 30)
        }
        try writer.begin(Sheet("Thủ tục", columns: columns))
        try writer.append(ProcedureColumn.allCases.map { .text($0.example.isEmpty ? nil : $0.example) })
        return try writer.finish()
    }
}
