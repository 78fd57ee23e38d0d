import Addresses
import Components
import Domain
import Markup
import Web

/// Where a procedure is added to a draft: a new one, or one in force that is amended, replaced or repealed.
struct EntryChoicePage {
    static let change = "loai"
    static let words = "tim"
    static let version = "ban"
    static let level = "cap"
    /// Rows shown at most; more words narrow them.
    static let limit = 40

    let csrf: String
    let decision: Decision
    let change: Announcement.Change
    let words: String
    let found: [EntryCandidate]
    let levels: [Agency.Level]
    let errors: FormErrors
    let submission: String

    var content: HTML {
        HTML {
            pageHeading(
                "Thêm thủ tục",
                caption: "Quyết định số \(decision.announcement.number)"
            )
            errorSummary(errors)
            tabLinks(
                Announcement.Change.allCases.map {
                    TabLink(
                        $0.message,
                        href: Places.decisionEntries(decision.id) + "?\(Self.change)=\($0.rawValue)",
                        isCurrent: $0 == change
                    )
                },
                label: "Quyết định làm gì với thủ tục"
            )
            if change == .new { newProcedure } else { existing }
            p { a(.href(Places.decision(decision.id))) { "Quay lại quyết định" } }
        }
    }

    private var newProcedure: HTML {
        actingForm(action: Places.decisionEntries(decision.id), csrf: csrf, submission: submission) {
            hiddenField(Self.change, value: change.rawValue)
            radios(
                "Cấp giải quyết",
                name: Self.level,
                items: levels.map { Choice(String($0.rawValue), $0.message) },
                value: levels.first.map { String($0.rawValue) } ?? "",
                errorMessage: errors[Self.level]
            )
            buttonGroup { submitButton("Soạn thủ tục mới") }
        }
    }

    private var explanation: Message {
        switch change {
        case .amended: "Nội dung đang có được chép sang bản soạn thảo để sửa."
        case .replaced: "Thủ tục được chọn hết hiệu lực; thủ tục thay thế có mã riêng, soạn từ nội dung của nó."
        case .new, .repealed: "Thủ tục rời bảng niêm yết từ ngày có hiệu lực; hồ sơ đã nhận vẫn giải quyết tiếp."
        }
    }

    private var existing: HTML {
        HTML {
            p { explanation }
            filterForm(action: Places.decisionEntries(decision.id)) {
                hiddenField(Self.change, value: change.rawValue)
                textInput("Tên hoặc mã thủ tục", name: Self.words, value: words, kind: .search, isFocused: true)
            }
            actingForm(action: Places.decisionEntries(decision.id), csrf: csrf, submission: submission) {
                hiddenField(Self.change, value: change.rawValue)
                hiddenField(Self.words, value: words)
                radios(
                    found.count < Self.limit
                        ? "Thủ tục đang có hiệu lực"
                        : "Thủ tục đang có hiệu lực (hiện \(String(Self.limit)) dòng đầu, gõ thêm để thu hẹp)",
                    name: Self.version,
                    items: found.map(\.choice),
                    errorMessage: errors[Self.version]
                )
                if found.isEmpty { p { "Không có thủ tục nào khớp." } }
                buttonGroup { submitButton("Thêm vào quyết định", isDisabled: found.isEmpty) }
            }
        }
    }
}

/// A procedure in force that a decision could change.
struct EntryCandidate {
    let version: ProcedureVersion.ID
    let name: String
    let code: String?
    let field: String
    let level: Agency.Level

    /// As it is chosen.
    var choice: Choice {
        let code = code.map { " · \($0)" } ?? ""
        return Choice(version.description, named: name, hint: "\(level.message.vietnamese) · \(field)\(code)")
    }
}
