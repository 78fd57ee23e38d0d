import Addresses
import Components
import Domain
import Markup

/// A dossier as a row of a list.
struct WorklistCells {
    let row: WorklistRow
    let tab: WorklistTab
    let now: Instant

    static func columns(_ tab: WorklistTab) -> [Column] {
        let isDone = tab == .collect || tab == .agencyUncollected
        return [
            Column("Mã hồ sơ", .code), Column("Thủ tục và chủ hồ sơ"), Column(isDone ? "Có kết quả" : "Hẹn trả"),
            Column("Đang ở, việc tiếp theo"),
        ]
    }

    /// The row; with ticks, those of `ticked` are set.
    func tableRow(ticks: Bool, ticked: Set<String> = []) -> TableRow {
        let tick = BatchTick(id: row.id, sequence: row.sequence).description
        return TableRow(
            [code, div { subject }, div { closing ?? due }, div { place }],
            href: Places.dossier(row.code),
            tick: ticks ? tick : nil,
            tickLabel: row.code.description,
            isTicked: ticked.contains(tick),
            isMarked: row.lateDays != nil
        )
    }

    private var code: HTML { HTML(row.code.description) }

    private var subject: HTML {
        HTML {
            row.procedure
            div {
                strong { row.owner ?? "" }
                if row.receivedOn == now.day {
                    " "
                    tag("mới hôm nay", tone: .active)
                }
                if row.isUnconfirmed {
                    " "
                    tag("nhập bù, chờ xác nhận", tone: .waiting)
                }
            }
        }
    }

    var due: HTML {
        HTML {
            dueDateMark(row.due?.day, hour: hour, nearness: nearness)
            if row.isDueStale {
                div { tag("đang tính lại ngày hẹn", tone: .waiting) }
            }
            if let limit = row.transferDue {
                div {
                    if row.isTransferLate(at: now) {
                        tag("quá giờ chuyển \(DetailWords.moment(limit))", tone: .bad)
                    } else {
                        "chuyển trước \(DetailWords.moment(limit))"
                    }
                }
            }
        }
    }

    /// The hour matters on the day itself.
    private var hour: String? { row.due.flatMap { $0.day == now.day ? $0.clock : nil } }

    private var nearness: Nearness {
        guard row.due != nil else { return .without }
        if let days = row.lateDays { return .over(days) }
        guard let days = row.remainingDays else { return .without }
        return days == 0 ? .today : .left(days)
    }

    /// For what is done: since when it lies at the desk.
    private var closing: HTML? {
        row.closedAt.map { at in
            HTML {
                at.day.vietnamese
                div { Self.age(at.day, on: now.day) }
            }
        }
    }

    /// How long ago, in calendar days.
    static func age(_ day: Day, on today: Day) -> Message {
        let days = today.number - day.number
        return days <= 0 ? "hôm nay" : "\(days) ngày trước"
    }

    private var place: HTML {
        HTML {
            row.officeName
            if let holder = row.holderName {
                div {
                    holder
                    if row.isHolderAbsent {
                        " "
                        tag("vắng mặt", tone: .bad)
                    }
                }
            }
            if !next.isEmpty { div { em { next } } }
        }
    }

    private var next: HTML {
        HTML {
            if let place = row.givenTo {
                "Chờ \(place) nhận"
                if let since = row.givenSince { " từ \(DetailWords.moment(since))" }
            } else if row.closedAt == nil {
                row.task.vietnamese
            }
        }
    }
}
