import Addresses
import Components
import Domain
import Markup
import Web

/// What agencies must post anew or take down, by when; what the own agency does about it.
struct RepostingPage {
    static let view = "xem"
    static let yearField = "nam"
    static let tick = "muc"
    static let place = "noi"
    static let otherPlace = "noi-khac"
    static let photo = "anh"
    static let everything = "tat-ca"
    static let everywhere = "moi-noi"
    static let other = "khac"

    /// An agency with its figure of the year.
    struct Row {
        let name: String
        let figure: RepostingFigure
    }

    let csrf: String
    let filter: RepostingStore.Filter
    let own: Agency.ID
    let ownName: String
    let lines: [RepostingLine]
    /// Whether more lines are there than are shown.
    let isCut: Bool
    let places: [String]
    let figures: [Row]
    let year: Int
    /// Those that can be chosen, the latest first.
    let years: [Int]
    let today: Day
    let calendar: WorkCalendar
    let fields: Fields
    let errors: FormErrors
    /// How many were just done.
    let done: Int?

    var content: HTML {
        HTML {
            pageHeading("Niêm yết lại", caption: "Danh mục thủ tục hành chính")
            if let done {
                notification(kind: .success) { p { "Đã ghi nhận niêm yết lại \(VietnameseNumber.count(done)) lượt." } }
            }
            errorSummary(errors)
            tabLinks(
                [
                    TabLink("Phải làm", href: Places.repostings(), isCurrent: filter == .open),
                    TabLink(
                        "Đã làm",
                        href: Places.repostings() + "?\(Self.view)=\(RepostingStore.Filter.done.rawValue)",
                        isCurrent: filter == .done
                    ),
                ],
                label: "Danh sách"
            )
            if filter == .open { open } else { table("Đã niêm yết lại", lines, ticks: false) }
            if isCut { p { "Chỉ hiện \(VietnameseNumber.grouped(lines.count)) dòng đầu." } }
            yearChoice
            figureTable
        }
    }

    private var open: HTML {
        let ready = lines.filter { $0.agency == own && $0.effectiveOn <= today }
        let rest = lines.filter { $0.agency != own || $0.effectiveOn > today }
        return HTML {
            if ready.isEmpty {
                emptyState("Cơ quan không có thủ tục nào phải niêm yết lại.")
            } else {
                act(ready)
            }
            if !rest.isEmpty { table("Sắp có hiệu lực, và của cơ quan khác", rest, ticks: false) }
        }
    }

    private func act(_ ready: [RepostingLine]) -> HTML {
        actingForm(action: Places.repostings(), csrf: csrf, takesFiles: true) {
            table("Phải niêm yết lại hoặc gỡ tại \(ownName)", ready, ticks: true)
            radios(
                "Nơi niêm yết",
                name: Self.place,
                items: [Choice(Self.everywhere, "Mọi nơi đang niêm yết thủ tục")]
                    + places.map { Choice($0, named: $0) }
                    + [
                        Choice(
                            Self.other,
                            "Nơi khác",
                            conditional: textInput(
                                "Tên nơi niêm yết",
                                name: Self.otherPlace,
                                value: fields[Self.otherPlace],
                                errorMessage: errors[Self.otherPlace]
                            )
                        )
                    ],
                value: fields[Self.place].isEmpty ? Self.everywhere : fields[Self.place],
                errorMessage: errors[Self.place]
            )
            fileInput(
                "Ảnh bảng niêm yết (không bắt buộc)",
                name: Self.photo,
                hint: "JPEG hoặc PNG",
                errorMessage: errors[Self.photo],
                attributes: Attribute("accept", "image/jpeg,image/png")
            )
            buttonGroup {
                submitButton("Đã làm các mục đã chọn")
                submitButton("Đã niêm yết tất cả", kind: .secondary, name: Self.everything, value: "1")
            }
        }
    }

    private func table(_ title: Message, _ lines: [RepostingLine], ticks: Bool) -> HTML {
        let isDone = filter == .done
        return dataTable(
            title,
            columns: [
                Column("Thủ tục"), Column("Việc"), Column("Cơ quan"), Column("Quyết định", .code),
                Column("Có hiệu lực", .code), Column("Hạn", .code), Column(isDone ? "Đã làm" : "Tình trạng"),
            ],
            rows: lines.map { row($0, ticks: ticks) },
            tickName: ticks ? Self.tick : nil
        )
    }

    private func row(_ line: RepostingLine, ticks: Bool) -> TableRow {
        let late = line.reposting.daysLate(today: today, in: calendar)
        let code = line.code.map { " (\($0))" } ?? ""
        return TableRow(
            [
                HTML(line.name + code), HTML(line.key.kind.message), HTML(line.agencyName), HTML(line.decision),
                HTML(line.effectiveOn.vietnamese), HTML(line.reposting.dueOn.vietnamese),
                HTML {
                    if let at = line.doneAt {
                        DecisionPage.text(at)
                        if let by = line.doneBy { ", \(by)" }
                        " "
                        if late > 0 {
                            tag("Chậm \(VietnameseNumber.count(late)) ngày làm việc", tone: .bad)
                        } else {
                            tag("Kịp thời", tone: .good)
                        }
                        if let photo = line.photo {
                            " "
                            a(.href(Places.postingPhoto(photo))) { "Ảnh" }
                        }
                    } else if line.effectiveOn > today {
                        tag("Sắp có hiệu lực")
                    } else if late > 0 {
                        tag("Chậm \(VietnameseNumber.count(late)) ngày làm việc", tone: .bad)
                    } else {
                        tag("Trong hạn", tone: .active)
                    }
                },
            ],
            tick: ticks ? line.key.text : nil,
            tickLabel: line.name,
            isTicked: fields.all(Self.tick).contains(line.key.text),
            isMarked: late > 0 && line.doneAt == nil
        )
    }

    private var yearChoice: HTML {
        HTML {
            if years.count > 1 {
                filterForm(action: Places.repostings()) {
                    hiddenField(Self.view, value: filter.rawValue)
                    selectInput(
                        "Năm",
                        name: Self.yearField,
                        items: years.map { Choice(String($0), named: String($0)) },
                        value: String(year),
                        width: .medium
                    )
                }
            }
        }
    }

    private var figureTable: HTML {
        let total = figures.reduce(0) { $0 + $1.figure.total }
        let timely = figures.reduce(0) { $0 + $1.figure.timely }
        return dataTable(
            "Niêm yết lại kịp thời, các lượt có hạn trong năm \(String(year))",
            columns: [Column("Cơ quan"), Column("Kịp thời", .numeric), Column("Tổng số lượt", .numeric)],
            rows: figures.map {
                TableRow([
                    HTML($0.name), HTML(VietnameseNumber.grouped($0.figure.timely)),
                    HTML(VietnameseNumber.grouped($0.figure.total)),
                ])
            },
            foot: figures.count > 1
                ? [
                    HTML("Cộng" as Message), HTML(VietnameseNumber.grouped(timely)),
                    HTML(VietnameseNumber.grouped(total)),
                ] : [],
            narrow: .scrolls,
            empty: "Chưa có lượt nào."
        )
    }
}

extension Reposting.Kind {
    /// What is to be done.
    var message: Message {
        switch self {
        case .post: "Niêm yết nội dung mới"
        case .remove: "Gỡ khỏi bảng"
        }
    }
}
