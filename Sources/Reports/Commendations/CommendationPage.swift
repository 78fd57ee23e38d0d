import Addresses
import Components
import Domain
import Markup
import Web

/// A commendation with its history, to correct or to take back.
struct CommendationPage {
    let record: CommendationRecord
    let fields: Fields
    let errors: FormErrors
    let csrf: String
    /// Whether somebody else has changed it since the form was made.
    let isConflict: Bool

    private var commendation: Commendation { record.commendation }

    var content: HTML {
        HTML {
            pageHeading(HTML(commendation.recipient), caption: "Khen thưởng") {
                linkButton(
                    "Danh sách năm \(String(commendation.decidedOn.year))",
                    href: CommendationQuery(year: commendation.decidedOn.year).path
                )
            }
            if isConflict {
                notification("Người khác vừa sửa mục này", kind: .warning) {
                    p { "Chưa lưu. Xem nội dung hiện nay và lịch sử bên dưới rồi sửa lại nếu cần." }
                }
            }
            errorSummary(errors)
            present
            if record.removedAt == nil {
                columns {
                    panel("Đính chính") { correction }
                } right: {
                    panel("Thu hồi") { removal }
                }
            }
            panel("Lịch sử") { history }
        }
    }

    private var present: HTML {
        HTML {
            if let removedAt = record.removedAt {
                notification(kind: .information) {
                    p {
                        "Đã thu hồi lúc \(removedAt.clock), ngày \(removedAt.day.vietnamese); không còn tính vào báo cáo."
                    }
                }
            }
            summaryList([
                SummaryItem("Đối tượng", HTML(commendation.recipientKind.message)),
                SummaryItem("Thành tích", text: commendation.merit),
                SummaryItem(
                    "Quyết định",
                    text: "số \(commendation.decision) ngày \(commendation.decidedOn.vietnamese)"
                ),
            ])
        }
    }

    private var correction: HTML {
        actingForm(action: Places.commendation(commendation.id), csrf: csrf) {
            hiddenField(CommendationForm.Name.version, value: String(record.version))
            CommendationFields(fields: fields, errors: errors).content
            reason("Lý do đính chính", name: CommendationForm.Name.reason)
            buttonGroup { submitButton("Lưu đính chính") }
        }
    }

    private var removal: HTML {
        actingForm(action: Places.commendationRemoval(commendation.id), csrf: csrf) {
            hiddenField(CommendationForm.Name.version, value: String(record.version))
            p { "Mục thu hồi không còn tính vào báo cáo; nội dung và lý do được giữ trong lịch sử." }
            reason("Lý do thu hồi", name: Self.removalReason)
            buttonGroup { submitButton("Thu hồi", kind: .danger) }
        }
    }

    /// The name of the field with the reason of a removal.
    static let removalReason = "ly-do-thu-hoi"

    private func reason(_ label: Message, name: String) -> HTML {
        FormControls(fields, errors).text(label, name, isRequired: true)
    }

    private var history: HTML {
        dataTable(
            "Nội dung trước đây",
            columns: [
                Column("Đến lúc", .code), Column("Nội dung"), Column("Quyết định"), Column("Lý do thay"),
                Column("Người sửa"),
            ],
            rows: record.former.map { former in
                TableRow([
                    HTML("\(former.replacedAt.clock) \(former.replacedAt.day.vietnamese)"),
                    HTML {
                        former.recipientKind.message
                        ": \(former.recipient). \(former.merit)"
                    },
                    HTML("\(former.decision) ngày \(former.decidedOn.vietnamese)"), HTML(former.reason),
                    HTML(former.officer),
                ])
            },
            hidesCaption: true,
            empty: "Chưa đính chính lần nào."
        )
    }
}
