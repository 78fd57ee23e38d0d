import Addresses
import Components
import Domain
import Markup
import Web

/// The yearly section on the screen: its words, each number of which opens what stands behind it, and its tables.
struct AnnualPage {
    let model: AnnualModel
    let submitted: [SubmittedSummary]
    let errors: FormErrors
    let sent: Fields

    private var report: AnnualReport { model.report }
    private var query: ReportQuery { model.query }
    private var isKeeper: Bool { model.principal.holds(.reform) && model.agency.id == model.principal.agency }

    var content: HTML {
        let head = report.head(model.writing)
        return HTML {
            pageHeading("\(head.subject)", caption: "Báo cáo") {
                linkButton("In (PDF)", href: query.path(Places.annualReportPaper), key: .f9)
                linkButton("Tải DOCX", href: query.path(Places.annualReportLetter))
                if isKeeper {
                    linkButton("Phần người soạn nhập", href: query.path(Places.annualReportWriting))
                    linkButton("Chốt và nộp…", href: query.path(Places.reportSubmission), kind: .primary)
                }
            }
            errorSummary(errors)
            filterForm(action: Places.annualReport()) {
                ReportFilter(query: query, agencies: model.agencies, errors: errors, sent: sent).content
            }
            p(.classes("hint")) { "\(head.basis)." }
            p(.classes("hint")) {
                "Bấm vào một con số để mở danh sách đứng sau nó. "
                span(.classes("written")) { "Phần người soạn nhập" }
                " có vạch ở bên trái; mọi chữ khác viết từ sổ điện tử."
            }
            article(.classes("report")) {
                for section in report.sections(model.writing) { sectionContent(section) }
            }
            tables
            p(.classes("hint")) { HTML(AnnualReport.reckoning) }
            IdentityList(sheet: model.units).content
            if !report.unusedProcedures.isEmpty { unused }
            disclosure("Bản ngắn cho cổng thông tin điện tử") {
                p(.id("ban-ngan")) { text(report.shortText(model.writing)) }
            }
            panel("Đã nộp") { SubmittedList(reports: submitted, showsReport: false).content }
        }
    }

    private func sectionContent(_ section: AnnualReport.Section) -> HTML {
        Markup.section(.classes("report-section")) {
            h2 { "\(String(section.number)). \(section.title)" }
            for paragraph in section.paragraphs {
                p(.classes(paragraph.text.isWritten ? "report-text written-block" : "report-text")) {
                    if let label = paragraph.label {
                        HTML {
                            strong { label }
                            " "
                        }
                    }
                    text(paragraph.text)
                }
            }
        }
    }

    private func text(_ text: ReportText) -> HTML {
        HTML {
            for piece in text.pieces {
                switch piece {
                case .words(let words): HTML(words)
                case .written(let words): span(.classes("written")) { words }
                case .number(let number, let source):
                    if number != VietnameseNumber.count(0), let path = model.path(source) {
                        a(.href(path)) { number }
                    } else {
                        HTML(number)
                    }
                }
            }
        }
    }

    private var tables: HTML {
        let all = ([report.own] + report.below).map(\.agency)
        return HTML {
            FormTable(
                caption: "Bảng 1. Theo đơn vị",
                heading: "Đơn vị",
                headings: AnnualTable.headings,
                lines: FormLine.plainLines(of: model.units),
                isNumbered: false,
                hasRate: true,
                link: { measures, line in model.path(.dossiers(measures, of: line.agency.map { [$0] } ?? all)) }
            ).content
            FormTable(
                caption: "Bảng 2. Theo lĩnh vực",
                heading: "Lĩnh vực",
                headings: AnnualTable.headings,
                lines: FormLine.lines(of: model.fields),
                isNumbered: false,
                hasRate: true,
                link: { measures, line in model.path(measures, line.cell, all) }
            ).content
        }
    }

    private var unused: HTML {
        disclosure(
            "Phụ lục. Thủ tục không phát sinh hồ sơ (\(VietnameseNumber.grouped(report.unusedProcedures.count)))"
        ) {
            ol { for name in report.unusedProcedures { li { name } } }
        }
    }
}

extension ReportText {
    /// Whether all of it is of the writer.
    var isWritten: Bool {
        pieces.allSatisfy { if case .written = $0 { true } else { false } }
    }
}
