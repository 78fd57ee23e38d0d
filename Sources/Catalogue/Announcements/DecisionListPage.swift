import Addresses
import Components
import Domain
import Markup

/// The list of announcing decisions.
struct DecisionListPage {
    static let year = "nam"
    static let change = "loai"

    let lines: [DecisionLine]
    let years: [Int]
    let filter: DecisionStore.Filter
    let today: Day

    var content: HTML {
        HTML {
            pageHeading("Quyết định công bố", caption: "Danh mục thủ tục hành chính") {
                linkButton("Nhập quyết định", href: Places.newDecision(), kind: .primary)
            }
            filterForm(action: Places.decisions()) {
                selectInput(
                    "Năm có hiệu lực",
                    name: Self.year,
                    items: [Choice("", "Tất cả")] + years.map { Choice(String($0), named: String($0)) },
                    value: filter.year.map { String($0) } ?? "",
                    width: .medium
                )
                selectInput(
                    "Có thủ tục",
                    name: Self.change,
                    items: [Choice("", "Tất cả")]
                        + Announcement.Change.allCases.map { Choice($0.rawValue, $0.message) },
                    value: filter.change?.rawValue ?? "",
                    width: .long
                )
            }
            dataTable(
                "Quyết định công bố, mới nhất trước",
                columns: [
                    Column("Số, ký hiệu", .code), Column("Trích yếu"), Column("Ngày ký", .code),
                    Column("Có hiệu lực", .code), Column("Mới", .numeric), Column("Sửa đổi", .numeric),
                    Column("Thay thế", .numeric), Column("Bãi bỏ", .numeric), Column("Trạng thái"),
                ],
                rows: lines.map(row),
                empty: "Chưa có quyết định nào."
            )
        }
    }

    private func row(_ line: DecisionLine) -> TableRow {
        let decision = line.decision
        let state = decision.state(on: today)
        let counts = Announcement.Change.allCases.map { HTML(VietnameseNumber.grouped(line.counts[$0] ?? 0)) }
        return TableRow(
            [
                HTML(decision.announcement.number), HTML(decision.subject),
                HTML(decision.announcement.signedOn.vietnamese), HTML(decision.announcement.effectiveOn.vietnamese),
            ] + counts + [tag(state.message, tone: state.tone)],
            href: Places.decision(decision.id)
        )
    }
}
