public import Domain
public import Persistence

/// A hamlet or quarter of a commune (ấp, khu phố), as addresses name it.
public struct Hamlet: Hashable, Sendable {
    /// The whole name, “ấp Vĩnh Phước”.
    public let name: String
    /// Where the name is from.
    public let provenance: Provenance

    /// A hamlet.
    public init(name: String, provenance: Provenance) {
        self.name = name
        self.provenance = provenance
    }

    /// The commune's, in the order in which its operator wrote them.
    public static func list(of agency: Agency.ID, _ connection: any Connection) throws -> [Hamlet] {
        try connection.rows("SELECT name, provenance FROM read_hamlet WHERE agency = \(agency) ORDER BY ordinal")
            .map { Hamlet(name: try $0.text("name"), provenance: try $0.choice("provenance", of: Provenance.self)) }
    }
}
