import Persistence
import TestSupport
import Testing

@testable import Web

@Suite struct CrowdedPrintTests {
    @Test func `a print that is made waits for its turn, one that lies there does not`() async throws {
        try await PublicFixture.with(.sqlite) { fixture async throws in
            _ = try await fixture.get("/niem-yet/H33.12/in/to-a4")
            let permits = fixture.site.web.publicExports
            var taken = 0
            while permits.take() { taken += 1 }
            let made = try await fixture.get("/niem-yet/H33.12/in/to-a4")
            #expect(made.status == 200)
            let refused = try await fixture.get("/niem-yet/H33.12/in/ap-phich-a3")
            #expect(refused.status == 503)
            #expect(refused.header("Retry-After") == "30")
            for _ in 0..<taken { permits.give() }
            let later = try await fixture.get("/niem-yet/H33.12/in/ap-phich-a3")
            #expect(later.status == 200)
        }
    }
}
