import Addresses
import Components
import Documents
import Domain
import Markup

/// A procedure for everybody: what to bring, what it costs, how long it takes, where to go, and by which decision.
struct ProcedurePage {
    let list: PublicList
    /// Every published version, the oldest first.
    let sheets: [ProcedureSheet]
    /// The version that is shown.
    let sheet: ProcedureSheet
    /// The day that was asked for.
    let day: Day
    let today: Day
    let listed: ListedProcedure?
    let key: ProcedureKey
    /// Its own address outside, for the QR.
    let address: String

    var content: HTML {
        HTML {
            pageHeading(HTML { span(.lang("vi")) { sheet.name } }, caption: "Thủ tục hành chính")
            standing
            summary
            parts
            places
            feedback
            versions
            origin
        }
    }

    /// What is not as usual: not in force, another day, a version to come.
    private var standing: HTML {
        HTML {
            if let until = sheet.validity.until, until <= day {
                notification("Thủ tục này không còn hiệu lực", kind: .warning) {
                    p {
                        if let ending = sheet.ending {
                            "Hết hiệu lực từ ngày \(until.vietnamese), theo \(ending.vietnamese)."
                        } else {
                            "Hết hiệu lực từ ngày \(until.vietnamese)."
                        }
                    }
                    if let successor = sheet.successor {
                        p { a(.href(Places.procedure(.identity(successor)))) { "Xem thủ tục thay thế" } }
                    }
                }
            } else if sheet.validity.from > day {
                notification("Thủ tục này chưa có hiệu lực", kind: .warning) {
                    p { "Có hiệu lực từ ngày \(sheet.validity.from.vietnamese)." }
                }
            } else if day != today {
                notification(kind: .information) {
                    p {
                        "Nội dung có hiệu lực vào ngày \(day.vietnamese)."
                        " "
                        a(.href(Places.procedure(key))) { "Xem nội dung hôm nay" }
                    }
                }
            } else if let next = sheets.first(where: { $0.validity.from > today }) {
                notification(kind: .information) {
                    p {
                        "Có nội dung mới từ ngày \(next.validity.from.vietnamese)."
                        " "
                        a(.href(path(on: next.validity.from))) { "Xem nội dung sắp có hiệu lực" }
                    }
                }
            }
        }
    }

    private var summary: HTML {
        summaryList([
            SummaryItem("Mã thủ tục", HTML { sheet.code.map { HTML($0) } ?? HTML("chưa có mã quốc gia" as Message) }),
            SummaryItem("Lĩnh vực", HTML { span(.lang("vi")) { sheet.field } }),
            SummaryItem("Cấp giải quyết", HTML { sheet.level.shown }),
            SummaryItem("Giấy tờ cần nộp", HTML { papers }),
            SummaryItem("Thời hạn", HTML { terms }),
            SummaryItem("Phí, lệ phí", HTML { payment }),
            SummaryItem(
                "Quyết định công bố",
                HTML {
                    if let decision = sheet.decision {
                        span(.lang("vi")) { decision.vietnamese }
                        mark(decision.provenance)
                    } else {
                        "chưa ghi quyết định công bố"
                    }
                }
            ),
            SummaryItem(
                "Hiệu lực",
                HTML {
                    "từ ngày \(sheet.validity.from.vietnamese)"
                    if let until = sheet.validity.until {
                        " "
                        "đến trước ngày \(until.vietnamese)"
                    }
                }
            ),
        ])
    }

    /// How many papers, and where they and the places are listed.
    private var papers: HTML {
        let counts = sheet.cases.map(\.components.count)
        return HTML {
            if let most = counts.max(), most > 0 {
                a(.href("#" + ProcedurePart.components.anchor)) { "\(most) loại giấy tờ" }
            } else {
                "Chưa có dữ liệu"
            }
            "; "
            a(.href("#noi-nop")) { "xem nơi nộp" }
        }
    }

    private var terms: HTML {
        HTML {
            for (index, term) in distinct(sheet.cases.map(\.term)).enumerated() {
                if index > 0 { "; " }
                term.shown
            }
            if sheet.cases.isEmpty { "Chưa có dữ liệu" }
        }
    }

    private var payment: HTML {
        let fees = sheet.cases.flatMap(\.fees)
        return HTML {
            if fees.isEmpty {
                "Chưa có dữ liệu"
            } else {
                for (index, text) in distinct(fees.map { "\($0.title): \($0.shownAmount)" }).enumerated() {
                    if index > 0 { "; " }
                    span(.lang("vi")) { text }
                }
            }
        }
    }

    private func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
        var known: Set<Value> = []
        return values.filter { known.insert($0).inserted }
    }

    /// The address of the version of that day.
    func path(on day: Day) -> String { "\(Places.procedure(key))?\(ProcedureRoutes.day)=\(day)" }

    /// The mark of what nobody has compared with a published text.
    func mark(_ provenance: Provenance) -> HTML {
        HTML {
            if let words = provenance.shown {
                " "
                span(.classes("provenance")) { words }
            }
        }
    }
}

/// A procedure whose code two levels bear: which of them is meant?
struct ProcedureChoicePage {
    let procedures: [ListedProcedure]
    let list: PublicList
    let code: String

    var content: HTML {
        HTML {
            pageHeading("Thủ tục \(code)")
            p { "Mã này dùng ở hai cấp. Chọn nơi giải quyết:" }
            ul(.classes("results")) {
                for procedure in procedures.sorted(by: { $0.level.rawValue > $1.level.rawValue }) {
                    li(.classes("result")) {
                        a(
                            .classes("result-name"),
                            .href(Places.procedure(.identity(procedure.procedure)))
                        ) {
                            procedure.level.shown
                            ": "
                            span(.lang("vi")) { procedure.name }
                        }
                        p(.classes("result-facts")) {
                            span(.lang("vi")) {
                                procedure.offers.prefix(3).map { list.agencies[$0.agency].name }.joined(separator: ", ")
                                    + (procedure.offers.count > 3 ? "…" : "")
                            }
                        }
                    }
                }
            }
        }
    }
}
