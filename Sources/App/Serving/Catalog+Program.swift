import Accounts
import Catalogue
import Components
import Dossiers
public import Markup
import Reports
import Web

extension Catalog {
    /// The English texts of every part of the program; where two translate one sentence, the first one's words hold.
    public static let program = Catalog(
        english: [
            Catalog.components, .problems, .accounts, .dossiers, .reports, .news, .home, .publicCatalogue,
            .examples,
        ].reduce(into: [:]) { all, part in all.merge(part.english) { first, _ in first } }
    )
}
