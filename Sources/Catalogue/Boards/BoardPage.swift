import Addresses
import Components
import Domain
import Markup

/// An agency's notice board: fields and procedures that hang there, since when and by which decision.
struct BoardPage {
    let agency: PublicAgency
    let key: AgencyKey
    let board: Board
    /// What prints are ready, by their name in addresses.
    let prints: [BoardPrint: PrintedBoard]
    /// What hangs there, `BoardFields`.
    let fields: HTML

    var content: HTML {
        HTML {
            pageHeading(HTML { span(.lang("vi")) { agency.name } }, caption: "Niêm yết thủ tục hành chính")
            if board.count == 0 {
                emptyState("Chưa có thủ tục nào được niêm yết", text: "Cơ quan này chưa ghi nhận lần niêm yết nào.")
            } else {
                facts
                searchForm
                fields
            }
            panel("Phản ánh, kiến nghị về thủ tục hành chính", id: "phan-anh") {
                p {
                    "Gửi phản ánh, kiến nghị bằng văn bản, điện thoại hoặc thư điện tử, kèm họ tên, địa chỉ, điện thoại."
                }
                ContactLines.feedback([agency])
            }
        }
    }

    private var facts: HTML {
        HTML {
            p(.classes("board-count")) {
                strong {
                    "\(VietnameseNumber.grouped(board.fields.count)) lĩnh vực, \(VietnameseNumber.grouped(board.count)) thủ tục"
                }
            }
            summaryList([
                SummaryItem("Nơi niêm yết", HTML { span(.lang("vi")) { board.places.joined(separator: "; ") } }),
                SummaryItem("Niêm yết gần nhất", text: board.changedAt?.day.vietnamese ?? ""),
                SummaryItem("Giờ làm việc", HTML { "Thứ Hai đến thứ Sáu: \(agency.hours)." }),
                SummaryItem("Liên hệ", ContactLines.reached(agency.contact)),
                SummaryItem("Bản in", HTML { for print in BoardPrint.allCases { link(to: print) } }),
                SummaryItem(
                    "Màn hình",
                    HTML { a(.href(Places.boardScreen(key))) { "Trình chiếu tự chuyển trang" } }
                ),
            ])
        }
    }

    private func link(to print: BoardPrint) -> HTML {
        p {
            if let slug = print.slug { a(.href(Places.boardPrint(key, slug))) { print.shown } }
            " "
            if let ready = prints[print] {
                span(.classes("hint")) { "(PDF, \(ready.pages) trang, \(PublicFile.size(ready.size)))" }
            } else {
                span(.classes("hint")) { "(PDF, lần đầu trong ngày cần vài giây để tạo)" }
            }
        }
    }

    private var searchForm: HTML {
        form(.method("get"), .action(Places.procedures()), .classes("search-form"), .role("search")) {
            hiddenField(ProcedureQuery.Name.agency, value: agency.slug)
            div(.classes("search-line")) {
                textInput(
                    "Tìm trong bảng này",
                    name: ProcedureQuery.Name.words,
                    kind: .search,
                    hint: "Gõ tên hoặc mã, không cần dấu: khai sinh, ket hon, 1.001193",
                    maxLength: 200
                )
                submitButton("Tìm", kind: .primary)
            }
        }
    }
}

/// The fields of a board with what hangs there: the same for everybody until the board changes.
struct BoardFields {
    let board: Board
    let list: PublicList

    var content: HTML {
        HTML {
            contents
            for (index, field) in board.fields.enumerated() { section(field, index) }
        }
    }

    private var contents: HTML {
        nav(.classes("board-contents"), .ariaLabel("Lĩnh vực")) {
            h2 { "Lĩnh vực" }
            ul(.classes("board-fields")) {
                for (index, field) in board.fields.enumerated() {
                    li {
                        a(.href("#linh-vuc-\(index + 1)"), .lang("vi")) { field.name }
                        " "
                        span(.classes("count")) { VietnameseNumber.grouped(field.procedures.count) }
                    }
                }
            }
        }
    }

    private func section(_ field: Board.Field, _ index: Int) -> HTML {
        Markup.section(.id("linh-vuc-\(index + 1)"), .classes("board-field")) {
            h2(.lang("vi")) { field.name }
            ol(.classes("board-list")) {
                for procedure in field.procedures { item(procedure) }
            }
        }
    }

    private func item(_ procedure: PostedProcedure) -> HTML {
        li {
            a(.href(Places.procedure(list.key(of: procedure.procedure))), .lang("vi")) { procedure.name }
            p(.classes("result-facts")) {
                if let code = procedure.code {
                    span(.classes("result-code")) { code }
                    " · "
                }
                for (index, term) in procedure.terms.enumerated() {
                    if index > 0 { "; " }
                    term.shown
                }
                " · "
                fees(of: procedure)
                " · "
                if let decision = procedure.decision {
                    span(.lang("vi")) { "QĐ \(decision), " as String }
                }
                "hiệu lực \(procedure.effectiveFrom.vietnamese), niêm yết \(procedure.postedAt.day.vietnamese)"
            }
            PublicFile.downloads(procedure.forms, of: list.key(of: procedure.procedure))
        }
    }

    private func fees(of procedure: PostedProcedure) -> HTML {
        HTML {
            if procedure.fees.isEmpty {
                "phí, lệ phí: chưa có dữ liệu"
            } else {
                span(.lang("vi")) { procedure.paid }
            }
        }
    }
}

extension PostedProcedure {
    /// “lệ phí 8.000 đồng; phí 50.000 đồng”, each once.
    var paid: String {
        var known: [String] = []
        for fee in fees {
            let text = "\(fee.kind.vietnamese) \(fee.shownAmount)"
            if !known.contains(text) { known.append(text) }
        }
        return known.joined(separator: "; ")
    }
}
