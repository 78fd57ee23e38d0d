import Catalogue
import Domain
import Dossiers
import Persistence
public import Reading
import Schema

/// The program put together: its configuration, and its services over an open database.
public struct Application: Sendable {
    /// What a verb wants of the database.
    public enum Purpose: Sendable {
        /// Bring its schema up to date, whatever it is.
        case migrate
        /// Fill it: an empty one gets its schema first.
        case fill
        /// Work with it as it is.
        case use
    }

    /// What it was told.
    public let config: Config
    /// What its parts depend on.
    public let services: Services

    /// Runs the body over the database that the configuration names, and closes it whatever happens.
    ///
    /// - Throws: `Failure` only.
    public static func run<T>(
        _ config: Config,
        for purpose: Purpose,
        _ body: (Application) async throws -> T
    ) async throws(Failure) -> T {
        do {
            let database = try await DatabaseOpening.open(config.database, creating: purpose != .use)
            do {
                let application = Application(config: config, services: .live(database))
                try await application.prepare(for: purpose)
                let result = try await body(application)
                try await database.close()
                return result
            } catch {
                try? await database.close()
                throw error
            }
        } catch {
            throw Failure(error)
        }
    }

    /// Applies what is missing and enters the national calendar where there is none.
    ///
    /// - Returns: the names of the migrations that were applied.
    public func migrate() async throws -> [String] {
        let now = services.now()
        let applied = try await Migrator(database: services.database, migrations: Migrations.all).migrate(now: now)
        try await services.database.write { try CalendarStore.seedNational($0) }
        try await fillSearchIndex()
        return applied
    }

    /// Enters dossiers that were there before the search index, a chunk in each transaction.
    private func fillSearchIndex() async throws {
        guard try await services.database.read({ try SearchIndex.isMissing($0) }) else { return }
        var last: Dossier.ID?
        repeat {
            let behind = last
            last = try await services.database.write { try SearchIndex.fill(after: behind, $0) }
        } while last != nil
    }

    private func prepare(for purpose: Purpose) async throws {
        let state = try await DatabaseOpening.state(of: services.database)
        switch (state, purpose) {
        case (.foreign, _):
            throw Failure(.data, "\(config.database.redacted) có bảng của chương trình khác, không phải của motcua")
        case (_, .migrate), (.current, _):
            return
        case (.empty, .fill):
            _ = try await migrate()
        case (.empty, .use):
            throw Failure(.configuration, "cơ sở dữ liệu chưa có lược đồ; hãy chạy: motcua migrate")
        case (.behind(let count), _):
            throw Failure(
                .configuration,
                "cơ sở dữ liệu thiếu \(count) bước lược đồ; sao lưu, rồi chạy: motcua migrate"
            )
        }
    }
}
