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
            try await Installation.need(request)
            return page(request, .start(from: request.now.day.advanced(by: 1).vietnamese))
        }
        try routes.post(Places.procedureImport) { request in
            try await Installation.need(request)
            return request.form.has(ImportField.pending) ? try await confirm(request) : try await look(request)
        }
        try routes.get(Places.procedureTemplate) { request in
            try await Installation.need(request)
            return .download(try ImportTemplate.file(.xlsx), named: "mau-nhap-thu-tuc")
        }
        try routes.get(Places.procedureTemplateLines) { request in
            try await Installation.need(request)
            return .download(try ImportTemplate.file(.csv), named: "mau-nhap-thu-tuc")
        }
    }

    private static func step(_ request: WebRequest) -> TwoStepImport<ImportFile, ImportReport> {
        let newID = request.services.newBits
        return TwoStepImport(
            kind: .procedures,
            read: { bytes, day in try file(bytes, day ?? request.now.day) },
            run: { file, now, connection in
                try ProcedureImport(demonstration: false, now: now, newID: newID).run(file, connection)
            }
        )
    }

    private static func look(_ request: WebRequest) async throws -> Reply {
        var reader = FormReader(request.form)
        let day = reader.day(ImportPage.from, required: "Nhập ngày nội dung có hiệu lực")
        let chosen = ImportField.upload(request, "Chọn tệp cần nhập")
        if case .failure(let fault) = chosen { reader.refuse(ImportField.file, fault.message) }
        let typed = request.form[ImportPage.from]
        guard let day, case .success(let upload) = chosen, reader.errors.isEmpty else {
            return page(request, .start(from: typed), reader.errors)
        }
        do {
            let looked = try await step(request).look(at: upload, effectiveOn: day, request)
            let from = looked.file.effectiveFrom
            return page(request, .preview(looked.report, name: upload.name, from: from, pending: looked.waiting))
        } catch let refusal as ImportRefusal {
            return page(request, .refused(refusal.problems, name: upload.name, from: typed))
        }
    }

    private static func confirm(_ request: WebRequest) async throws -> Reply {
        do { try await step(request).confirm(request) } catch let refusal as ImportRefusal {
            return page(request, .refused(refusal.problems, name: "", from: request.now.day.vietnamese))
        }
        return .seeOther("\(Places.procedureImport())?\(ImportField.done)=1")
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
            wasDone: request.query.has(ImportField.done)
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
