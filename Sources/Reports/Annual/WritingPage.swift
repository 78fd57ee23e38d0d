import Addresses
import Components
import Domain
import Markup
import Web

/// Where the writer of a yearly report enters what the ledger does not know.
struct WritingPage {
    let query: ReportQuery
    let agency: Agency
    let late: [AnnualReport.LateDossier]
    /// What stands in the fields on the screen.
    let shown: [String: String]
    /// What stands in the report now.
    let present: AnnualWriting
    let revision: Int
    let history: [WritingStore.Entry]
    let csrf: String
    let errors: FormErrors
    /// Whether somebody else has written since the form was made.
    let isConflict: Bool
    let wasSaved: Bool

    var content: HTML {
        HTML {
            pageHeading("Phần người soạn nhập, \(query.span.words)", caption: "\(agency.name)") {
                linkButton("Xem báo cáo", href: query.path(Places.annualReport))
            }
            if wasSaved { notification(kind: .success) { p { "Đã lưu." } } }
            if isConflict { conflict }
            errorSummary(errors)
            p {
                "Những gì sổ điện tử không biết. Chỗ để trống thì báo cáo bỏ câu đó; mỗi lần lưu đều giữ lại bản trước."
            }
            actingForm(action: Places.annualReportWriting(), csrf: csrf, behaviour: .guarded) {
                for value in query.values { hiddenField("q-\(value.name)", value: value.value) }
                hiddenField(WritingForm.revision, value: String(revision))
                columns {
                    fieldGroup("Đầu và cuối văn bản") { letterFields }
                } right: {
                    fieldGroup("Nội dung") { bodyFields }
                    if !late.isEmpty { fieldGroup("Hồ sơ trễ hẹn") { lateFields } }
                }
                buttonGroup {
                    submitButton("Lưu")
                    linkButton("Xem báo cáo", href: query.path(Places.annualReport))
                }
            }
            panel("Lịch sử") { historyTable }
        }
    }

    private var conflict: HTML {
        notification("Người khác vừa sửa báo cáo này", kind: .warning) {
            p { "Chưa lưu. Các ô dưới đây giữ những gì ông/bà vừa nhập; những ô có nội dung khác đã được lưu:" }
            ul {
                for entry in newest where entry.content != shown[entry.field] ?? "" {
                    li {
                        strong { HTML(Self.label(entry.field)) }
                        ": "
                        "“\(entry.content)” (\(entry.officer), \(entry.writtenAt.clock) \(entry.writtenAt.day.vietnamese))"
                    }
                }
            }
            p { "Sửa lại cho đúng rồi lưu lần nữa." }
        }
    }

    private var newest: [WritingStore.Entry] {
        var seen: Set<String> = []
        return history.filter { seen.insert($0.field).inserted }
    }

    private var letterFields: HTML {
        HTML {
            line("Số", .number, hint: "Chỉ phần số, ví dụ 125", width: .short)
            dateInput(
                "Ngày văn bản",
                name: AnnualWriting.Field.day.name,
                value: shown[AnnualWriting.Field.day.name] ?? "",
                hint: "Để trống thì lấy ngày trích số liệu",
                errorMessage: errors[AnnualWriting.Field.day.name]
            )
            line("Kính gửi", .addressee)
            area("Nơi nhận", .recipients, hint: "Mỗi nơi một dòng", rows: 4)
            area(
                "Chức vụ người ký",
                .capacity,
                hint: "Để trống thì là Chủ tịch; ví dụ: KT. CHỦ TỊCH, xuống dòng, PHÓ CHỦ TỊCH",
                rows: 2
            )
            line("Người ký", .signer)
        }
    }

    private var bodyFields: HTML {
        HTML {
            area(
                "Ý kiến của người dân",
                .opinions,
                hint: "Mức hài lòng trên bao nhiêu phiếu; phản ánh, kiến nghị và kết quả giải quyết",
                rows: 4
            )
            area("Hạn chế, nguyên nhân", .shortcomings, rows: 4)
            area("Nhiệm vụ năm \(String(query.span.year + 1))", .tasks, rows: 4)
        }
    }

    private var lateFields: HTML {
        HTML {
            for dossier in late {
                p(.classes("hint")) {
                    "\(dossier.code), \(dossier.field), \(dossier.unit), trễ \(String(dossier.days)) ngày"
                }
                fieldRow {
                    line("Nguyên nhân trễ (\(dossier.code))", .lateness(dossier.code))
                    line("Ngày xin lỗi (\(dossier.code))", .apology(dossier.code), width: .medium)
                }
            }
        }
    }

    private func line(
        _ label: Message,
        _ field: AnnualWriting.Field,
        hint: Message? = nil,
        width: FieldWidth = .whole
    ) -> HTML {
        textInput(
            label,
            name: field.name,
            value: shown[field.name] ?? "",
            hint: hint,
            errorMessage: errors[field.name],
            width: width
        )
    }

    private func area(_ label: Message, _ field: AnnualWriting.Field, hint: Message? = nil, rows: Int) -> HTML {
        textArea(
            label,
            name: field.name,
            value: shown[field.name] ?? "",
            hint: hint,
            errorMessage: errors[field.name],
            rows: rows
        )
    }

    private var historyTable: HTML {
        dataTable(
            "Các lần nhập",
            columns: [Column("Lúc", .code), Column("Người nhập"), Column("Mục"), Column("Nội dung")],
            rows: history.map { entry in
                TableRow([
                    HTML("\(entry.writtenAt.clock) \(entry.writtenAt.day.vietnamese)"), HTML(entry.officer),
                    HTML(Self.label(entry.field)),
                    entry.content.isEmpty ? em { "xóa trắng" } : HTML(entry.content),
                ])
            },
            hidesCaption: true,
            empty: "Chưa nhập lần nào."
        )
    }

    /// A field's name for people.
    private static func label(_ field: String) -> Message {
        switch AnnualWriting.Field.common.first(where: { $0.name == field }) {
        case .number: return "Số"
        case .day: return "Ngày văn bản"
        case .addressee: return "Kính gửi"
        case .recipients: return "Nơi nhận"
        case .capacity: return "Chức vụ người ký"
        case .signer: return "Người ký"
        case .opinions: return "Ý kiến của người dân"
        case .shortcomings: return "Hạn chế, nguyên nhân"
        case .tasks: return "Nhiệm vụ năm sau"
        case .lateness, .apology, nil:
            let code = field.split(separator: ":").last.map { String($0) } ?? ""
            return field.hasPrefix("xin-loi") ? "Ngày xin lỗi \(code)" : "Nguyên nhân trễ \(code)"
        }
    }
}
