import Domain
import Persistence
import Reading

/// The agency whose reform office keeps the catalogue: of which levels, and whose decisions it enters.
struct CatalogueKeeper {
    /// The agency.
    let agency: Agency.ID
    /// The levels whose procedures it keeps, from the highest.
    let levels: [Agency.Level]
    /// Itself and the authorities above it, none of which has officers here: whose decisions it enters.
    let issuers: [Issuer]

    /// An authority that issues decisions.
    struct Issuer {
        let id: Agency.ID
        let name: String
    }

    /// The principal's agency as a keeper, in one query.
    ///
    /// - Returns: nil when another agency keeps the catalogue.
    static func find(_ principal: Principal, on day: Day, _ connection: any Connection) throws -> CatalogueKeeper? {
        guard principal.holds(.reform) else { return nil }
        let rows = try connection.rows(
            """
            WITH RECURSIVE above (id, parent, depth) AS (
                SELECT id, parent, 0 FROM agency WHERE id = \(principal.agency)
                UNION ALL SELECT a.id, a.parent, above.depth + 1 FROM agency a JOIN above ON a.id = above.parent
                WHERE above.depth < 9
            )
            SELECT a.id, a.name, a.level, a.kind,
                (SELECT COUNT(*) FROM read_officer o WHERE o.agency = a.id
                    AND \(.holds("o.valid_from", "o.valid_to", on: day))) AS officers
            FROM above JOIN agency a ON a.id = above.id ORDER BY above.depth
            """
        )
        guard let own = rows.first else { return nil }
        let levels = CatalogueKeeping.levels(
            keptBy: try own.level("level"),
            kind: try own.choice("kind", of: Agency.Kind.self),
            below: try rows.dropFirst().map {
                CatalogueKeeping.Superior(
                    kind: try $0.choice("kind", of: Agency.Kind.self),
                    hasOfficers: try $0.integer("officers") > 0
                )
            }
        )
        guard !levels.isEmpty else { return nil }
        let issuers = try rows.map { Issuer(id: try $0.id("id", of: Agency.self), name: try $0.text("name")) }
        return CatalogueKeeper(agency: principal.agency, levels: levels, issuers: issuers)
    }

    /// The same for a page that others do not find.
    ///
    /// - Throws: `Problem.notFound`.
    static func need(_ principal: Principal, on day: Day, _ connection: any Connection) throws -> CatalogueKeeper {
        guard let keeper = try find(principal, on: day, connection) else { throw Problem.notFound }
        return keeper
    }

    /// Whose decisions it sees and enters.
    var scope: [Agency.ID] { issuers.map(\.id) }
}
