public import Domain
public import Persistence

/// How an agency is reached (TT 01/2018/TT-VPCP forms 02 and 03: whom to ask).
public struct Contact: Hashable, Sendable {
    /// The desk's telephone, as people dial it.
    public let phone: String?
    /// Where the desk is.
    public let address: String?
    /// The portal.
    public let website: String?

    /// A contact; nil is not told.
    public init(phone: String? = nil, address: String? = nil, website: String? = nil) {
        self.phone = phone
        self.address = address
        self.website = website
    }

    /// The agency's; without anything when nobody has entered it.
    public static func of(_ agency: Agency.ID, _ connection: any Connection) throws -> Contact {
        guard let row = try connection.row("SELECT * FROM read_contact WHERE agency = \(agency)") else {
            return Contact()
        }
        return try Contact(row)
    }

    /// Decodes the columns of `read_contact`.
    public init(_ row: Row) throws {
        self.init(
            phone: try row.textIfPresent("phone"),
            address: try row.textIfPresent("address"),
            website: try row.textIfPresent("website")
        )
    }
}
