import Accounts
import Components
import Dossiers
public import Markup
import Web

extension Catalog {
    /// The English texts of every part of the program; where two translate one sentence, the frame's words hold.
    public static let program = Catalog(
        english: [Catalog.components, .problems, .accounts, .dossiers].reduce(into: [:]) { all, part in
            all.merge(part.english) { first, _ in first }
        }
    )
}
