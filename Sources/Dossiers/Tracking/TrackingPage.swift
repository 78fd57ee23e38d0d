import Addresses
import Components
import Domain
import Markup
import Web

/// The look-up form, with what the last look-up has to say above it.
struct TrackingPage {
    /// What the last look-up has to say.
    enum Answer {
        /// Nothing was looked up.
        case none
        /// A code alone: the degree of completion, and nothing else (rule 51).
        case progress(DossierCode, Progress)
        /// No dossier with that code, or with that code and key; which of them is not told.
        case unknown(hasKey: Bool)
        /// Too many wrong ones.
        case tooMany(until: Instant)
    }

    let csrf: String
    var code = ""
    var errors = FormErrors()
    var answer = Answer.none

    var content: HTML {
        HTML {
            pageHeading("Tra cứu hồ sơ")
            said
            TrackingPage.lookUp(csrf: csrf, code: code, errors: errors)
        }
    }

    private var said: HTML {
        HTML {
            switch answer {
            case .none: HTML()
            case .progress(let code, let progress): panel("Hồ sơ \(code.description)") { TrackingPage.degree(progress) }
            case .unknown(hasKey: true):
                notification("Không tìm thấy hồ sơ", kind: .failure) {
                    p { "Không có hồ sơ nào có mã hồ sơ và mã tra cứu này. Xin so lại từng chữ với giấy hẹn." }
                }
            case .unknown(hasKey: false):
                notification("Không tìm thấy hồ sơ", kind: .failure) {
                    p { "Không có hồ sơ nào có mã này. Xin so lại từng chữ với giấy hẹn." }
                }
            case .tooMany(let until):
                notification("Đã thử quá nhiều lần", kind: .failure) {
                    // The clock shows whole minutes: the next one is surely after the wait.
                    p { "Để bảo vệ hồ sơ, xin thử lại sau \(until.adding(minutes: 1).clock) hoặc hỏi tại nơi đã nộp." }
                }
            }
        }
    }

    /// The bar of completion.
    static func degree(_ progress: Progress) -> HTML {
        HTML {
            if let shown = DossierProgress(progress) {
                stepBar(shown)
            } else {
                p { "Hồ sơ đã kết thúc, không có kết quả để trả." }
            }
            p(.classes("hint")) {
                "Để xem hồ sơ đang ở đâu và ngày hẹn, nhập thêm mã tra cứu in trên giấy hẹn."
            }
        }
    }

    /// The form, on this page and the first one.
    static func lookUp(csrf: String, code: String = "", errors: FormErrors = FormErrors()) -> HTML {
        actingForm(action: Places.tracking(), csrf: csrf) {
            textInput(
                "Mã hồ sơ",
                name: TrackingForm.Field.code,
                value: code,
                hint: "In trên giấy hẹn, ví dụ 000.00.12.H33-181228-0000",
                errorMessage: errors[TrackingForm.Field.code],
                isRequired: true,
                maxLength: 60,
                attributes: Attribute("autocapitalize", "characters")
            )
            textInput(
                "Mã tra cứu",
                name: TrackingForm.Field.key,
                hint: "6 chữ và số, in dưới mã hồ sơ; không có mã này chỉ xem được tiến độ",
                errorMessage: errors[TrackingForm.Field.key],
                width: .medium,
                maxLength: 20,
                attributes: Attribute("autocapitalize", "characters")
            )
            buttonGroup { submitButton("Tra cứu") }
        }
    }
}

extension DossierProgress {
    /// The place on the bar; nil where there is no way on.
    init?(_ progress: Progress) {
        switch progress {
        case .received: self = .received
        case .inProgress: self = .inProgress
        case .resultReady: self = .finished
        case .handedOut: self = .handedOut
        case .ended: return nil
        }
    }
}
