import Domain
import Testing

@Suite struct FeeTests {
    @Test(arguments: [
        (Fee.Kind.charge, "Đăng ký kết hôn", "Lệ phí Đăng ký kết hôn"), (.charge, "Lệ phí xác nhận", "Lệ phí xác nhận"),
        (.fee, "phí thẩm định", "phí thẩm định"), (.fee, "Phí", "Phí"), (.fee, "Phiên dịch", "Phí Phiên dịch"),
    ])
    func `a fee is called by its kind once`(kind: Fee.Kind, name: String, title: String) {
        #expect(Fee(kind: kind, name: name, amount: nil, basis: nil, provenance: .demonstration).title == title)
    }
}
