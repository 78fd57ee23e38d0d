import Addresses
import Domain
import Markup

/// A way to print a board.
enum BoardPrint: String, Sendable, CaseIterable {
    /// Sheets of A4: a table of contents, then each procedure with all its parts.
    case sheets = "to-a4"
    /// A poster of A3: the list of all procedures in large letters.
    case poster = "ap-phich-a3"

    /// Its name in addresses.
    var slug: Slug? { Slug(segment: rawValue) }

    /// What the link says.
    var shown: Message {
        switch self {
        case .sheets: "Tờ A4: mục lục và từng thủ tục"
        case .poster: "Áp phích A3: danh sách thủ tục"
        }
    }
}
