import Addresses
import Components
import Domain
import Ledger
import Markup
import Web

/// The page of a worklist.
struct WorklistContent {
    let view: WorklistView
    let csrf: String
    /// The identity under which the batch is done once.
    let submission: Submission.ID
    let now: Instant
    /// What was wrong with the filter or the batch.
    let errors: FormErrors
    /// What was sent, to show it again.
    let sent: Fields

    private var acts: [BatchAct] { BatchAct.acts(on: view.tab, by: view.principal) }

    var content: HTML {
        HTML {
            heading
            view.story.map { BatchStoryPage(story: $0, day: now.day).content }
            errorSummary(errors)
            if view.tab.isOfAgency { ofAgency } else { tabs }
            WorklistFilterPart(view: view, errors: errors, sent: sent).content
            if view.page.rows.isEmpty { empty } else { list }
            pagination(
                next: view.page.next.map { view.query.after($0).path() },
                first: view.query.after == nil ? nil : view.query.after(nil).path()
            )
            keys
        }
    }

    private var heading: HTML {
        HTML {
            if view.tab.isOfAgency {
                pageHeading(view.tab.message, caption: "Lãnh đạo")
            } else {
                pageHeading("Hồ sơ của tôi") {
                    linkButton("Danh sách bàn giao hôm nay", href: Places.handoverList())
                }
            }
            SearchBox(csrf: csrf, value: "").content
        }
    }

    private var ofAgency: HTML {
        p { a(.href(Places.leader())) { "← Về trang lãnh đạo" } }
    }

    private var tabs: HTML {
        tabLinks(
            WorklistTab.tabs(of: view.principal).map { tab in
                TabLink(
                    tab.message,
                    href: view.query.at(tab).path(),
                    count: Self.count(view.counts[tab] ?? 0),
                    isCurrent: tab == view.tab
                )
            },
            label: "Hồ sơ theo việc phải làm"
        )
    }

    private static func count(_ number: Int) -> String {
        number >= WorklistStore.mostCounted ? "hơn 999" : String(number)
    }

    private var empty: HTML {
        emptyState(
            view.query.isNarrowed ? "Không có hồ sơ nào khớp với bộ lọc" : "Không có hồ sơ nào ở mục này",
            text: view.query.isNarrowed
                ? "Bỏ bớt điều kiện lọc, hoặc xem mục khác." : "Hồ sơ mới đến sẽ hiện ở đây, gấp nhất đứng đầu."
        ) {
            if view.query.isNarrowed {
                buttonGroup { linkButton("Bỏ lọc", href: WorklistQuery(view.tab).path()) }
            }
        }
    }

    private var list: HTML {
        let ticked = Set(sent.all(BatchForm.Name.tick))
        let table = dataTable(
            view.tab.message,
            columns: WorklistCells.columns(view.tab),
            rows: view.page.rows.map {
                WorklistCells(row: $0, tab: view.tab, now: now).tableRow(ticks: !acts.isEmpty, ticked: ticked)
            },
            tickName: acts.isEmpty ? nil : BatchForm.Name.tick,
            hidesCaption: true
        )
        return HTML {
            if acts.isEmpty {
                table
            } else {
                actingForm(action: Places.batch(), csrf: csrf, submission: submission.description) {
                    view.query.hiddenFields
                    bar
                    table
                }
            }
        }
    }

    /// What is done with the ticked ones.
    private var bar: HTML {
        div(.classes("filter"), .id(BatchForm.Name.tick)) {
            if acts.contains(.assign) { assignee }
            if acts.contains(.sign) { authority }
            div(.classes("buttons")) {
                for act in acts {
                    submitButton(
                        act.message,
                        kind: view.tab.isOfAgency || act == .assign && view.tab != .assign ? .secondary : .primary,
                        name: BatchForm.Name.act,
                        value: act.rawValue,
                        key: act == acts.first ? .f9 : nil
                    )
                }
                p(.classes("script-only")) {
                    "Đã chọn: "
                    strong(Attribute("data-tick-count", when: true)) { String("–") }
                }
            }
        }
    }

    private var assignee: HTML {
        selectInput(
            view.tab == .assign ? "Người thụ lý" : "Phân công lại cho",
            name: BatchForm.Name.assignee,
            items: view.choices.assignees.flatMap { office, people in
                people.map { person in
                    let load = person.isAbsent ? "VẮNG MẶT hôm nay" : "đang giữ \(person.load) hồ sơ"
                    let place = view.choices.assignees.count > 1 ? " – \(office.name)" : ""
                    return Choice(person.id.description, named: "\(person.name)\(place) – \(load)")
                }
            },
            value: sent[BatchForm.Name.assignee],
            emptyText: "– chọn –",
            errorMessage: errors[BatchForm.Name.assignee],
            attributes: .autocomplete("off")
        )
    }

    private var authority: HTML {
        selectInput(
            "Quyền hạn ký",
            name: BatchForm.Name.authority,
            items: SigningAuthority.allCases.map { Choice($0.rawValue, DetailWords.authority($0)) },
            value: sent[BatchForm.Name.authority],
            emptyText: "– chọn –",
            errorMessage: errors[BatchForm.Name.authority]
        )
    }

    private var keys: HTML {
        let items: [(key: String, text: Message)] = [
            ("J", "xuống"), ("K", "lên"), ("Space", "chọn, bỏ chọn"), ("Enter", "mở hồ sơ"), ("/", "tìm"),
        ]
        return aside(.classes("key-legend"), .ariaLabel("Phím tắt")) {
            dl {
                for item in items {
                    div {
                        dt { kbd(.classes("key")) { item.key } }
                        dd { item.text }
                    }
                }
            }
        }
    }
}
