import Addresses
import Components
import Domain
import Markup
import Web

/// The configuration of the whole installation: download, and import from a file that is looked at first.
struct ConfigurationPage {
    /// Where the import stands.
    enum State {
        case start
        case refused([ImportProblem], name: String)
        case preview(ConfigurationReport, name: String, pending: PendingImport.ID)
    }

    let csrf: String
    let state: State
    let errors: FormErrors
    let wasDone: Bool

    var isRefused: Bool { if case .refused = state { true } else { false } }

    var content: HTML {
        HTML {
            pageHeading("Cấu hình hệ thống") {
                linkButton("Tải cấu hình (JSON)", href: Places.configurationFile(), kind: .primary)
            }
            if wasDone { notification(kind: .success) { p { "Đã nhập cấu hình." } } }
            errorSummary(errors)
            switch state {
            case .start:
                p {
                    "Cấu hình gồm cơ quan, đơn vị, mã định danh, lịch làm việc, thủ tục, quy trình, thủ tục cung cấp và niêm yết; không có cán bộ, tài khoản, hồ sơ."
                }
                choose
            case .refused(let problems, let name):
                ImportPage.refusal(problems, name)
                choose
            case .preview(let report, let name, let id):
                preview(report, name, id)
            }
        }
    }

    private var choose: HTML {
        actingForm(action: Places.configuration(), csrf: csrf, takesFiles: true) {
            fileInput(
                "Tệp cấu hình",
                name: ImportField.file,
                hint: "Tệp JSON tải từ một hệ thống Một Cửa khác, tối đa 20 MB",
                errorMessage: errors[ImportField.file],
                isRequired: true,
                accepts: ".json"
            )
            buttonGroup { submitButton("Xem trước") }
        }
    }

    private func preview(_ report: ConfigurationReport, _ name: String, _ id: PendingImport.ID) -> HTML {
        HTML {
            dataTable(
                "Tệp “\(name)” sẽ thay đổi những gì",
                columns: [
                    Column("Nội dung"), Column("Thêm", .numeric), Column("Sửa", .numeric),
                    Column("Giữ nguyên", .numeric),
                ],
                rows: report.tables.filter { $0.inserted + $0.changed + $0.unchanged > 0 }.map { counts in
                    TableRow([
                        HTML(Self.title(counts.table)),
                        HTML(VietnameseNumber.grouped(counts.inserted)),
                        HTML(VietnameseNumber.grouped(counts.changed)),
                        HTML(VietnameseNumber.grouped(counts.unchanged)),
                    ])
                },
                empty: "Tệp không có nội dung nào."
            )
            if report.isEmpty {
                p { "Mọi nội dung đã có; không có gì để nhập." }
                linkButton("Chọn tệp khác", href: Places.configuration())
            } else {
                actingForm(action: Places.configuration(), csrf: csrf) {
                    hiddenField(ImportField.pending, value: id.description)
                    buttonGroup {
                        submitButton("Nhập cấu hình")
                        linkButton("Chọn tệp khác", href: Places.configuration())
                    }
                }
            }
        }
    }

    private static func title(_ table: String) -> Message {
        switch table {
        case "agency": "Cơ quan"
        case "agency_code": "Mã định danh"
        case "agency_successor": "Cơ quan kế thừa"
        case "office": "Đơn vị"
        case "contact": "Thông tin liên hệ"
        case "hamlet": "Ấp, khu phố"
        case "calendar_declaration": "Lịch làm việc"
        case "procedure_field": "Lĩnh vực"
        case "procedure": "Thủ tục"
        case "announcement": "Quyết định công bố"
        case "procedure_version": "Nội dung thủ tục theo từng lần công bố"
        case "procedure_part": "Bộ phận cấu thành"
        case "procedure_case": "Trường hợp"
        case "component": "Thành phần hồ sơ"
        case "fee": "Phí, lệ phí"
        case "procedure_form": "Mẫu đơn, mẫu tờ khai (chỉ thông tin, không có tệp)"
        case "workflow": "Quy trình nội bộ"
        case "workflow_step": "Bước của quy trình"
        case "offer": "Thủ tục cung cấp"
        case "posting": "Niêm yết"
        default: "\(table)"
        }
    }
}
