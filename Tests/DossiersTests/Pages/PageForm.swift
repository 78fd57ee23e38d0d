import Domain
import Dossiers
import Foundation
import Ledger
import Persistence
import TestSupport
import Web

/// The hidden fields of a form on a page, as a browser would send them.
struct PageForm {
    /// Where it is sent.
    let action: String
    /// What it carries.
    let hidden: [(String, String)]
    /// The values of its submit buttons.
    let buttons: [String]

    /// The form that is sent there and, if a word is given, holds it.
    init(_ page: BrowserPage, _ action: String, holding word: String = "") throws {
        let pieces = page.text.components(separatedBy: "<form ").dropFirst()
            .map { $0.components(separatedBy: "</form>")[0] }
        guard
            let form = pieces.first(where: {
                $0.contains("action=\"\(action)\"") && (word.isEmpty || $0.contains(word))
            })
        else {
            throw FormMissing("no form for \(action) on a page of status \(page.status)")
        }
        self.action = action
        hidden = Self.values(in: form, after: "type=\"hidden\" name=\"")
        buttons = Self.values(in: form, after: "name=\"viec\" value=\"").map(\.0)
    }

    /// Name and value where both stand after the mark; only the first where one does.
    private static func values(in form: String, after mark: String) -> [(String, String)] {
        form.components(separatedBy: mark).dropFirst().map { piece in
            let parts = piece.components(separatedBy: "\"")
            return (parts[0], parts.count > 2 ? parts[2] : "")
        }
    }

    /// The button whose value begins so.
    func button(_ act: String) throws -> (String, String) {
        guard let value = buttons.first(where: { $0.hasPrefix(act + ":") }) else {
            throw FormMissing("no button \(act) among \(buttons)")
        }
        return ("viec", value)
    }
}

extension Browser {
    /// Sends the form with what was filled in.
    mutating func send(
        _ form: PageForm,
        _ fields: [(String, String)] = [],
        files: [(field: String, file: UploadedFile)] = [],
        following: Bool = true
    ) async throws -> BrowserPage {
        // The token is the browser's own.
        let all = form.hidden.filter { $0.0 != "csrf" } + fields
        return try await post(form.action, pairs: all, files: files, following: following)
    }
}

/// A page without what a test looks for.
struct FormMissing: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// The dossier as it stands in the ledger.
func current(_ id: Dossier.ID, _ connection: any Connection) throws -> Dossier? {
    var found: Dossier?
    try DossierReader.each(where: "d.id = \(id)", connection) { found = $0 }
    return found
}
