import Domain
import Ledger
import Persistence

extension World {
    /// The dossier as it is; nil when there is none.
    func dossier(_ id: Dossier.ID, _ connection: any Connection) throws -> Dossier? {
        var found: Dossier?
        try DossierReader.each(where: "d.id = \(id)", connection) { found = $0 }
        return found
    }
}
