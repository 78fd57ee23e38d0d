import Addresses
import Components
import Domain
import Markup
import Web

/// The register of dossiers as a page.
struct RegisterPage {
    let query: RegisterQuery
    let agency: Agency
    /// Agencies whose registers may be read.
    let agencies: [Agency]
    let rows: [RegisterRow]
    let hasMore: Bool
    let errors: FormErrors
    let sent: Fields

    var content: HTML {
        HTML {
            pageHeading("Sổ theo dõi hồ sơ", caption: "\(agency.name)") {
                linkButton("In sổ", href: query.path(Places.registerPaper), kind: .primary, key: .f9)
            }
            errorSummary(errors)
            filter
            dataTable(
                "Hồ sơ nhận từ ngày \(query.days.lowerBound.vietnamese) đến ngày \(query.days.upperBound.vietnamese)",
                columns: Self.columns,
                rows: rows.map(Self.row),
                narrow: .scrolls,
                empty: "Không có hồ sơ nào được tiếp nhận trong thời gian này."
            )
            pagination(
                next: hasMore ? rows.last.map { query.path(Places.register, after: $0.place) } : nil,
                first: query.after == nil ? nil : query.path(Places.register)
            )
        }
    }

    private var filter: HTML {
        filterForm(action: Places.register()) {
            if agencies.count > 1 {
                selectInput(
                    "Cơ quan",
                    name: RegisterQuery.Name.agency,
                    items: agencies.map { Choice($0.id.description, named: $0.name) },
                    value: agency.id.description
                )
            }
            day("Từ ngày", RegisterQuery.Name.from, query.days.lowerBound)
            day("Đến ngày", RegisterQuery.Name.to, query.days.upperBound)
        }
    }

    private func day(_ label: Message, _ name: String, _ day: Day) -> HTML {
        dateInput(
            label,
            name: name,
            value: errors[name] == nil ? day.vietnamese : sent[name],
            hint: nil,
            errorMessage: errors[name]
        )
    }

    private static let columns = [
        Column("STT", .numeric), Column("Mã hồ sơ", .code), Column("Tên thủ tục hành chính"),
        Column("Số bộ", .numeric), Column("Cá nhân, tổ chức"), Column("Địa chỉ, điện thoại"),
        Column("Cơ quan chủ trì"), Column("Nhận hồ sơ", .code), Column("Hẹn trả", .code),
        Column("Chuyển đi", .code), Column("Nhận kết quả", .code), Column("Trả kết quả", .code),
        Column("Phương thức"), Column("Ghi chú"),
    ]

    private static func row(_ row: RegisterRow) -> TableRow {
        let entry = RegisterModel.Entry(row)
        return TableRow(
            [
                HTML(VietnameseNumber.two(entry.number)), HTML(entry.code.description),
                div(.classes("cell-wide")) { entry.procedure },
                HTML(String(entry.sets)), HTML(entry.applicant), HTML(entry.contact), HTML(entry.office),
                HTML(entry.receivedOn.vietnamese), day(entry.dueOn), day(entry.forwardedOn), day(entry.finishedOn),
                day(entry.handedOutOn), HTML(entry.way), HTML(entry.note),
            ],
            href: Places.dossier(row.code)
        )
    }

    private static func day(_ day: Day?) -> HTML { HTML(day?.vietnamese ?? "") }
}

extension RegisterModel.Entry {
    /// A line as page and paper write it.
    init(_ row: RegisterRow) {
        var notes: [String] = []
        if let closing = row.closing, closing != .finished { notes.append(DetailWords.closing(closing).vietnamese) }
        if row.verdict == .late { notes.append("Quá hạn") }
        if row.isUnconfirmed { notes.append("Nhập bù, chờ xác nhận") }
        self.init(
            number: row.number,
            code: row.code,
            procedure: row.procedure,
            sets: row.sets,
            applicant: row.owner ?? "",
            contact: [row.address, row.phone].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", "),
            office: row.competent,
            receivedOn: row.receivedOn,
            dueOn: row.due?.day,
            forwardedOn: row.forwardedAt?.day,
            finishedOn: row.resultAt?.day,
            handedOutOn: row.handedOutAt?.day,
            way: row.handedOutBy.map { DetailWords.channel($0).vietnamese } ?? "",
            note: notes.joined(separator: "; ")
        )
    }
}
