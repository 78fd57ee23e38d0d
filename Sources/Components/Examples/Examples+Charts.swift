import Addresses
import Domain
import Markup

extension Examples {
    private static let months = (1...12).map(String.init)
    private static let received = [412, 398, 455, 430, 401, 377, 420, 438, 396, 441, 405, 397]
    private static let late = [0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0]

    /// Charts of each shape.
    public static let charts = [
        Example(
            "cột theo tháng, có đường dẫn",
            chart(
                Chart(
                    "e-thang",
                    "Hồ sơ theo tháng, năm 2018",
                    note: "Số liệu minh họa.",
                    shape: .grouped,
                    unit: "hồ sơ",
                    over: "Tháng",
                    months,
                    [
                        .init("Tiếp nhận", received.map { .init($0, href: Places.worklist()) }),
                        .init("Đã giải quyết", received.map { .init($0 - 12, href: Places.worklist()) }),
                    ]
                )
            )
        ),
        Example(
            "cột chồng",
            chart(
                Chart(
                    "e-chong",
                    "Hồ sơ đã giải quyết theo tháng",
                    shape: .stacked,
                    unit: "hồ sơ",
                    over: "Tháng",
                    months,
                    [
                        .init("Trước hạn", received.map { .init($0 * 3 / 5) }),
                        .init("Đúng hạn", received.map { .init($0 * 2 / 5) }),
                        .init("Quá hạn", late.map { .init($0 * 30) }),
                    ]
                )
            )
        ),
        Example(
            "đường tỷ lệ",
            chart(
                Chart(
                    "e-duong",
                    "Tỷ lệ giải quyết đúng hạn",
                    shape: .line,
                    unit: "% hồ sơ đã giải quyết",
                    isRate: true,
                    over: "Tháng",
                    months,
                    [.init("Đúng hạn", zip(received, late).map { .init(Rate($0 - $1 * 40, of: $0)) })]
                )
            )
        ),
        Example(
            "thanh theo lĩnh vực",
            chart(
                Chart(
                    "e-thanh",
                    "Hồ sơ tiếp nhận theo lĩnh vực",
                    shape: .bars,
                    unit: "hồ sơ",
                    over: "Lĩnh vực",
                    ["Hộ tịch", "Chứng thực", "Thành lập và hoạt động của hộ kinh doanh, hợp tác xã", "Đất đai"],
                    [
                        .init(
                            "Đúng hạn",
                            [1204, 2210, 88, 640].map { .init($0, href: Places.worklist()) }
                        ),
                        .init("Quá hạn", [0, 120, 3, 54].map { .init($0) }),
                    ]
                )
            )
        ),
    ]
}
