import Domain
import Markup
import Persistence
import Reading
import Web

/// An import in two steps: a file is looked at and changes nothing; it waits, and is done on its sender's word.
struct TwoStepImport<File: Sendable, Report: Sendable>: Sendable {
    /// What is in such files.
    let kind: PendingImport.Kind
    /// Takes the bytes apart; the day is the one that came with them.
    let read: @Sendable ([UInt8], Day?) throws -> File
    /// Does it.
    let run: @Sendable (File, Instant, any Connection) throws -> Report

    /// What the file would do, and under which identity it waits.
    ///
    /// - Throws: `ImportRefusal` with every bad row.
    func look(
        at upload: UploadedFile,
        effectiveOn day: Day? = nil,
        _ request: WebRequest
    ) async throws -> (file: File, report: Report, waiting: PendingImport.ID) {
        let (officer, now, run) = (try request.signedIn().principal.officer, request.now, run)
        let file = try read(upload.bytes, day)
        let report = try await DryRun.run(request.services.database) { try run(file, now, $0) }
        let id: PendingImport.ID = request.services.newID()
        let pending = PendingImport(kind: kind, name: upload.name, effectiveOn: day, content: upload.bytes)
        try await request.services.database.write { try pending.keep(as: id, for: officer, at: now, $0) }
        return (file, report, id)
    }

    /// Does what was looked at; a repeat finds nothing to do.
    ///
    /// - Throws: `ImportRefusal` when what it builds on changed since it was looked at.
    func confirm(_ request: WebRequest) async throws {
        guard let id = PendingImport.ID(request.form[ImportField.pending]) else { throw WebProblem.malformed }
        let (officer, now, step) = (try request.signedIn().principal.officer, request.now, self)
        try await request.services.database.write { connection in
            guard let pending = try PendingImport.take(id, step.kind, of: officer, connection) else { return }
            _ = try step.run(step.read(pending.content, pending.effectiveOn), now, connection)
        }
    }
}

/// What forms of imports hold.
enum ImportField {
    static let file = "tep"
    static let pending = "cho-nhap"
    static let done = "da-nhap"

    /// The chosen file, or what is wrong with it: of one that was too large no byte was kept.
    static func upload(_ request: WebRequest, _ missing: Message) -> Result<UploadedFile, ImportFieldFault> {
        guard let upload = request.form.files(file).first else { return .failure(ImportFieldFault(message: missing)) }
        guard !upload.bytes.isEmpty else {
            return .failure(
                ImportFieldFault(
                    message: "Tệp trống hoặc lớn hơn 20 MB; hãy chọn tệp khác hoặc tách thành nhiều tệp"
                )
            )
        }
        return .success(upload)
    }
}

/// What is wrong with the chosen file.
struct ImportFieldFault: Error {
    let message: Message
}
