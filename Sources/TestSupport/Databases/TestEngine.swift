import Foundation
public import Persistence

/// The engines that store tests run on: `@Test(arguments: TestEngine.available)`.
public enum TestEngine {
    /// SQLite, and PostgreSQL when there is a server or the programs to start one.
    ///
    /// With `CI=true` or `MOTCUA_REQUIRE_POSTGRES=1` PostgreSQL is always among them, so that its absence fails.
    public static let available: [Engine] = {
        let environment = ProcessInfo.processInfo.environment
        let isRequired = environment["CI"] == "true" || environment["MOTCUA_REQUIRE_POSTGRES"] == "1"
        let isThere = environment["MOTCUA_TEST_POSTGRES"] != nil || TestPostgres.programs != nil
        return isRequired || isThere ? [.sqlite, .postgres] : [.sqlite]
    }()
}
