import Domain

/// The columns of the table from which procedures are imported; the template has them in this order.
enum ProcedureColumn: Int, CaseIterable {
    case level, field, code, name, entry, term, copies, components, fees, charges, feeBasis
    case sequence, method, applicants, agency, forms, result, conditions, legalBasis
    case provenance, source, renamed

    /// What stands over the column.
    var heading: String {
        switch self {
        case .level: "Cấp"
        case .field: "Lĩnh vực"
        case .code: "Mã thủ tục"
        case .name: "Tên thủ tục"
        case .entry: "Trường hợp"
        case .term: "Thời hạn giải quyết"
        case .copies: "Số bộ hồ sơ"
        case .components: "Thành phần hồ sơ"
        case .fees: "Phí (đồng)"
        case .charges: "Lệ phí (đồng)"
        case .feeBasis: "Căn cứ thu phí, lệ phí"
        case .sequence: "Trình tự thực hiện"
        case .method: "Cách thức thực hiện"
        case .applicants: "Đối tượng thực hiện"
        case .agency: "Cơ quan giải quyết"
        case .forms: "Mẫu đơn, mẫu tờ khai"
        case .result: "Kết quả thực hiện"
        case .conditions: "Yêu cầu, điều kiện"
        case .legalBasis: "Căn cứ pháp lý"
        case .provenance: "Nguồn"
        case .source: "Nơi đọc được"
        case .renamed: "Đổi tên"
        }
    }

    /// What the column takes, said on the page of the import.
    var explanation: String {
        switch self {
        case .level: "tỉnh, huyện hoặc xã"
        case .field: "tên lĩnh vực; lĩnh vực mới được thêm vào danh mục"
        case .code: "mã quốc gia như 1.001193; để trống nếu chưa có"
        case .name: "tên đầy đủ theo quyết định công bố"
        case .entry: "mỗi trường hợp một dòng, cùng mã và tên; để trống nếu chỉ có một"
        case .term: "như 3 ngày làm việc; 0,5 ngày làm việc; 4 giờ làm việc; trong ngày; trả ngay; không quy định"
        case .copies: "từ 1 đến 99; để trống là 1"
        case .components:
            "mỗi giấy tờ một dòng trong ô, hoặc cách nhau bằng dấu chấm phẩy; số lượng ghi trong ngoặc: Tờ khai (1 bản chính); CMND (1 bản sao)"
        case .fees, .charges: "số tiền bằng đồng; 0 nếu không thu; để trống nếu chưa biết"
        case .feeBasis: "văn bản quy định mức thu"
        case .provenance: "công bố (mặc định), ghi nhớ hoặc minh họa"
        case .source: "địa chỉ trang hoặc số quyết định"
        case .renamed: "ghi “có” khi thủ tục đã biết đổi tên thật"
        case .forms, .result, .conditions, .legalBasis:
            "văn bản; pháp luật không đặt ra thì ghi “\(part?.notSet ?? "")”; để trống nếu chưa có dữ liệu"
        default: "văn bản; chỉ cần ghi ở dòng đầu của thủ tục"
        }
    }

    /// The example in the template.
    var example: String {
        switch self {
        case .level: "xã"
        case .field: "Hộ tịch"
        case .code: "1.001193"
        case .name: "Đăng ký khai sinh"
        case .entry: ""
        case .term: "trong ngày"
        case .copies: "1"
        case .components: "Tờ khai đăng ký khai sinh (1 bản chính); Giấy chứng sinh (1 bản chính)"
        case .fees: ""
        case .charges: "8000"
        case .feeBasis: "Nghị quyết của HĐND tỉnh"
        case .sequence:
            "Nộp hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả; công chức kiểm tra, vào sổ, trình ký và trả kết quả."
        case .method: "Trực tiếp, qua bưu chính công ích hoặc trực tuyến"
        case .applicants: "Cá nhân"
        case .agency: "Ủy ban nhân dân cấp xã"
        case .forms: "Tờ khai đăng ký khai sinh"
        case .result: "Giấy khai sinh"
        case .conditions: ""
        case .legalBasis: "Luật Hộ tịch 2014"
        case .provenance: "công bố"
        case .source: ""
        case .renamed: ""
        }
    }

    /// The constituent part that the column holds the text of.
    var part: ProcedurePart? {
        switch self {
        case .sequence: .sequence
        case .method: .method
        case .applicants: .applicants
        case .agency: .agency
        case .forms: .forms
        case .result: .result
        case .conditions: .conditions
        case .legalBasis: .legalBasis
        default: nil
        }
    }

    /// Columns without which no row can be read.
    static let required: [ProcedureColumn] = [.level, .field, .name]

    /// The column that a heading names; marks, signs and letters' case do not matter.
    init?(heading: String) {
        let words = Folding.words(heading)
        guard let column = ProcedureColumn.allCases.first(where: { Folding.words($0.heading) == words }) else {
            return nil
        }
        self = column
    }
}
