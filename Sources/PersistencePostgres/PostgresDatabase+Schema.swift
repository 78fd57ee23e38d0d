import Persistence

extension PostgresDatabase {
    /// Makes an empty schema of that name; for tests, since servers get theirs from an operator.
    package static func createSchema(_ name: String, at address: String) throws {
        let link = try PostgresLink(PostgresTarget(address: address))
        try link.execute("CREATE SCHEMA " + link.quoted(name))
    }

    /// Removes the schema of that name with all that is in it; for tests.
    package static func dropSchema(_ name: String, at address: String) throws {
        let link = try PostgresLink(PostgresTarget(address: address))
        try link.execute("DROP SCHEMA IF EXISTS " + link.quoted(name) + " CASCADE")
    }
}
