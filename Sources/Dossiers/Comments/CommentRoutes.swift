import Addresses
import Components
import Domain
import Markup
import Persistence
import Web

/// The field of the form for a comment.
enum CommentField {
    static let text = "noi-dung"
}

/// The address at which offices of a dossier speak to each other.
enum CommentRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.post(Places.comments) { code, request in
            let post = try DossierPost(request, code)
            var reader = FormReader(request.form)
            guard let text = reader.text(CommentField.text, required: "Nhập nội dung trao đổi", max: 2000) else {
                let refusal = DossierRefusal(act: .comment, fields: request.form, errors: reader.errors)
                return try await DetailRoutes.page(code, request, refusal: refusal)
            }
            return try await DetailRoutes.answer(.comment, code, request) {
                try await post.perform(isStep: false) { act, dossier, connection in
                    _ = try act.comment(text, on: dossier.id, connection)
                }
            }
        }
    }
}

extension DossierPage {
    /// What offices said to each other, the oldest first, and the field for the next.
    var comments: HTML {
        HTML {
            if detail.comments.isEmpty {
                p { "Chưa có trao đổi nào." }
            } else {
                Components.timeline(
                    detail.comments.map { entry in
                        TimelineItem(
                            at: entry.recorded.at,
                            title: entry.remark.map { HTML($0) } ?? HTML("(đã xóa)" as Message),
                            by: "\(entry.officer) – \(entry.office)"
                        )
                    }
                )
            }
            if detail[.comment].isPossible {
                form(detail[.comment], action: Places.comments(dossier.code)) {
                    textArea(
                        "Nội dung trao đổi",
                        name: CommentField.text,
                        value: typed(.comment, CommentField.text) ?? "",
                        hint: "Các đơn vị cùng giải quyết hồ sơ đều đọc được",
                        errorMessage: wrong(.comment, CommentField.text),
                        rows: 2,
                        maxLength: 2000
                    )
                    buttonGroup { submitButton("Gửi trao đổi", kind: .secondary) }
                }
            }
        }
    }
}
