import Addresses
import Catalogue
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct HamletTests {
    /// A site whose district and commune have an operator each.
    private static func with(
        _ engine: Engine,
        _ body: (World, TestSite, _ district: Officer.ID, _ commune: Officer.ID) async throws -> Void
    ) async throws {
        try await World.with(engine) { world in
            let (district, commune) = (world[.reform].principal.officer, world[.communeChair].principal.officer)
            let today = world.clock.now.day
            try await world.services.database.write { connection in
                for (officer, office) in [(district, world.desk), (commune, world.communeDesk)] {
                    try connection.run(
                        """
                        INSERT INTO post (officer, office, role, valid_from)
                        VALUES (\(officer), \(office), 'operator', \(today))
                        """
                    )
                }
            }
            try await body(world, TestSite(world), district, commune)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an operator writes the hamlets of the own commune or of those below, and the desk is offered them`(
        engine: Engine
    ) async throws {
        try await Self.with(engine) { world, site, district, commune in
            let lines = "ấp Vĩnh Phước 1\n  ấp Kinh 2 \n\nấp Vĩnh Phước 1\n"
            for (officer, name) in [(commune, "ấp Cạnh Đền"), (district, "ấp Cái Chanh")] {
                var browser = site.browser()
                try await browser.signIn(as: officer)
                let page = try await browser.get(Places.hamlets())
                #expect(page.status == 200 && PageChecker.problems(in: page.text) == [])
                #expect(page.value(ofHidden: "xa") == world.commune.id.description)
                let saved = try await browser.post(
                    Places.hamlets(),
                    ["xa": world.commune.id.description, "ten-ap": lines + name]
                )
                #expect(saved.status == 200 && saved.text.contains("Đã lưu."))
                let list = try await world.services.database.read { try Hamlet.list(of: world.commune.id, $0) }
                #expect(list.map(\.name) == ["ấp Vĩnh Phước 1", "ấp Kinh 2", name])
                #expect(list.allSatisfy { $0.provenance == .published })
            }
            // The commune's desk has its own at once, the district's once the commune is chosen.
            var own = try await site.browser(as: .communeDesk)
            let form = try await own.get(Places.intake())
            #expect(form.text.contains("list=\"ap-goi-y\"") && form.text.contains("<option value=\"ấp Cái Chanh\">"))
            var desk = try await site.browser(as: .desk)
            #expect(try await !desk.get(Places.intake()).text.contains("ấp Cái Chanh"))
            let place = world.commune.name.replacing("UBND ", with: "").split(separator: " ").joined(separator: "%20")
            let part = try await desk.get("\(Places.intakeDue())?phan=ap&xa=\(place)")
            #expect(part.status == 200 && part.text.contains("<option value=\"ấp Cái Chanh\">"), "\(part.text)")
            #expect(try await !desk.get("\(Places.intakeDue())?phan=ap&xa=khac").text.contains("<option"))
        }
    }

    @Test func `names that are none are refused beside the field, and another agency's commune is not there`()
        async throws
    {
        try await Self.with(.sqlite) { world, site, district, _ in
            var browser = site.browser()
            try await browser.signIn(as: district)
            _ = try await browser.get(Places.hamlets())
            let long = String(repeating: "ấp dài ", count: 20)
            let refused = try await browser.post(
                Places.hamlets(),
                ["xa": world.commune.id.description, "ten-ap": "ấp Một\n" + long]
            )
            #expect(refused.status == 422 && refused.text.contains("id=\"ten-ap-error\""))
            #expect(refused.text.contains("ấp Một"), "nothing typed is lost")
            let strange = try await browser.post(
                Places.hamlets(),
                ["xa": world.district.id.description, "ten-ap": "ấp Một"]
            )
            #expect(strange.status == 404)
        }
    }

    @Test func `a made-up name keeps its mark until the operator writes another`() async throws {
        try await Self.with(.sqlite) { world, site, _, commune in
            let now = world.clock.now
            try await world.services.database.write { connection in
                let made = ["ấp Bình Minh", "ấp Kinh 1"].map { Hamlet(name: $0, provenance: .demonstration) }
                try HamletStore.set(made, of: world.commune.id, by: nil, at: now, connection)
            }
            var browser = site.browser()
            try await browser.signIn(as: commune)
            #expect(try await browser.get(Places.hamlets()).text.contains("Có tên minh họa"))
            _ = try await browser.post(
                Places.hamlets(),
                ["xa": world.commune.id.description, "ten-ap": "ấp Kinh 1\nấp Thật"]
            )
            let list = try await world.services.database.read { try Hamlet.list(of: world.commune.id, $0) }
            #expect(list.map(\.provenance) == [.demonstration, .published])
        }
    }
}
