import Addresses
import Components
import Domain
import Markup

/// The search of procedures: words, filters with what they would leave, what was found.
struct ProcedureListPage {
    let list: PublicList
    let query: ProcedureQuery
    let result: ProcedureResult

    var content: HTML {
        HTML {
            pageHeading("Thủ tục hành chính")
            searchForm
            if result.places.isEmpty {
                nothing
            } else {
                p(.classes("result-count")) { counted }
                ol(.classes("results"), Attribute("start", String(first + 1))) {
                    for place in result.places[first..<last] { item(list.procedures[place]) }
                }
                pagination(
                    next: last < result.places.count ? query.path(page: query.page + 1) : nil,
                    first: query.page > 1 ? query.path() : nil
                )
            }
        }
    }

    private var first: Int { min((query.page - 1) * ProcedureQuery.pageSize, lastPageStart) }
    private var lastPageStart: Int {
        max(0, (result.places.count - 1) / ProcedureQuery.pageSize * ProcedureQuery.pageSize)
    }
    private var last: Int { min(first + ProcedureQuery.pageSize, result.places.count) }

    private var counted: Message {
        let count = VietnameseNumber.grouped(result.places.count)
        return last - first == result.places.count
            ? "Tìm thấy \(count) thủ tục" : "Tìm thấy \(count) thủ tục, đang xem từ \(first + 1) đến \(last)"
    }

    private var searchForm: HTML {
        form(
            .method("get"),
            .action(Places.procedures()),
            .classes("search-form"),
            .role("search"),
            Attribute("data-auto-submit", when: true)
        ) {
            div(.classes("search-line")) {
                textInput(
                    "Tìm thủ tục",
                    name: ProcedureQuery.Name.words,
                    value: query.words,
                    kind: .search,
                    hint: "Gõ tên hoặc mã, không cần dấu: khai sinh, ket hon, 1.001193",
                    maxLength: 200,
                    attributes: Attribute("enterkeyhint", "search")
                )
                submitButton("Tìm", kind: .primary)
            }
            disclosure(query.hasFilters ? "Đang lọc kết quả" : "Lọc kết quả", isOpen: query.hasFilters) {
                div(.classes("field-row")) { filters }
                div(.classes("buttons")) {
                    submitButton("Lọc", kind: .secondary)
                    if query.hasFilters {
                        a(.classes("button"), .href(wordsOnly)) { "Bỏ lọc" }
                    }
                }
            }
        }
    }

    private var wordsOnly: String {
        var other = ProcedureQuery()
        other.words = query.words
        return other.path()
    }

    private var filters: HTML {
        HTML {
            filter("Lĩnh vực", ProcedureQuery.Name.field, query.field, result.fields) { list.fields[$0].name }
            filter("Cơ quan giải quyết", ProcedureQuery.Name.agency, query.agency, result.agencies) {
                list.agencies[$0].name
            }
            selectInput(
                "Cấp",
                name: ProcedureQuery.Name.level,
                items: result.levels.map { choice in
                    Choice(choice.value, counted: Agency.Level(rawValue: choice.place)?.shown ?? "", choice.count)
                },
                value: query.level,
                emptyText: "Tất cả"
            )
            selectInput(
                "Cách tiếp nhận",
                name: ProcedureQuery.Name.mode,
                items: result.modes.map { choice in
                    Choice(choice.value, counted: ProcedureResult.modes[choice.place].shown, choice.count)
                },
                value: query.mode,
                emptyText: "Tất cả"
            )
        }
    }

    private func filter(
        _ label: Message,
        _ name: String,
        _ value: String,
        _ choices: [FilterChoice],
        _ title: (Int) -> String
    ) -> HTML {
        selectInput(
            label,
            name: name,
            items: choices.map { Choice($0.value, named: "\(title($0.place)) (\($0.count))") },
            value: value,
            emptyText: "Tất cả"
        )
    }

    private func item(_ procedure: ListedProcedure) -> HTML {
        li(.classes("result")) {
            a(.classes("result-name"), .href(Places.procedure(procedure.key)), .lang("vi")) { procedure.name }
            p(.classes("result-facts")) {
                if let code = procedure.code {
                    span(.classes("result-code")) { code }
                    " · "
                }
                span(.lang("vi")) { list.fields[procedure.field].name }
                " · "
                procedure.level.shown
                if let term = procedure.terms.first {
                    " · "
                    "Thời hạn:"
                    " "
                    term.shown
                    if procedure.terms.count > 1 { "; có trường hợp khác" }
                }
            }
        }
    }

    private var nothing: HTML {
        emptyState(
            query.words.isEmpty ? "Không tìm thấy thủ tục nào" : "Không tìm thấy thủ tục nào cho “\(query.words)”",
            text: query.hasFilters
                ? "Thử bỏ lọc hoặc gõ ít chữ hơn. Không thấy thì hỏi tại Bộ phận Tiếp nhận và Trả kết quả."
                : "Thử tên khác hoặc ít chữ hơn, như khai sinh, kết hôn, hoặc lọc theo lĩnh vực. Không thấy thì hỏi tại Bộ phận Tiếp nhận và Trả kết quả."
        ) {
            div(.classes("buttons")) {
                if query.hasFilters, !query.words.isEmpty {
                    a(.classes("button"), .href(wordsOnly)) { "Tìm trong tất cả lĩnh vực" }
                }
                a(.classes("button"), .href(Places.procedures())) { "Xem tất cả thủ tục" }
                a(.classes("button"), .href(Places.boards())) { "Bảng niêm yết của từng cơ quan" }
            }
        }
    }
}

extension Choice {
    /// A choice of ours with how many it would leave.
    fileprivate init(_ value: String, counted text: Message, _ count: Int) {
        self.init(
            value,
            content: HTML {
                text; " (\(count))"
            }
        )
    }
}
