import Domain
import Persistence

/// An agency as the annual report needs it.
struct AgencyName {
    let id: Agency.ID
    let name: String
    let level: Agency.Level
}

extension AgencyName {
    init(_ row: Row) throws {
        id = try row.id("id", of: Agency.self)
        name = try row.text("name")
        level = try row.level("level")
    }
}

extension Row {
    /// The level of government in the column.
    func level(_ column: String) throws -> Agency.Level {
        guard let level = Agency.Level(rawValue: try integer(column)) else {
            throw DatabaseError(.decoding(column), "unknown level")
        }
        return level
    }
}
