/// Where to connect, and with which settings.
struct PostgresTarget: Sendable {
    let address: String
    var schema: String?
    var statementTimeout = 60_000
}
