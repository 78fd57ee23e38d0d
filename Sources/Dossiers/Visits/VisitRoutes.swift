import Addresses
import Components
import Domain
import Markup
import Persistence
import Web

/// The field of the form for a visit.
enum VisitField {
    static let note = "ghi-chu"
}

/// The address at which the desk notes that somebody came in vain.
enum VisitRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.post(Places.visit) { code, request in
            let post = try DossierPost(request, code)
            var reader = FormReader(request.form)
            let note = reader.text(VisitField.note, max: 500) ?? ""
            guard reader.errors.isEmpty else {
                let refusal = DossierRefusal(act: .noteVisit, fields: request.form, errors: reader.errors)
                return try await DetailRoutes.page(code, request, refusal: refusal)
            }
            return try await DetailRoutes.answer(.noteVisit, code, request) {
                try await post.perform(isStep: false) { act, dossier, connection in
                    _ = try act.visit(dossier.id, note: note, connection)
                }
            }
        }
    }
}

extension DossierPage {
    /// Who came before there was a result, and what was said.
    var visits: HTML {
        HTML {
            if !detail.visits.isEmpty {
                Components.timeline(
                    detail.visits.map { entry in
                        TimelineItem(
                            at: entry.recorded.happened,
                            title: entry.remark.map { HTML($0) } ?? HTML("Khách đến, chưa có kết quả" as Message),
                            by: entry.officer
                        )
                    }
                )
            }
            if detail[.noteVisit].isPossible {
                form(detail[.noteVisit], action: Places.visit(dossier.code)) {
                    textInput(
                        "Ghi chú",
                        name: VisitField.note,
                        value: typed(.noteVisit, VisitField.note) ?? "",
                        hint: "Đã trả lời thế nào, hẹn lại lúc nào; để trống cũng được",
                        errorMessage: wrong(.noteVisit, VisitField.note),
                        maxLength: 500
                    )
                    buttonGroup { submitButton(DetailWords.name(of: .noteVisit), kind: .secondary) }
                }
            }
        }
    }
}
