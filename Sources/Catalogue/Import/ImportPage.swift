import Addresses
import Components
import Domain
import Markup
import Web

/// The import of procedures from a file: choose it, see what it would do, confirm.
struct ImportPage {
    static let from = "hieu-luc"

    /// Where the import stands.
    enum State {
        case start(from: String)
        case refused([ImportProblem], name: String, from: String)
        case preview(ImportReport, name: String, from: Day, pending: PendingImport.ID)
    }

    let csrf: String
    let state: State
    let errors: FormErrors
    let wasDone: Bool

    var isRefused: Bool { if case .refused = state { true } else { false } }

    var content: HTML {
        HTML {
            pageHeading("Nhập thủ tục từ tệp") {
                linkButton("Tải tệp mẫu Excel", href: Places.procedureTemplate())
                linkButton("Tải tệp mẫu CSV", href: Places.procedureTemplateLines())
            }
            if wasDone { notification(kind: .success) { p { "Đã nhập tệp vào danh mục thủ tục." } } }
            errorSummary(errors)
            switch state {
            case .start(let day):
                choose(day)
                ImportPage.columnHelp
            case .refused(let problems, let name, let day):
                ImportPage.refusal(problems, name)
                choose(day)
                ImportPage.columnHelp
            case .preview(let report, let name, let day, let id):
                preview(report, name, day, id)
            }
        }
    }

    private func choose(_ day: String) -> HTML {
        actingForm(action: Places.procedureImport(), csrf: csrf, takesFiles: true) {
            dateInput(
                "Nội dung có hiệu lực từ ngày",
                name: Self.from,
                value: day,
                hint: "Theo quyết định công bố; tệp JSON tự ghi ngày của nó",
                errorMessage: errors[Self.from],
                isRequired: true
            )
            fileInput(
                "Tệp thủ tục",
                name: ImportField.file,
                hint: "Excel (.xlsx), CSV UTF-8 hoặc JSON, tối đa 20 MB",
                errorMessage: errors[ImportField.file],
                isRequired: true,
                accepts: ".xlsx,.csv,.json"
            )
            buttonGroup { submitButton("Xem trước") }
        }
    }

    /// Every bad row; nothing was imported.
    static func refusal(_ problems: [ImportProblem], _ name: String) -> HTML {
        notification(kind: .failure) {
            p {
                if name.isEmpty {
                    "Danh mục vừa thay đổi nên tệp không còn nhập được. Chưa có gì được nhập."
                } else {
                    "Tệp “\(name)” có \(problems.count) chỗ phải sửa. Chưa có gì được nhập."
                }
            }
            lines(problems)
        }
    }

    /// At most a hundred of them: who has more mends these first.
    static func lines(_ problems: [ImportProblem]) -> HTML {
        HTML {
            ul { for problem in problems.prefix(100) { li { problem.description } } }
            if problems.count > 100 { p { "và \(problems.count - 100) chỗ khác" } }
        }
    }

    private func preview(_ report: ImportReport, _ name: String, _ day: Day, _ id: PendingImport.ID) -> HTML {
        HTML {
            summaryList([
                SummaryItem("Tệp", text: name),
                SummaryItem("Có hiệu lực từ", text: day.vietnamese),
                SummaryItem("Thủ tục mới", text: VietnameseNumber.grouped(report.inserted)),
                SummaryItem("Thủ tục có nội dung mới", text: VietnameseNumber.grouped(report.changed)),
                SummaryItem("Thủ tục không thay đổi", text: VietnameseNumber.grouped(report.unchanged)),
            ])
            if !report.remarks.isEmpty {
                notification("Tên gần trùng với thủ tục đã có", kind: .warning) { Self.lines(report.remarks) }
            }
            if !report.unpublished.isEmpty {
                notification("Nhập nhưng chưa công bố được, vì còn thiếu bộ phận bắt buộc", kind: .warning) {
                    ul {
                        for row in report.unpublished.prefix(100) {
                            li {
                                "dòng \(row.line) (\(row.row)): thiếu \(row.missing.map(\.vietnamese).joined(separator: ", "))"
                            }
                        }
                    }
                    if report.unpublished.count > 100 { p { "và \(report.unpublished.count - 100) thủ tục khác" } }
                    p { "NĐ 63/2010/NĐ-CP, Đ8(2)." }
                }
            }
            actingForm(action: Places.procedureImport(), csrf: csrf) {
                hiddenField(ImportField.pending, value: id.description)
                buttonGroup {
                    submitButton("Nhập vào danh mục")
                    linkButton("Chọn tệp khác", href: Places.procedureImport())
                }
            }
        }
    }

    private static var columnHelp: HTML {
        disclosure("Các cột của tệp") {
            p {
                "Mỗi trường hợp một dòng. Tên cột như trong tệp mẫu, thứ tự tùy ý; bắt buộc có Cấp, Lĩnh vực và Tên thủ tục."
            }
            dataTable(
                "Các cột",
                columns: [Column("Cột"), Column("Ghi gì")],
                rows: ProcedureColumn.allCases.map { TableRow([HTML($0.heading), HTML($0.explanation)]) },
                hidesCaption: true
            )
        }
    }
}
