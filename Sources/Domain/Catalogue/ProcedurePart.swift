/// The twelve constituent parts of a procedure (bộ phận cấu thành), in the order in which they are shown.
///
/// NĐ 63/2010/NĐ-CP Đ8(2), as amended by NĐ 48/2013 and NĐ 92/2017, names seven that are always there and four that
/// are there when they apply; national sheets add the legal basis.
public enum ProcedurePart: String, Sendable, CaseIterable, Hashable {
    case name, sequence, method, components, term, applicants, agency, forms, result, conditions, fees, legalBasis

    /// Whether the procedure cannot be published without it (NĐ 63/2010/NĐ-CP Đ8(2)).
    public var isAlwaysRequired: Bool {
        switch self {
        case .name, .sequence, .method, .components, .term, .applicants, .agency: true
        case .forms, .result, .conditions, .fees, .legalBasis: false
        }
    }

    /// Whether its content is plain text of the version; the others stand in the version itself or in its cases.
    public var isText: Bool {
        switch self {
        case .sequence, .method, .applicants, .agency, .forms, .result, .conditions, .legalBasis: true
        case .name, .components, .term, .fees: false
        }
    }

    /// The law's name of the part.
    public var vietnamese: String {
        switch self {
        case .name: "Tên thủ tục hành chính"
        case .sequence: "Trình tự thực hiện"
        case .method: "Cách thức thực hiện"
        case .components: "Thành phần, số lượng hồ sơ"
        case .term: "Thời hạn giải quyết"
        case .applicants: "Đối tượng thực hiện"
        case .agency: "Cơ quan giải quyết"
        case .forms: "Mẫu đơn, mẫu tờ khai"
        case .result: "Kết quả thực hiện"
        case .conditions: "Yêu cầu, điều kiện"
        case .fees: "Phí, lệ phí"
        case .legalBasis: "Căn cứ pháp lý"
        }
    }

    /// What the writer says where the law sets nothing (rule 39); a part that is left empty is `unknown` instead.
    public var notSet: String {
        switch self {
        case .forms, .conditions, .fees: "Không có"
        default: "Không quy định"
        }
    }

    /// What is shown of a part of which nobody has entered anything: said, never left blank, and no word of the law's.
    public static let unknown = "Chưa có dữ liệu"
}
