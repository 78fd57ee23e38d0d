import Addresses
import Markup

extension Examples {
    /// A field with suggestions.
    public static let comboBox = [
        Example(
            "có danh sách thay khi không có JavaScript",
            Components.comboBox(
                "Thủ tục",
                name: "e-procedure",
                valueName: "e-procedure-id",
                source: Places.intakeProcedures(),
                fallback: [Choice("1", named: "Đăng ký khai sinh"), Choice("2", named: "Đăng ký kết hôn")],
                hint: "Gõ chữ không dấu, Telex hoặc mã",
                key: .f4
            )
        ),
        Example(
            "danh sách gợi ý",
            ul(.classes("suggestions-shown"), .role("listbox"), .ariaLabel("Thủ tục")) {
                suggestionList([
                    Suggestion(value: "1", text: "Đăng ký khai sinh", detail: "1.001193"),
                    Suggestion(value: "2", text: "Đăng ký lại khai sinh", detail: "1.004884"),
                ])
            }
        ),
    ]

    /// Buttons.
    public static let buttons = [
        Example(
            "các loại",
            buttonGroup {
                Components.submitButton("Lưu và in", key: .f9)
                Components.submitButton("In phiếu yêu cầu bổ sung", kind: .secondary, key: .f8)
                Components.submitButton("Từ chối tiếp nhận", kind: .danger, key: .alt(.t))
                Components.submitButton("Chưa làm được", kind: .secondary, isDisabled: true)
                linkButton("Hồ sơ mới", href: Places.intake(), key: .f2)
            }
        ),
        Example(
            "chú giải phím",
            keyLegend([
                (.f2, "hồ sơ mới"), (.f4, "tìm thủ tục"), (.f9, "lưu và in"), (.alt(.d), "đủ cả"),
                (.alt(.n), "thêm hồ sơ cùng người"),
            ])
        ),
    ]

    /// Fields together.
    public static let fieldGroup = [
        Example(
            "trên một hàng",
            Components.fieldGroup("Người nộp hồ sơ", hint: "Ghi như trên giấy tờ tùy thân") {
                fieldRow {
                    Components.textInput("Họ và tên", name: "e-g-name")
                    dateInput("Ngày sinh", name: "e-g-birth", hint: nil)
                    Components.textInput("Điện thoại", name: "e-g-phone", kind: .telephone)
                }
            }
        )
    ]

    /// What is wrong.
    public static let errorSummary = [
        Example(
            "ô sai",
            Components.errorSummary([
                FieldError("e-phone", "Số điện thoại có 10 chữ số"), FieldError("e-issued", "Ngày 31/02/2018 không có"),
            ])
        ),
        Example(
            "quy định không cho phép",
            Components.errorSummary(
                [],
                objection: HTML("Hồ sơ chỉ được yêu cầu bổ sung một lần (NĐ 61/2018/NĐ-CP, Đ11).")
            )
        ),
    ]

    /// A form that acts.
    public static let actingForm = [
        Example(
            "trả kết quả",
            Components.actingForm(
                action: Places.design(),
                csrf: "example",
                submission: "00000000000000000000000000000000",
                sequence: 7,
                behaviour: [.enterNext, .guarded]
            ) {
                Components.textInput("Người nhận", name: "e-receiver", isRequired: true)
                buttonGroup {
                    Components.submitButton("Trả kết quả", key: .f9)
                    linkButton("Quay lại", href: Places.worklist())
                }
            }
        )
    ]

    /// A filter.
    public static let filterForm = [
        Example(
            "trên danh sách",
            Components.filterForm(action: Places.design()) {
                Components.selectInput(
                    "Lĩnh vực",
                    name: "e-field",
                    items: [Choice("1", named: "Hộ tịch"), Choice("2", named: "Đất đai")],
                    emptyText: "tất cả"
                )
                dateInput("Từ ngày", name: "e-from", hint: nil)
                dateInput("Đến ngày", name: "e-to", hint: nil)
            }
        )
    ]
}
