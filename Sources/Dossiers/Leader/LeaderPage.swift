import Addresses
import Components
import Domain
import Ledger
import Markup

/// What a leader looks at in the morning.
struct LeaderPage {
    let overview: LeaderOverview
    let reassignments: [Reassignment]
    let csrf: String
    /// A new identity for each form.
    let newSubmission: () -> Submission.ID

    private var now: Instant { overview.now }

    var content: HTML {
        HTML {
            pageHeading("Việc cần xem", caption: "Số liệu lúc \(DetailWords.moment(now))") {
                linkButton("In một trang", href: Places.leaderPaper(), kind: .primary, key: .f9)
            }
            totals
            absent
            offices
            officers
            list("Quá hạn lâu nhất", overview.late, .agencyOverdue, total: overview.load.late)
            list(
                "Đến hạn hôm nay và ngày \(overview.nextWorkingDay.vietnamese)",
                overview.dueSoon,
                .agencyDueSoon,
                total: overview.load.dueSoon
            )
            list("Chờ nhận lâu nhất", overview.awaitingTakeOver, .agencyAwaiting, total: nil)
            uncollected
        }
    }

    // MARK: Numbers

    private var totals: HTML {
        tabLinks(
            [
                total("Đang giải quyết", .agencyOpen, overview.load.open),
                total("Quá hạn", .agencyOverdue, overview.load.late),
                total("Sắp đến hạn", .agencyDueSoon, overview.load.dueSoon),
                total("Có kết quả, chưa đến nhận", .agencyUncollected, overview.uncollected.total),
            ],
            label: "Toàn cơ quan"
        )
    }

    private func total(_ text: Message, _ tab: WorklistTab, _ count: Int) -> TabLink {
        TabLink(text, href: WorklistQuery(tab).path(), count: VietnameseNumber.grouped(count))
    }

    private var offices: HTML {
        let most = overview.offices.map(\.load.open).max() ?? 0
        return dataTable(
            "Theo đơn vị đang giữ hồ sơ",
            columns: [
                Column("Đơn vị"), Column("Quá hạn · sắp đến hạn · còn lại"), Column("Đang giải quyết", .numeric),
                Column("Quá hạn", .numeric), Column("Sắp đến hạn", .numeric),
            ],
            rows: overview.offices.map { office in
                let filter = WorklistFilter(office: office.office)
                return TableRow(
                    [HTML(office.name), LoadBar(load: office.load, most: most).content] + numbers(office.load, filter)
                )
            },
            foot: [HTML("Cộng" as Message), HTML()] + numbers(overview.load, WorklistFilter())
        )
    }

    private var officers: HTML {
        dataTable(
            "Theo người giữ hồ sơ",
            columns: [
                Column("Người giữ"), Column("Đơn vị"), Column("Đang giải quyết", .numeric),
                Column("Quá hạn", .numeric), Column("Sắp đến hạn", .numeric),
            ],
            rows: overview.offices.flatMap { office in
                office.officers.map { officer in
                    let filter = WorklistFilter(
                        office: office.office,
                        officer: officer.officer,
                        isUnassigned: officer.officer == nil
                    )
                    return TableRow([name(officer), HTML(office.name)] + numbers(officer.load, filter))
                }
            }
        )
    }

    private func name(_ officer: LeaderOverview.OfficerLoad) -> HTML {
        HTML {
            if let name = officer.name { name } else { "chưa có người giữ" }
            if officer.isAbsent {
                " "
                tag("vắng mặt", tone: .bad)
            }
        }
    }

    /// Each number leads to the list behind it.
    private func numbers(_ load: LeaderOverview.Load, _ filter: WorklistFilter) -> [HTML] {
        [
            number(load.open, WorklistQuery(.agencyOpen, filter: filter)),
            number(load.late, WorklistQuery(.agencyOverdue, filter: filter)),
            number(load.dueSoon, WorklistQuery(.agencyDueSoon, filter: filter)),
        ]
    }

    private func number(_ count: Int, _ query: WorklistQuery) -> HTML {
        count == 0 ? HTML(String("0")) : a(.href(query.path())) { VietnameseNumber.grouped(count) }
    }

    // MARK: Lists

    private func list(_ title: Message, _ rows: [WorklistRow], _ tab: WorklistTab, total: Int?) -> HTML {
        HTML {
            dataTable(
                title,
                columns: WorklistCells.columns(tab),
                rows: rows.map { WorklistCells(row: $0, tab: tab, now: now).tableRow(ticks: false) },
                empty: "Không có hồ sơ nào."
            )
            if let total, total > rows.count {
                p { a(.href(WorklistQuery(tab).path())) { "Xem tất cả \(VietnameseNumber.grouped(total)) hồ sơ" } }
            } else if total == nil, rows.count == LeaderStore.rows {
                p { a(.href(WorklistQuery(tab).path())) { "Xem tất cả" } }
            }
        }
    }

    private var uncollected: HTML {
        let ages = overview.uncollected
        return HTML {
            panel("Có kết quả, người dân chưa đến nhận") {
                summaryList([
                    SummaryItem("Trong 7 ngày", age(ages.week, from: 7, to: nil)),
                    SummaryItem("8 đến 30 ngày", age(ages.month, from: 30, to: 8)),
                    SummaryItem("31 đến 90 ngày", age(ages.quarter, from: 90, to: 31)),
                    SummaryItem("Hơn 90 ngày", age(ages.longer, from: nil, to: 91)),
                ])
            }
            list("Chờ trả lâu nhất", overview.oldestUncollected, .agencyUncollected, total: ages.total)
        }
    }

    /// Results that are at the desk for at most `from` and at least `to` days.
    private func age(_ count: Int, from: Int?, to: Int?) -> HTML {
        let filter = WorklistFilter(
            endedFrom: from.map { now.day.advanced(by: -$0) },
            endedTo: to.map { now.day.advanced(by: -$0) }
        )
        return number(count, WorklistQuery(.agencyUncollected, filter: filter))
    }

    // MARK: Who is away

    private var absent: HTML {
        HTML {
            if !reassignments.isEmpty {
                panel("Vắng mặt hôm nay, còn hồ sơ") {
                    for (index, item) in reassignments.enumerated() { reassignment(item, index) }
                }
            }
        }
    }

    private func reassignment(_ item: Reassignment, _ index: Int) -> HTML {
        let filter = WorklistFilter(office: item.office, officer: item.officer)
        return HTML {
            p {
                strong { item.name }
                " – \(item.officeName): "
                a(.href(WorklistQuery(.agencyOpen, filter: filter).path())) {
                    "\(item.load.open) hồ sơ, \(item.load.late) quá hạn"
                }
            }
            if !item.isOwn {
                p(.classes("hint")) { "Việc phân công lại do lãnh đạo \(item.officeName) thực hiện." }
            } else if item.rows.isEmpty {
                p(.classes("hint")) { "Các hồ sơ này không ở bước phân công lại được." }
            } else {
                disclosure("Phân công lại") { form(item, index) }
            }
        }
    }

    private func form(_ item: Reassignment, _ index: Int) -> HTML {
        let ticks = item.rows.map { BatchTick(id: $0.id, sequence: $0.sequence).description }
        return actingForm(
            action: Places.batch(),
            csrf: csrf,
            submission: newSubmission().description
        ) {
            WorklistQuery(.agencyOpen, filter: WorklistFilter(office: item.office, officer: item.officer)).hiddenFields
            checkboxes(
                "Hồ sơ chuyển người khác",
                name: BatchForm.Name.tick,
                items: zip(item.rows, ticks).map { row, tick in
                    Choice(tick, named: "\(row.code) – \(row.procedure)", hint: hint(row))
                },
                values: Set(ticks),
                id: "vang-\(index)"
            )
            selectInput(
                "Phân công lại cho",
                name: BatchForm.Name.assignee,
                items: item.people.map { person in
                    let load = person.isAbsent ? "VẮNG MẶT hôm nay" : "đang giữ \(person.load) hồ sơ"
                    return Choice(person.id.description, named: "\(person.name) – \(load)", isDisabled: person.isAbsent)
                },
                id: "vang-\(index)-nguoi",
                emptyText: "– chọn –",
                isRequired: true
            )
            buttonGroup {
                submitButton(
                    "Phân công lại",
                    kind: .secondary,
                    name: BatchForm.Name.act,
                    value: BatchAct.assign.rawValue
                )
            }
        }
    }

    private func hint(_ row: WorklistRow) -> Message? {
        row.due.map { due in
            row.lateDays == nil ? "hẹn trả \(due.day.vietnamese)" : "quá hạn, hẹn trả \(due.day.vietnamese)"
        }
    }
}
