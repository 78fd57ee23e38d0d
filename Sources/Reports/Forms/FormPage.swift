import Addresses
import Components
import Domain
import Markup
import Web

/// A form on the screen: what it asks for, the table, its identities, the rates, what was submitted of it.
struct FormPage {
    let model: FormModel
    let submitted: [SubmittedSummary]
    let maySubmit: Bool
    let errors: FormErrors
    let sent: Fields

    private var query: ReportQuery { model.query }

    var content: HTML {
        HTML {
            pageHeading("\(query.kind.words)", caption: "Báo cáo") {
                linkButton("In (PDF)", href: query.path(Places.reportFormPaper), key: .f9)
                linkButton("Tải XLSX", href: query.path(Places.reportFormSheet))
                if maySubmit {
                    linkButton("Chốt và nộp…", href: query.path(Places.reportSubmission), kind: .primary)
                }
            }
            errorSummary(errors)
            filter
            summaryList([
                SummaryItem("Biểu", text: model.form.number(query.scope)),
                SummaryItem("Kỳ báo cáo", text: FormModel.periodWords(model.span)),
                SummaryItem("Đơn vị báo cáo", text: model.agency.name),
                SummaryItem("Phạm vi", text: model.scopeWords),
                SummaryItem("Đơn vị tính", text: "Số hồ sơ TTHC (chứng thực bản sao, chữ ký tính riêng theo lượt)"),
            ])
            FormTable(
                caption: "Tình hình, kết quả giải quyết thủ tục hành chính, \(FormModel.periodWords(model.span))",
                headings: model.form.headings,
                lines: FormLine.lines(of: model.sheet),
                link: { model.links.path($0, $1.cell) }
            ).content
            p(.classes("hint")) {
                "Số liệu lúc \(model.extractedAt.clock), ngày \(model.extractedAt.day.vietnamese)."
            }
            IdentityList(sheet: model.sheet).content
            RateList(figures: model.sheet.sum, scope: model.scopeWords).content
            panel("Đã nộp") { SubmittedList(reports: submitted, showsReport: false).content }
        }
    }

    private var filter: HTML {
        filterForm(action: Places.reportForm()) {
            ReportFilter(query: query, agencies: model.agencies, errors: errors, sent: sent).content
        }
    }
}

/// The controls that choose a report.
struct ReportFilter {
    let query: ReportQuery
    let agencies: ReportingAgencies
    let errors: FormErrors
    let sent: Fields

    var content: HTML {
        HTML {
            if query.kind != .annual {
                selectInput(
                    "Biểu",
                    name: ReportQuery.Name.form,
                    items: ReportQuery.kinds.filter { $0.kind != .annual }.map {
                        Choice($0.code, named: $0.kind.words)
                    },
                    value: query.kindCode
                )
            }
            if agencies.all.count > 1 {
                selectInput(
                    "Đơn vị báo cáo",
                    name: ReportQuery.Name.agency,
                    items: agencies.all.map { Choice($0.code.identifier, named: $0.name) },
                    value: agencies.chosen.code.identifier
                )
            }
            if query.kind != .annual {
                selectInput(
                    "Kỳ",
                    name: ReportQuery.Name.part,
                    items: ReportSpan.Part.allCases.map { Choice($0.code, named: Self.sentence($0.words)) },
                    value: query.span.part.code
                )
            }
            numberInput(
                "Năm",
                name: ReportQuery.Name.year,
                value: errors[ReportQuery.Name.year] == nil
                    ? String(query.span.year) : sent[ReportQuery.Name.year],
                errorMessage: errors[ReportQuery.Name.year]
            )
            selectInput(
                "Cách tính kỳ",
                name: ReportQuery.Name.reckoning,
                items: ReportQuery.reckonings.map { Choice($0.code, named: Self.sentence($0.reckoning.words)) },
                value: query.reckoningCode
            )
            if query.kind != .annual {
                selectInput(
                    "Phạm vi",
                    name: ReportQuery.Name.scope,
                    items: ReportQuery.scopes.map { scope, code in
                        Choice(code, named: Self.sentence(scope.words(for: agencies.chosen.name)))
                    },
                    value: query.scopeCode
                )
            }
        }
    }

    static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}

/// The identities of a form, each shown to hold, or where it does not.
struct IdentityList {
    let sheet: FigureSheet

    var content: HTML {
        let broken = sheet.broken
        return panel("Kiểm tra số liệu") {
            if !broken.isEmpty {
                notification(kind: .warning) {
                    ul {
                        for (name, identity) in broken { li { "\(name): không khớp “\(identity.words)”" } }
                    }
                }
            }
            summaryList(
                FigureIdentity.allCases.map { identity in
                    let (left, right) = identity.sides(of: sheet.sum)
                    let holds = left == right && !broken.contains { $0.identity == identity }
                    return SummaryItem(
                        "\(ReportFilter.sentence(identity.words))",
                        HTML {
                            "\(VietnameseNumber.grouped(left)) = \(VietnameseNumber.grouped(right)) "
                            if holds {
                                tag("Khớp từng dòng", tone: .good)
                            } else {
                                tag("Không khớp", tone: .bad)
                            }
                        }
                    )
                }
            )
        }
    }
}

/// The rates, each with numerator, denominator, basis and scope.
struct RateList {
    let figures: Figures
    let scope: String

    var content: HTML {
        panel("Tỷ lệ") {
            summaryList(
                figures.rates.map { rate in
                    SummaryItem(
                        "\(rate.text)",
                        HTML {
                            "\(VietnameseNumber.grouped(rate.numerator))/\(VietnameseNumber.grouped(rate.denominator))"
                            " "
                            HTML(rate.basis)
                        }
                    )
                }
            )
            p(.classes("hint")) { "Phạm vi: \(scope)." }
        }
    }
}
