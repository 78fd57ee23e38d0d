import Addresses
import Domain
import Foundation
import Persistence
import Reading
import TestSupport
import Testing
import Web

/// How many statements each page asks, and that it asks no more of them when there is more to show.
@Suite struct QueryCountTests {
    private static let table = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "query-counts.txt")

    /// `RECORD=1` writes the table anew.
    @Test func `each page asks the statements of the table, however many dossiers there are`() async throws {
        try await World.with(.sqlite) { world in
            let database = CountingDatabase(world.services.database)
            let scene = try await AccessScene(world.over(database))
            let few = try await Self.counts(scene, database)
            try await world.services.database.write { connection in
                for _ in 0..<12 { _ = try world.receive(.promised, steps: 1, connection) }
                for _ in 0..<12 { _ = try world.receive(.days, connection) }
            }
            let many = try await Self.counts(scene, database)
            for (page, count) in many { #expect(count <= few[page] ?? 0, "\(page) asks more when there is more") }
            let lines = many.map { "\($0.key) \($0.value)" }.sorted()
            if ProcessInfo.processInfo.environment["RECORD"] != nil {
                try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: Self.table)
            }
            #expect(
                try String(contentsOf: Self.table, encoding: .utf8).split(separator: "\n").map(String.init) == lines
            )
        }
    }

    /// The most statements that anybody's visit to a page takes, the look-up of the session in it, caches filled.
    private static func counts(_ scene: AccessScene, _ database: CountingDatabase) async throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for (_, officer) in scene.oneOfEachRole {
            let principal = try await scene.principal(officer)
            for request in scene.requests where request.verb == .get && request.entry.access.permits(principal) {
                var browser = scene.site.browser()
                try await browser.signIn(as: officer)
                _ = try await request.send(with: &browser)
                database.reset()
                _ = try await request.send(with: &browser)
                counts[request.entry.template] = max(counts[request.entry.template] ?? 0, database.count.statements)
            }
        }
        return counts
    }
}
