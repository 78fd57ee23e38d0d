import Addresses
import Catalogue
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct ContactTests {
    @Test(arguments: TestEngine.available)
    func `an agency's contact is replaced as a whole, and another's stays`(engine: Engine) async throws {
        try await TestSupport.World.with(engine) { world in
            try await world.services.database.write { connection in
                let (ours, now) = (world.district.id, world.clock.now)
                #expect(try Contact.of(ours, connection) == Contact())
                let first = Contact(phone: "0297 382 9000", address: "Khu phố Vĩnh Phước 2", website: "vinhthuan.vn")
                try ContactStore.set(first, of: ours, by: nil, at: now, connection)
                #expect(try Contact.of(ours, connection) == first)
                try ContactStore.set(Contact(phone: "0297 382 9001"), of: ours, by: nil, at: now, connection)
                #expect(try Contact.of(ours, connection) == Contact(phone: "0297 382 9001"))
                #expect(try Contact.of(world.commune.id, connection) == Contact())
            }
        }
    }

    @Test func `the operator enters the own agency's, and a number that cannot be dialled is said beside the field`()
        async throws
    {
        try await TestSupport.World.with(.sqlite) { world in
            let officer = world[.reform].principal.officer
            try await world.services.database.write { connection in
                try connection.run(
                    """
                    INSERT INTO post (officer, office, role, valid_from)
                    VALUES (\(officer), \(world.desk), 'operator', \(world.clock.now.day))
                    """
                )
            }
            var browser = try TestSite(world).browser()
            try await browser.signIn(as: officer)
            let refused = try await browser.post(Places.contact(), ["dien-thoai": "gọi chị Ba", "dia-chi": "Ấp 1"])
            #expect(refused.status == 422)
            #expect(refused.text.contains("Số điện thoại gồm chữ số"))
            #expect(refused.text.contains("value=\"gọi chị Ba\"") && refused.text.contains("value=\"Ấp 1\""))
            let saved = try await browser.post(Places.contact(), ["dien-thoai": "0297 382 9000", "dia-chi": "Ấp 1"])
            #expect(saved.text.contains("Đã lưu."))
            #expect(saved.text.contains("value=\"0297 382 9000\""))
        }
    }
}
