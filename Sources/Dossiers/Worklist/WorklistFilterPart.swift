import Addresses
import Components
import Domain
import Markup
import Reading
import Web

/// What narrows a worklist: a form whose answer is an address.
struct WorklistFilterPart {
    let view: WorklistView
    let errors: FormErrors
    let sent: Fields

    private var filter: WorklistFilter { view.query.filter }
    private var isOpen: Bool { view.query.isNarrowed || days.contains { errors[$0] != nil } }
    private var days: [String] { [WorklistQuery.Name.from, WorklistQuery.Name.to] }

    var content: HTML {
        disclosure("Lọc danh sách", isOpen: isOpen) {
            filterForm(action: Places.worklist()) {
                hiddenField(WorklistQuery.Name.tab, value: view.tab.slug)
                if view.choices.offices.count > 1 { office }
                field
                if !view.choices.officers.isEmpty { officer }
                status
                day("Nhận từ ngày", WorklistQuery.Name.from, filter.from)
                day("Đến ngày", WorklistQuery.Name.to, filter.to)
                if let from = filter.endedFrom { hiddenField(WorklistQuery.Name.endedFrom, value: from.description) }
                if let to = filter.endedTo { hiddenField(WorklistQuery.Name.endedTo, value: to.description) }
            }
            if isOpen { p { a(.href(WorklistQuery(view.tab).path())) { "Bỏ lọc" } } }
        }
    }

    private var office: HTML {
        selectInput(
            "Đơn vị",
            name: WorklistQuery.Name.office,
            items: view.choices.offices.map { Choice($0.id.description, named: $0.name) },
            value: filter.office?.description ?? "",
            emptyText: "tất cả"
        )
    }

    private var field: HTML {
        selectInput(
            "Lĩnh vực",
            name: WorklistQuery.Name.field,
            items: view.choices.fields.map { Choice($0.id.description, named: $0.name) },
            value: filter.field?.description ?? "",
            emptyText: "tất cả"
        )
    }

    private var officer: HTML {
        selectInput(
            "Người giữ",
            name: WorklistQuery.Name.officer,
            items: [Choice(WorklistQuery.nobody, "chưa phân công")]
                + view.choices.officers.map { Choice($0.id.description, named: $0.name) },
            value: filter.isUnassigned ? WorklistQuery.nobody : filter.officer?.description ?? "",
            emptyText: "tất cả"
        )
    }

    private var status: HTML {
        selectInput(
            "Trạng thái",
            name: WorklistQuery.Name.status,
            items: [DossierStatus.received, .inProgress, .awaitingSupplement, .awaitingPayment, .finished].map {
                Choice(String($0.rawValue), $0.message)
            },
            value: filter.status.map { String($0.rawValue) } ?? "",
            emptyText: "tất cả"
        )
    }

    private func day(_ label: Message, _ name: String, _ day: Day?) -> HTML {
        dateInput(label, name: name, value: day?.vietnamese ?? sent[name], hint: nil, errorMessage: errors[name])
    }
}
