import Addresses
import Components
import Domain
import Markup
import Reading
import Web

/// The address of one dossier, and what the forms on its page answer.
enum DetailRoutes {
    /// In the page's query: what was done just now.
    private static let doneField = "xong"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.dossier) { code, request in
            try await page(code, request)
        }
    }

    /// The page; with a refusal it is answered 422, and what was typed stands in its form.
    static func page(
        _ code: DossierCode,
        _ request: WebRequest,
        refusal: DossierRefusal? = nil
    ) async throws -> Reply {
        let view = try await DossierView.read(code, request)
        let shown = DossierFile.ID(request.query[FileField.shown]).flatMap { id in
            view.files.first { $0.file.id == id }
        }
        let page = DossierPage(
            view: view,
            csrf: request.csrf,
            newSubmission: { request.services.newID() },
            now: request.now,
            shown: shown,
            refusal: refusal
        )
        let done = AvailableAct.Name(rawValue: request.query[doneField])
        let reply = request.page(
            "Hồ sơ \(code.description)",
            flash: refusal == nil ? done.map { flash($0) } : nil,
            hasErrors: refusal != nil
        ) { page.content }
        return shown == nil ? reply : reply.framingFiles()
    }

    private static func flash(_ act: AvailableAct.Name) -> HTML {
        notification(kind: .success) { p { DetailWords.done(act) } }
    }

    /// Does what a form asks for and goes back to the page; what says no to it is shown where it was asked.
    static func answer(
        _ act: AvailableAct.Name,
        _ code: DossierCode,
        _ request: WebRequest,
        refused: ((DossierObjection) async throws -> Reply)? = nil,
        _ body: () async throws -> Void
    ) async throws -> Reply {
        do {
            try await body()
            return .seeOther("\(Places.dossier(code))?\(doneField)=\(act.rawValue)")
        } catch let objection as DossierObjection {
            if let refused { return try await refused(objection) }
            let refusal = DossierRefusal(act: act, fields: request.form, objection: objection)
            return try await page(code, request, refusal: refusal)
        } catch Problem.conflict {
            return try await conflict(code, request)
        }
    }

    /// Somebody moved the dossier since the form was made: who did what, and the way back.
    private static func conflict(_ code: DossierCode, _ request: WebRequest) async throws -> Reply {
        let view = try await DossierView.read(code, request)
        let seen = Int(request.form[HiddenName.sequence]) ?? 0
        let page = ConflictPage(code: code, entries: view.detail.timeline.filter { $0.recorded.sequence > seen })
        return request.page("Hồ sơ vừa có thay đổi", isConflict: true) { page.content }
    }
}

/// Why a form on a dossier was not taken: what others did meanwhile.
struct ConflictPage {
    let code: DossierCode
    let entries: [DossierDetail.TimelineEntry]

    var content: HTML {
        HTML {
            pageHeading("Hồ sơ vừa có thay đổi", caption: "Hồ sơ \(code.description)")
            notification("Việc của bạn chưa được ghi", kind: .warning) {
                p {
                    "Sau khi bạn mở trang, hồ sơ đã được người khác xử lý như dưới đây. Hãy xem lại rồi làm nếu vẫn cần."
                }
            }
            panel("Việc vừa được ghi") { Components.timeline(entries.map { DossierPage.item($0) }) }
            buttonGroup { linkButton("Xem lại hồ sơ", href: Places.dossier(code), kind: .primary) }
        }
    }
}
