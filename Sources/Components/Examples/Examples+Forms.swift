import Addresses
import Markup

extension Examples {
    static let forms = [
        ExampleGroup("o-chu", "Ô chữ", textInput),
        ExampleGroup("o-so", "Ô số và ngày", numberAndDate),
        ExampleGroup("o-nhieu-dong", "Ô nhiều dòng", textArea),
        ExampleGroup("chon", "Chọn", selectInput),
        ExampleGroup("nut-chon", "Nút chọn", radios),
        ExampleGroup("o-danh-dau", "Ô đánh dấu", checkboxes),
        ExampleGroup("tep", "Tệp", fileInput),
        ExampleGroup("goi-y", "Ô có gợi ý", comboBox),
        ExampleGroup("nut", "Nút", buttons),
        ExampleGroup("nhom", "Nhóm ô", fieldGroup),
        ExampleGroup("loi", "Tóm tắt lỗi", errorSummary),
        ExampleGroup("bieu-mau", "Biểu mẫu thực hiện", actingForm),
        ExampleGroup("loc", "Lọc", filterForm),
    ]

    /// A line of text.
    public static let textInput = [
        Example("bình thường", Components.textInput("Họ và tên", name: "e-name", value: "Danh Thị Sà Phol")),
        Example(
            "bắt buộc, có gợi ý",
            Components.textInput(
                "Số căn cước công dân",
                name: "e-card",
                kind: .text,
                hint: "12 chữ số, hoặc quét mã trên thẻ",
                isRequired: true,
                width: .long,
                inputMode: "numeric"
            )
        ),
        Example(
            "có lỗi",
            Components.textInput(
                "Điện thoại",
                name: "e-phone",
                value: "0912 34",
                kind: .telephone,
                errorMessage: "Số điện thoại có 10 chữ số, ví dụ 0912 345 678",
                width: .long
            )
        ),
        Example("mật khẩu", Components.textInput("Mật khẩu", name: "e-password", kind: .password, width: .long)),
        Example(
            "chỉ đọc",
            Components.textInput("Nơi tiếp nhận", name: "e-place", value: "Quầy số 3", isReadOnly: true, width: .half)
        ),
    ]

    /// Numbers and days.
    public static let numberAndDate = [
        Example("số có đơn vị", numberInput("Lệ phí", name: "e-fee", value: "15.000", unit: "đồng", width: .medium)),
        Example("số có lỗi", numberInput("Số bộ", name: "e-sets", value: "0", errorMessage: "Nộp ít nhất 1 bộ")),
        Example("ngày", dateInput("Ngày sinh", name: "e-birth", value: "02/09/1975")),
        Example(
            "ngày có lỗi",
            dateInput("Ngày cấp", name: "e-issued", value: "31/02/2018", errorMessage: "Ngày 31/02/2018 không có")
        ),
    ]

    /// Several lines.
    public static let textArea = [
        Example(
            "bình thường",
            Components.textArea(
                "Nội dung yêu cầu",
                name: "e-request",
                value: "Cấp bản sao trích lục hộ tịch\n(2 bản)",
                hint: "Điền sẵn tên thủ tục, sửa được"
            )
        ),
        Example(
            "có lỗi",
            Components.textArea("Lý do", name: "e-reason", errorMessage: "Nhập lý do", isRequired: true)
        ),
    ]

    /// One of many.
    public static let selectInput = [
        Example(
            "bình thường",
            Components.selectInput(
                "Loại giấy tờ",
                name: "e-paper",
                items: [
                    Choice("cmnd", "Chứng minh nhân dân"), Choice("cccd", "Căn cước công dân"),
                    Choice("passport", "Hộ chiếu"),
                ],
                value: "cccd",
                width: .long
            )
        ),
        Example(
            "chưa chọn, có lỗi",
            Components.selectInput(
                "Ấp, khu phố",
                name: "e-hamlet",
                items: [Choice("1", named: "Ấp Bình Minh"), Choice("2", named: "Ấp Kinh 1", isDisabled: true)],
                emptyText: "– chọn –",
                errorMessage: "Chọn ấp, khu phố",
                width: .long
            )
        ),
    ]

    /// One of few.
    public static let radios = [
        Example(
            "có nội dung kèm theo",
            Components.radios(
                "Nhận kết quả",
                name: "e-return",
                items: [
                    Choice("desk", "Tại quầy"),
                    Choice("post", "Qua bưu chính công ích", hint: "Bưu tá thu cước khi giao"),
                    Choice(
                        "other",
                        "Người khác nhận thay",
                        conditional: Components.textInput("Họ và tên người nhận thay", name: "e-other")
                    ),
                ],
                value: "other"
            )
        ),
        Example(
            "một hàng, có lỗi",
            Components.radios(
                "Thành phần hồ sơ",
                name: "e-component",
                items: [Choice("here", "Có"), Choice("missing", "Thiếu")],
                errorMessage: "Đánh dấu có hoặc thiếu",
                isInline: true
            )
        ),
    ]

    /// Any of several.
    public static let checkboxes = [
        Example(
            "nhiều ô",
            HTML {
                div(.id("e-papers-box")) {
                    Components.checkboxes(
                        "Giấy tờ nộp",
                        name: "e-papers",
                        items: [
                            Choice("1", "Tờ khai", hint: "bản chính"), Choice("2", "Giấy chứng sinh"),
                            Choice("3", "Sổ hộ khẩu", isDisabled: true),
                        ],
                        values: ["1"],
                        hint: "Phím cách để đánh dấu"
                    )
                }
                tickGroupButton("Đủ cả", group: "e-papers-box", key: .alt(.d))
            }
        ),
        Example(
            "một ô",
            checkbox("Chủ hồ sơ chính là người nộp", name: "e-owner", isChecked: true, key: .alt(.u))
        ),
        Example(
            "một ô có lỗi",
            checkbox("Đã đối chiếu bản chính", name: "e-original", errorMessage: "Đối chiếu bản chính rồi đánh dấu")
        ),
    ]

    /// Files.
    public static let fileInput = [
        Example("bình thường", Components.fileInput("Bản quét", name: "e-file", takesSeveral: true)),
        Example(
            "có lỗi",
            Components.fileInput(
                "Ảnh chụp",
                name: "e-photo",
                errorMessage: "Tệp “IMG_01.heic” không phải JPEG, PNG, PDF"
            )
        ),
    ]
}
