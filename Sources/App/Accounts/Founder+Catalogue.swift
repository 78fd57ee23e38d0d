public import Accounts
import Catalogue
import Domain
import Persistence

extension FirstRun.Founder {
    /// Agencies and offices as the catalogue keeps them.
    public static let catalogue = FirstRun.Founder(
        found: { agency, desk, day, connection in
            let validity = Validity(from: day)
            try AgencyStore.insert(
                agency,
                validity: validity,
                provenance: .published,
                codeProvenance: .published,
                connection
            )
            try AgencyStore.insert(desk, validity: validity, connection)
        },
        open: { office, day, connection in
            try AgencyStore.insert(office, validity: Validity(from: day), connection)
        }
    )
}
