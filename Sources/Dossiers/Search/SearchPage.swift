import Addresses
import Components
import Domain
import Markup
import Web

/// The page of search.
struct SearchPage {
    /// The name of the field for the paper of whoever has lost the receipt.
    static let lostReceipt = "mat-giay-hen"

    let csrf: String
    let now: Instant
    /// Whether the desk's own look-up is offered.
    let mayLookUp: Bool
    var text = ""
    var paperNumber = ""
    /// What was found; nil before anything was searched.
    var result: SearchResult?
    /// What the paper found; nil before it was asked.
    var lost: [LostReceipt]?
    var errors = FormErrors()

    init(csrf: String, now: Instant, mayLookUp: Bool) {
        self.csrf = csrf
        self.now = now
        self.mayLookUp = mayLookUp
    }

    var content: HTML {
        HTML {
            pageHeading("Tìm hồ sơ")
            errorSummary(errors)
            SearchBox(
                csrf: csrf,
                value: text,
                errorMessage: errors[SearchBox.name],
                hint: "Gõ có dấu hay không dấu, đủ hay một phần; quét mã trên giấy hẹn sẽ mở thẳng hồ sơ",
                isFocused: lost == nil
            ).content
            result.map { found in results(found) }
            if mayLookUp { lookUp }
            lost.map { rows in lostRows(rows) }
        }
    }

    // MARK: What was found

    private func results(_ found: SearchResult) -> HTML {
        HTML {
            if found.hits.isEmpty {
                nothing
            } else {
                for kind in SearchQuery.Reading.Kind.allCases {
                    let hits = found.hits.filter { $0.kind == kind }
                    if !hits.isEmpty { table(hits, kind) }
                }
                if found.hasMore {
                    p { "Còn nhiều hồ sơ khác. Gõ thêm tên, ngày nhận hoặc số để thu hẹp." }
                }
            }
        }
    }

    private func table(_ hits: [SearchHit], _ kind: SearchQuery.Reading.Kind) -> HTML {
        dataTable(
            kind.message(hits.count),
            columns: [
                Column("Mã hồ sơ", .code), Column("Thủ tục và chủ hồ sơ"), Column("Trạng thái"), Column("Đang ở"),
                Column("Ngày nhận", .code), Column("Hẹn trả", .code),
            ],
            rows: hits.map { hit in
                TableRow(
                    [
                        HTML(hit.code.description),
                        div {
                            hit.procedure
                            div { strong { hit.owner ?? "" } }
                        },
                        statusTag(hit.status), HTML(hit.office), HTML(hit.receivedOn.vietnamese),
                        hit.closedOn.map { day in HTML("xong \(day.vietnamese)" as Message) }
                            ?? HTML(hit.due?.day.vietnamese ?? ""),
                    ],
                    href: Places.dossier(hit.code)
                )
            }
        )
    }

    private var nothing: HTML {
        HTML {
            emptyState("Không tìm thấy hồ sơ nào với “\(text)”")
            panel("Thử cách khác") {
                ul {
                    li { "Gõ họ và tên không dấu, hoặc chỉ tên và chữ lót: “van dat”." }
                    li { "Gõ bốn số cuối của mã hồ sơ, hoặc ngày nhận: “15/10/2018”." }
                    li { "Gõ số điện thoại hoặc số giấy tờ của người nộp, ít nhất \(SearchQuery.fewestDigits) chữ số." }
                    li { "Hồ sơ của cơ quan khác không hiện ở đây." }
                }
            }
        }
    }

    // MARK: The lost receipt

    private var lookUp: HTML {
        panel("Người dân mất giấy hẹn") {
            form(.method("post"), .action(Places.search()), .classes("form")) {
                csrfField(csrf)
                textInput(
                    "Số giấy tờ của người nộp hoặc chủ hồ sơ",
                    name: Self.lostReceipt,
                    value: paperNumber,
                    hint: "Xem giấy tờ gốc rồi nhập đủ số: CMND, CCCD, hộ chiếu hoặc mã số thuế",
                    errorMessage: errors[Self.lostReceipt],
                    width: .long,
                    maxLength: 30
                )
                buttonGroup { submitButton("Tìm theo giấy tờ", kind: .secondary) }
            }
        }
    }

    private func lostRows(_ rows: [LostReceipt]) -> HTML {
        dataTable(
            "Hồ sơ của người có giấy tờ số \(paperNumber)",
            columns: [
                Column("Mã hồ sơ", .code), Column("Thủ tục"), Column("Trạng thái"), Column("Đang ở"),
                Column("Ngày nhận", .code), Column("Hẹn trả", .code),
            ],
            rows: rows.map { row in
                TableRow(
                    [
                        HTML(row.code.description), HTML(row.procedure), statusTag(row.status),
                        HTML(row.office), HTML(row.receivedOn.vietnamese),
                        HTML(row.due?.day.vietnamese ?? ""),
                    ],
                    href: Places.dossier(row.code)
                )
            },
            empty: "Không có hồ sơ nào. Kiểm tra lại từng chữ số, hoặc tìm theo họ tên."
        )
    }
}

extension SearchQuery.Reading.Kind {
    /// What the text was taken for, above what that found.
    fileprivate func message(_ count: Int) -> Message {
        switch self {
        case .code: "Theo mã hồ sơ: \(count)"
        case .codeParts: "Theo một phần của mã: \(count)"
        case .number: "Theo số điện thoại hoặc số giấy tờ: \(count)"
        case .partOfNumber: "Theo một phần số điện thoại hoặc giấy tờ: \(count)"
        case .words: "Theo tên: \(count)"
        case .telex: "Theo tên, gõ kiểu Telex: \(count)"
        }
    }
}
