import Addresses
import Domain
import Markup

extension Examples {
    static let data = [
        ExampleGroup("bang", "Bảng", table),
        ExampleGroup("danh-sach", "Danh sách tóm tắt", summaryList),
        ExampleGroup("nhan", "Nhãn trạng thái", tags),
        ExampleGroup("hen", "Ngày hẹn", dueDates),
        ExampleGroup("dien-bien", "Diễn biến", timeline),
        ExampleGroup("tien-do", "Tiến độ", steps), ExampleGroup("bieu-do", "Biểu đồ", charts),
    ]

    private static let columns = [
        Column("Mã hồ sơ", .code), Column("Thủ tục"), Column("Người nộp"), Column("Hẹn trả"),
        Column("Lệ phí", .numeric),
    ]

    private static let day = Day(number: 17_893)

    /// Tables.
    public static let table = [
        Example(
            "chọn được, cả dòng là đường dẫn",
            dataTable(
                "Hồ sơ đang giải quyết",
                columns: columns,
                rows: [
                    TableRow(
                        [
                            HTML("000.25.55.H33-181220-0012"), HTML("Đăng ký khai sinh"), HTML("Danh Thị Sà Phol"),
                            dueDateMark(day, nearness: .over(2)), HTML("8.000"),
                        ],
                        href: Places.worklist(),
                        tick: "1",
                        tickLabel: "000.25.55.H33-181220-0012",
                        isMarked: true
                    ),
                    TableRow(
                        [
                            HTML("000.25.55.H33-181221-0003"),
                            HTML("Cấp giấy phép xây dựng nhà ở riêng lẻ đối với công trình không theo tuyến"),
                            HTML("Nguyễn Văn Út"), dueDateMark(day.advanced(by: 6), nearness: .left(4)), HTML("75.000"),
                        ],
                        href: Places.worklist(),
                        tick: "2",
                        tickLabel: "000.25.55.H33-181221-0003"
                    ),
                ],
                foot: [HTML("Cộng"), HTML(), HTML(), HTML(), HTML("83.000")],
                tickName: "e-dossiers"
            )
        ),
        Example(
            "cuộn ngang trong khung",
            dataTable(
                "Số liệu theo đơn vị",
                columns: [
                    Column("Đơn vị"), Column("Tiếp nhận", .numeric), Column("Đã giải quyết", .numeric),
                    Column("Trước hạn", .numeric), Column("Đúng hạn", .numeric), Column("Quá hạn", .numeric),
                ],
                rows: [
                    TableRow(["Xã Vĩnh Bình Bắc", "970", "962", "411", "551", "0"].map { HTML($0 as String) }),
                    TableRow(["Thị trấn Vĩnh Thuận", "1.204", "1.190", "600", "589", "1"].map { HTML($0 as String) }),
                ],
                narrow: .scrolls
            )
        ),
        Example("trống", dataTable("Hồ sơ chờ nhận bàn giao", columns: columns, rows: [])),
    ]

    /// Names and values.
    public static let summaryList = [
        Example(
            "có việc sửa, có ô trống",
            Components.summaryList([
                SummaryItem("Chủ hồ sơ", text: "Danh Thị Sà Phol", action: ("Đính chính", Places.worklist())),
                SummaryItem("Địa chỉ", text: "Ấp Bình Minh, xã Vĩnh Bình Bắc, huyện Vĩnh Thuận"),
                SummaryItem("Điện thoại", HTML()),
                SummaryItem("Trạng thái", statusTag(.inProgress)),
            ])
        )
    ]

    /// The ten national statuses, and how the day was kept.
    public static let tags = [
        Example("mười trạng thái", marks(DossierStatus.allCases.map { statusTag($0) })),
        Example("so với hạn", marks(Verdict.allCases.map { verdictTag($0) })),
    ]

    private static func marks(_ marks: [HTML]) -> HTML {
        ul(.classes("tags")) { for mark in marks { li { mark } } }
    }

    /// How near the day is.
    public static let dueDates = [
        Example(
            "mọi mức",
            marks([
                dueDateMark(day.advanced(by: 7), nearness: .left(5)),
                dueDateMark(day.advanced(by: 1), nearness: .left(1)),
                dueDateMark(day, hour: "15:30", nearness: .today), dueDateMark(day, nearness: .over(1)),
                dueDateMark(day, nearness: .over(12)), dueDateMark(day, nearness: .paused),
                dueDateMark(nil, nearness: .without),
            ])
        )
    ]

    /// What happened.
    public static let timeline = [
        Example(
            "ba việc, một nhập bù",
            Components.timeline([
                TimelineItem(
                    at: Instant(day, minute: 8 * 60 + 5),
                    title: HTML("Tiếp nhận hồ sơ, in giấy tiếp nhận và hẹn trả kết quả" as Message),
                    by: "Trần Thị Bé – Bộ phận Tiếp nhận và Trả kết quả"
                ),
                TimelineItem(
                    at: Instant(day, minute: 15 * 60),
                    title: HTML("Bàn giao cho Phòng Tư pháp" as Message),
                    by: "Trần Thị Bé",
                    isBackEntry: true
                ),
                TimelineItem(
                    at: Instant(day.advanced(by: 1), minute: 9 * 60),
                    title: HTML("Phòng Tư pháp nhận hồ sơ" as Message),
                    by: "Lê Văn Năm – Phòng Tư pháp",
                    detail: p { "Kèm ý kiến: đối chiếu lại ngày sinh của cha" }
                ),
            ])
        )
    ]

    /// The way of a dossier.
    public static let steps = [
        Example("đang giải quyết", stepBar(.inProgress)),
        Example("đã trả", stepBar(.handedOut)),
    ]
}
