import Addresses
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@testable import Dossiers

@Suite struct ControlSlipTests {
    @Test func `a finished dossier's slip has every hand-over with who gave and who took, the last one too`()
        async throws
    {
        try await World.with(.sqlite) { world in
            let (whole, count) = try await world.services.database.write { connection in
                var dossier = try world.receive(.promised, connection)
                var count = 0
                while let next = try world.next(for: dossier), next.step != .handOut {
                    world.clock.advance(minutes: 5)
                    if next.step == .give { count += 1 }
                    dossier = try world.advance(dossier, connection)
                }
                return (dossier, count)
            }
            var browser = try await TestSite(world).browser(as: .desk)
            let page = try await browser.get(IntakePapers.address(.controlSlip, of: whole.code))
            let slip = try PaperText(pdf: page.bytes).words
            #expect(count > 1)
            #expect(slip.ranges(of: "1. Giao:").count == count)
            #expect(!slip.contains("…"), "nobody and no moment is left to be written")
        }
    }
}
