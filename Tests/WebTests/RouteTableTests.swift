import Addresses
import Domain
import Markup
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct RouteTableTests {
    /// Turned on when every area stands in `Site`.
    private static let everyAreaIsRegistered = true

    @Test func `whatever is answered stands in the table of addresses`() async throws {
        try await World.with(.sqlite) { world in
            let listed = Set(
                Places.all.flatMap { entry in
                    entry.verbs.map { Routes.Route(template: entry.template, verb: $0) }
                }
            )
            let added = try TestSite(world).responder.added
            #expect(added.subtracting(listed).isEmpty)
        }
    }

    @Test(.enabled(if: everyAreaIsRegistered))
    func `whatever stands in the table of addresses is answered`() async throws {
        try await World.with(.sqlite) { world in
            let missing = try TestSite(world).responder.missing
            #expect(missing.map { "\($0.verb.rawValue) \($0.template)" } == [])
        }
    }

    @Test func `an address is claimed once, and with its own verbs`() async throws {
        try await World.with(.sqlite) { world in
            #expect(throws: RouteFault.twice("/ho-so", .get)) {
                try TestSite(world) { routes in
                    try routes.get(Places.worklist) { $0.page("A") { "" } }
                    try routes.get(Places.worklist) { $0.page("B") { "" } }
                }
            }
            #expect(throws: RouteFault.verb("/ho-so", .post)) {
                try TestSite(world) { try $0.post(Places.worklist) { $0.page("A") { "" } } }
            }
        }
    }

    @Test func `templates are unique`() {
        #expect(Set(Places.all.map(\.template)).count == Places.all.count)
    }
}
