import Addresses
import Components
import Domain
import Markup
import Web

/// A decision: what it changes, what is missing, what differs from the version before.
struct DecisionPage {
    /// What must be posted anew because of it.
    struct Duties {
        let done: Int
        let all: Int
    }

    let csrf: String
    let decision: Decision
    let entries: [DecisionEntry]
    let imported: [ImportedChange]
    let duties: Duties
    let missedDeadlines: [AnnouncementDeadline]
    let today: Day
    /// Why it was not published.
    let refusal: [AnnouncementObjection]
    /// What the act before did.
    let notice: Message?

    var content: HTML {
        HTML {
            pageHeading(
                HTML {
                    "Quyết định số"
                    " "
                    decision.announcement.number
                },
                caption: "Danh mục thủ tục hành chính"
            ) {
                linkButton("Danh sách quyết định", href: Places.decisions())
            }
            notice.map { notice in notification(kind: .success) { p { notice } } }
            refusalSummary
            if !missedDeadlines.isEmpty {
                notification("Chậm so với thời hạn", kind: .warning) {
                    for deadline in missedDeadlines { p { deadline.message } }
                }
            }
            facts
            h2 { "Thủ tục trong quyết định" }
            if entries.isEmpty, imported.isEmpty {
                emptyState("Chưa có thủ tục nào.", text: "Thêm thủ tục mới, sửa đổi, thay thế hoặc bãi bỏ.")
            }
            for (index, entry) in entries.enumerated() { panel(entry, number: index + 1) }
            if !imported.isEmpty { importedTable }
            if decision.isDraft { acts }
        }
    }

    private var facts: HTML {
        let state = decision.state(on: today)
        var items = [
            SummaryItem("Trạng thái", tag(state.message, tone: state.tone)),
            SummaryItem("Cơ quan ban hành", text: decision.agencyName),
            SummaryItem("Ngày ký", text: decision.announcement.signedOn.vietnamese),
            SummaryItem("Có hiệu lực từ", text: decision.announcement.effectiveOn.vietnamese),
            SummaryItem("Trích yếu", text: decision.subject),
        ]
        if let at = decision.changedAt, decision.isDraft {
            items.append(SummaryItem("Sửa lần cuối", text: [Self.text(at), decision.changedBy ?? ""].spoken))
        }
        if let at = decision.publishedAt {
            items.append(SummaryItem("Công bố lúc", text: [Self.text(at), decision.changedBy ?? ""].spoken))
        }
        if duties.all > 0 {
            items.append(
                SummaryItem(
                    "Niêm yết lại",
                    HTML {
                        "Đã làm \(String(duties.done))/\(String(duties.all)) lượt"
                    },
                    action: (text: "Xem", href: Places.repostings())
                )
            )
        }
        return summaryList(items)
    }

    static func text(_ moment: Instant) -> String { "\(moment.clock) ngày \(moment.day.vietnamese)" }

    private var refusalSummary: HTML {
        errorSummary(
            refusal.map { objection in
                let entry = entries.first { $0.id == objection.entry }
                let name = entry.map { "\($0.entry.name): " } ?? ""
                return FieldError(
                    objection.entry.map { Self.anchor($0) } ?? "main",
                    "\(name)\(objection.reason.message.vietnamese)"
                )
            }
        )
    }

    private static func anchor(_ entry: AnnouncementEntry.ID) -> String { "muc-\(entry)" }

    private func panel(_ entry: DecisionEntry, number: Int) -> HTML {
        let name = entry.entry.name
        let objections =
            decision.isDraft
            ? decision.announcement.objections(to: entries.map(\.entry)).filter { $0.entry == entry.id } : []
        return section(.classes("panel"), .id(Self.anchor(entry.id))) {
            h3 {
                "\(String(number)). "
                if name.isEmpty { "Thủ tục chưa có tên" } else { name }
            }
            p {
                tag(entry.change.message, tone: entry.change.tone)
                " "
                if decision.isDraft {
                    if objections.isEmpty { tag("Đủ nội dung", tone: .good) } else { tag("Chưa đủ", tone: .bad) }
                }
                if let draft = entry.after ?? entry.before {
                    " "
                    HTML(draft.level.message)
                    " · "
                    draft.field
                    if let code = draft.code { " · \(code)" }
                }
            }
            for objection in objections { p(.classes("error-message")) { objection.reason.message } }
            if decision.isDraft { entry.unsaidNote }
            if entry.change == .replaced, let former = entry.former { p { "Thay thế thủ tục: \(former.name)" } }
            differences(entry)
            if !entry.forms.isEmpty, !decision.isDraft { forms(entry) }
            if decision.isDraft { links(entry) }
        }
    }

    private func differences(_ entry: DecisionEntry) -> HTML {
        HTML {
            if let before = entry.before, let after = entry.after {
                let difference = ProcedureDifference(before, after)
                disclosure(
                    "So với nội dung trước: \(VietnameseNumber.count(difference.rows.count)) chỗ khác",
                    isOpen: difference.rows.count <= 6
                ) {
                    DifferenceTable("Khác so với nội dung trước", difference).content
                }
            }
        }
    }

    private func forms(_ entry: DecisionEntry) -> HTML {
        ul {
            for form in entry.forms {
                li { a(.href(Places.draftForm(entry.id, form.id))) { form.name } }
            }
        }
    }

    private func links(_ entry: DecisionEntry) -> HTML {
        buttonGroup {
            if entry.after != nil {
                linkButton("Soạn nội dung", href: Places.draft(entry.id))
                linkButton(
                    "Biểu mẫu (\(String(entry.forms.count)))",
                    href: Places.draftForms(entry.id)
                )
            }
            actingForm(action: Places.draftRemoval(entry.id), csrf: csrf, sequence: decision.sequence) {
                submitButton("Bỏ khỏi quyết định", kind: .secondary)
            }
        }
    }

    private var importedTable: HTML {
        dataTable(
            "Thủ tục nhập từ tệp",
            columns: [Column("Tên thủ tục"), Column("Mã", .code), Column("Nội dung công bố")],
            rows: imported.map {
                TableRow([HTML($0.name), HTML($0.code ?? "–"), tag($0.change.message, tone: $0.change.tone)])
            }
        )
    }

    private var acts: HTML {
        HTML {
            buttonGroup {
                linkButton("Thêm thủ tục", href: Places.decisionEntries(decision.id))
                linkButton("Sửa số, ngày", href: Places.decisionHead(decision.id))
            }
            actingForm(action: Places.publication(decision.id), csrf: csrf, sequence: decision.sequence) {
                p {
                    "Công bố rồi thì không sửa được; thủ tục hiện trên trang công khai ngay và có hiệu lực từ ngày"
                    " "
                    decision.announcement.effectiveOn.vietnamese
                    "."
                }
                buttonGroup { submitButton("Công bố quyết định") }
            }
            disclosure("Bỏ bản soạn thảo") {
                actingForm(action: Places.decisionRemoval(decision.id), csrf: csrf, sequence: decision.sequence) {
                    p { "Xóa bản soạn thảo cùng mọi nội dung đã nhập trong đó." }
                    buttonGroup { submitButton("Xóa bản soạn thảo", kind: .danger) }
                }
            }
        }
    }
}

extension [String] {
    /// Those that say something, with commas between.
    fileprivate var spoken: String { filter { !$0.isEmpty }.joined(separator: ", ") }
}
