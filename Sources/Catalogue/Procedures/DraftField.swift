import Domain

/// The names of the editor's fields and buttons.
enum DraftField {
    static let code = "ma"
    static let field = "linh-vuc"
    static let name = "ten"
    static let provenance = "nguon"
    static let source = "trang-nguon"
    static let cases = "so-truong-hop"

    /// The button that was pressed, and what it asks.
    static let button = "nut"
    static let save = "luu"
    static let addCase = "them-truong-hop"
    static let dropCase = "bo-truong-hop"
    static let addPaper = "them-giay"
    static let dropPaper = "bo-giay"
    static let addPayable = "them-phi"
    static let dropPayable = "bo-phi"

    /// The text of a part.
    static func part(_ part: ProcedurePart) -> String { "phan-\(part.rawValue)" }

    /// Where a part's text is known from.
    static func provenance(of part: ProcedurePart) -> String { "nguon-\(part.rawValue)" }

    /// A column of a paper's row.
    enum PaperColumn: String {
        case name = "ten"
        case originals = "chinh"
        case copies = "sao"
        case provenance = "nguon"
    }

    /// A column of a fee's row.
    enum PayableColumn: String {
        case kind = "loai"
        case name = "ten"
        case amount = "muc"
        case basis = "can-cu"
        case provenance = "nguon"
    }

    /// The names within a case.
    struct Place {
        private let prefix: String

        /// The case at that place, counted from 0.
        init(_ index: Int) { prefix = "th\(index)" }

        var name: String { prefix + "-ten" }
        var term: String { prefix + "-thoi-han" }
        var provenance: String { prefix + "-nguon" }
        var copies: String { prefix + "-so-bo" }
        /// How many rows of papers there are.
        var papers: String { prefix + "-so-giay" }
        /// How many rows of fees there are.
        var payables: String { prefix + "-so-phi" }

        func paper(_ row: Int, _ column: PaperColumn) -> String { "\(prefix)-giay\(row)-\(column.rawValue)" }
        func payable(_ row: Int, _ column: PayableColumn) -> String { "\(prefix)-phi\(row)-\(column.rawValue)" }
    }
}
