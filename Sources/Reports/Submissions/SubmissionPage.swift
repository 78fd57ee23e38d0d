import Addresses
import Components
import Domain
import Markup
import Web

/// Asks before figures are frozen: what is submitted, what speaks against it, what to note.
struct SubmissionPage {
    /// Names of the form's fields.
    enum Name {
        static let note = "ghi-chu"
        static let digest = "so-lieu"
        static let again = "nop-lai"
    }

    let subject: SubmissionSubject
    let csrf: String
    let submission: String
    let versions: [SubmittedSummary]
    /// Whether a working day lies between the cut-off and today.
    let isRipe: Bool
    let today: Day
    let errors: FormErrors
    let sent: Fields
    /// Whether the figures or the writer's words changed while the page was open.
    let hasChanged: Bool

    var content: HTML {
        HTML {
            pageHeading("Chốt và nộp báo cáo", caption: "Báo cáo")
            errorSummary(errors)
            if hasChanged {
                notification(kind: .warning) {
                    p {
                        if subject.query.kind == .annual {
                            "Số liệu hoặc phần người soạn nhập đã thay đổi từ lúc mở trang này, nên chưa nộp. "
                        } else {
                            "Số liệu đã thay đổi từ lúc mở trang này, nên chưa nộp. "
                        }
                        "Bảng tóm tắt dưới đây là số liệu mới; xem lại rồi nộp."
                    }
                }
            }
            if !isRipe { ripenessWarning }
            if !versions.isEmpty {
                notification(kind: .information) {
                    p {
                        "Kỳ này đã nộp \(VietnameseNumber.count(versions.count)) lần, gần nhất lúc "
                        "\(versions[0].submittedAt.clock), ngày \(versions[0].submittedAt.day.vietnamese). "
                        "Nộp lại tạo lần nộp mới; lần trước giữ nguyên."
                    }
                }
            }
            summaryList(subject.items)
            IdentityList(sheet: subject.content.fields).content
            actingForm(action: Places.reportSubmission(), csrf: csrf, submission: submission) {
                for value in subject.query.values { hiddenField(value.name, value: value.value) }
                hiddenField(Name.digest, value: subject.digest)
                textArea(
                    "Ghi chú",
                    name: Name.note,
                    value: sent[Name.note],
                    hint: "Không bắt buộc; ví dụ lý do nộp lại, số công văn gửi kèm",
                    errorMessage: errors[Name.note],
                    maxLength: 1000
                )
                buttonGroup {
                    submitButton("Chốt và nộp")
                    linkButton("Quay lại", href: subject.back)
                }
            }
        }
    }

    private var ripenessWarning: HTML {
        notification(kind: .warning) {
            p {
                if today <= subject.query.span.period.to {
                    "Kỳ báo cáo chưa kết thúc: số liệu còn thay đổi đến hết ngày "
                    "\(subject.query.span.period.to.vietnamese). "
                } else {
                    "Chưa đủ 01 ngày làm việc từ ngày chốt số liệu (\(subject.query.span.period.to.vietnamese)) "
                    "đến hôm nay. "
                }
                if ReportPeriod.ripenessBinds(on: today) {
                    "Giữa ngày chốt số liệu và ngày gửi báo cáo phải có ít nhất 01 ngày làm việc "
                    "(\(ReportPeriod.ripeness.description)). "
                }
                "Vẫn có thể nộp; lần nộp ghi rõ thời điểm."
            }
        }
    }
}
