import Components
import Domain
import Markup

extension DossierPage {
    /// The clock, the steps, and who held the dossier (form 05).
    var progress: HTML {
        HTML {
            stepBar(
                detail.workflow.steps.map { "\($0.task.vietnamese)" },
                current: current,
                isComplete: dossier.handedOutAt != nil
            )
            clock
            holdings
        }
    }

    private var current: Int {
        let last = max(0, detail.workflow.steps.count - 1)
        return dossier.end?.closing == .finished ? last : min(dossier.step, last)
    }

    private var clock: HTML {
        HTML {
            if let explanation = detail.explanation {
                disclosure("Vì sao ngày này?") {
                    p {
                        "Tính từ lúc nhận \(DetailWords.moment(explanation.received))"
                        if let due = explanation.due { " đến \(DetailWords.moment(due))." } else { "." }
                    }
                    dataTable(
                        "Từng ngày",
                        columns: [Column("Ngày", .code), Column("Tính", .code), Column("Lý do"), Column("Căn cứ")],
                        rows: explanation.explanation.map { day in
                            TableRow([
                                HTML("\(day.day.weekday.vietnamese), \(day.day.vietnamese)" as String),
                                HTML(day.counts ? "có" : "không" as Message), HTML(day.reason),
                                HTML(day.document ?? "–"),
                            ])
                        },
                        hidesCaption: true
                    )
                }
            }
        }
    }

    private var holdings: HTML {
        dataTable(
            "Kiểm soát quá trình giải quyết",
            columns: [Column("Việc"), Column("Nơi giữ"), Column("Từ, đến", .code), Column("Hạn bước", .code)],
            rows: detail.holdings.map { stretch in
                let holding = stretch.holding
                let isLate = holding.until == nil && (holding.due.map { $0 < now } ?? false)
                return TableRow(
                    [
                        HTML(stretch.task.vietnamese),
                        HTML {
                            stretch.office
                            if let officer = stretch.officer { " – \(officer)" }
                        },
                        HTML {
                            DetailWords.moment(holding.from)
                            br()
                            if let until = holding.until { DetailWords.moment(until) } else { "đang giữ" }
                        },
                        HTML {
                            if let due = holding.due {
                                DetailWords.moment(due)
                                br()
                            }
                            if let verdict = holding.verdict {
                                verdictTag(verdict)
                            } else if isLate {
                                tag("Quá hạn bước", tone: .bad)
                            }
                        },
                    ],
                    isMarked: isLate
                )
            }
        )
    }

    /// What happened, the newest first.
    var history: HTML {
        Components.timeline(detail.timeline.reversed().map { Self.item($0) })
    }

    static func item(_ entry: DossierDetail.TimelineEntry) -> TimelineItem {
        TimelineItem(
            at: entry.recorded.happened,
            title: HTML(entry.sentence),
            by: [entry.officer, entry.office].filter { !$0.isEmpty }.joined(separator: " – "),
            detail: entry.remark.map { remark in p { remark } } ?? HTML(),
            isBackEntry: entry.recorded.occurredAt != nil
        )
    }
}
