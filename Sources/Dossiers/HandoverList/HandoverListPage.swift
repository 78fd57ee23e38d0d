import Addresses
import Components
import Domain
import Markup
import Web

/// What an office gave to others on a day.
struct HandoverListPage {
    let list: HandoverList
    /// Offices of the agency.
    let offices: [Office]
    let query: HandoverListQuery
    let errors: FormErrors
    let sent: Fields

    var content: HTML {
        HTML {
            pageHeading("Danh sách bàn giao ngày \(list.day.vietnamese)", caption: "\(list.giverName)") {
                if !list.entries.isEmpty {
                    linkButton("In tất cả", href: paper(to: query.receiver), kind: .primary, key: .f9)
                }
            }
            errorSummary(errors)
            filter
            if list.entries.isEmpty {
                emptyState(
                    "Chưa có hồ sơ nào được giao đi",
                    text: "Danh sách gồm các hồ sơ mà đơn vị đã chuyển trong ngày, để hai bên ký giao, nhận trên giấy."
                )
            }
            for sheet in list.sheets { part(sheet.office, sheet.name, sheet.entries) }
        }
    }

    private var filter: HTML {
        filterForm(action: Places.handoverList()) {
            office("Đơn vị giao", HandoverListQuery.Name.giver, list.giver, emptyText: nil)
            office("Đơn vị nhận", HandoverListQuery.Name.receiver, query.receiver, emptyText: "tất cả")
            dateInput(
                "Ngày",
                name: HandoverListQuery.Name.day,
                value: errors[HandoverListQuery.Name.day] == nil
                    ? list.day.vietnamese : sent[HandoverListQuery.Name.day],
                hint: nil,
                errorMessage: errors[HandoverListQuery.Name.day]
            )
        }
    }

    private func office(_ label: Message, _ name: String, _ value: Office.ID?, emptyText: Message?) -> HTML {
        selectInput(
            label,
            name: name,
            items: offices.map { Choice($0.id.description, named: $0.name) },
            value: value?.description ?? "",
            emptyText: emptyText
        )
    }

    private func part(_ office: Office.ID, _ name: String, _ entries: [HandoverList.Entry]) -> HTML {
        HTML {
            dataTable(
                "Giao cho \(name): \(entries.count) hồ sơ",
                columns: [
                    Column("Mã hồ sơ", .code), Column("Thủ tục và chủ hồ sơ"), Column("Giao"), Column("Nhận"),
                    Column("Hẹn trả", .code),
                ],
                rows: entries.map(row)
            )
            buttonGroup { linkButton("In danh sách giao \(name)", href: paper(to: office)) }
        }
    }

    private func row(_ entry: HandoverList.Entry) -> TableRow {
        TableRow(
            [
                HTML(entry.code.description),
                div {
                    entry.procedure
                    div { strong { entry.owner ?? "" } }
                },
                div {
                    entry.givenAt.clock
                    div { entry.giver }
                },
                entry.takenOverAt.map { at in HTML("\(DetailWords.moment(at))" as Message) }
                    ?? tag("chờ nhận", tone: .waiting),
                HTML(entry.due?.day.vietnamese ?? ""),
            ],
            href: Places.dossier(entry.code)
        )
    }

    private func paper(to receiver: Office.ID?) -> String {
        HandoverListQuery(giver: list.giver, receiver: receiver, day: list.day).path(Places.handoverListPaper)
    }
}
