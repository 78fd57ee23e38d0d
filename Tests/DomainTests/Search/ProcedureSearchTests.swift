import Domain
import Testing

@Suite struct ProcedureSearchTests {
    private let names: [(name: String, code: String?)] = [
        ("Đăng ký lại khai sinh", "1.004884"), ("Đăng ký khai sinh", "1.001193"), ("Đăng ký kết hôn", "1.000894"),
        ("Cấp bản sao Trích lục hộ tịch", "2.000635"), ("Xác nhận tình trạng hôn nhân", nil),
        ("Cấp Giấy phép xây dựng nhà ở riêng lẻ", "1.009994"),
    ]

    private func first(_ typed: String) -> String? {
        ProcedureSearch(names).places(for: typed, limit: 9).first.map { names[$0].name }
    }

    @Test(arguments: [
        ("dang ky khai sinh", "Đăng ký khai sinh"), ("Đăng ký khai", "Đăng ký khai sinh"),
        ("khai sinh", "Đăng ký khai sinh"), ("lai khai sinh", "Đăng ký lại khai sinh"),
        ("sinh khai", "Đăng ký khai sinh"), ("ket hon", "Đăng ký kết hôn"),
        ("trich luc", "Cấp bản sao Trích lục hộ tịch"),
    ])
    func `letters without marks find it, a beginning before a part, the shorter name first`(
        typed: String,
        name: String
    ) {
        #expect(first(typed) == name)
    }

    @Test(arguments: [
        ("ddawng kys khai sinh", "Đăng ký khai sinh"), ("keets hoon", "Đăng ký kết hôn"),
        ("giaays pheps xaay", "Cấp Giấy phép xây dựng nhà ở riêng lẻ"),
    ])
    func `raw Telex finds it`(typed: String, name: String) {
        #expect(first(typed) == name)
    }

    @Test(arguments: ["1.001193", "001193", "1193"])
    func `a code finds it, whole or in part`(typed: String) {
        #expect(first(typed) == "Đăng ký khai sinh")
    }

    @Test(arguments: [("dkks", "Đăng ký khai sinh"), ("gpxd", "Cấp Giấy phép xây dựng nhà ở riêng lẻ")])
    func `the first letters of the words find it`(typed: String, name: String) {
        #expect(first(typed) == name)
    }

    @Test func `a slip of the finger still finds it`() {
        #expect(first("tihch luc ho tich") == "Cấp bản sao Trích lục hộ tịch")
    }

    @Test func `nothing is found for what is nowhere, all in their order for nothing`() {
        #expect(first("qqqqqq") == nil)
        #expect(ProcedureSearch(names).places(for: "  ", limit: 3) == [0, 1, 2])
        #expect(ProcedureSearch([]).places(for: "khai", limit: 3).isEmpty)
    }
}
