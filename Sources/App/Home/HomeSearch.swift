import Addresses
import Catalogue
import Components
import Domain
import Markup

/// The one box of the first page: a dossier's code leads to its look-up, everything else to the search of procedures.
enum HomeSearch {
    static let field = "tim"

    static var form: HTML {
        Markup.form(.method("get"), .action(Places.home()), .classes("search-form"), .role("search")) {
            div(.classes("search-line")) {
                textInput(
                    "Tìm thủ tục hoặc hồ sơ",
                    name: field,
                    kind: .search,
                    hint: "Tên thủ tục, không cần dấu (khai sinh, ket hon), hoặc mã hồ sơ trên giấy hẹn",
                    maxLength: 200,
                    attributes: Attribute("enterkeyhint", "search")
                )
                submitButton("Tìm")
            }
        }
    }

    /// Where what was typed is answered.
    static func path(of words: String) -> String {
        let dashes: Set<Character> = ["–", "—", "‐", "‑", "−"]
        let spelled = String(words.uppercased().filter { !$0.isWhitespace }.map { dashes.contains($0) ? "-" : $0 })
        if let code = DossierCode(spelled) { return "\(Places.tracking())?ma-ho-so=\(code)" }
        return FrontCatalogue.path(searching: words)
    }
}
