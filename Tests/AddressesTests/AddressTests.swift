import Addresses
import Domain
import Testing

struct AddressTests {
    @Test func `an address reads back the parts that it prints`() throws {
        let code = try #require(DossierCode("000.00.12.H33-181015-0001"))
        let path = Places.dossier(code)
        #expect(path == "/ho-so/000.00.12.H33-181015-0001")
        #expect(Places.dossier.parts(of: ["000.00.12.H33-181015-0001"])?.value == code)
        #expect(Places.dossier.parts(of: ["../etc/passwd"]) == nil)
    }

    @Test func `no two addresses of the table share a path`() {
        #expect(Set(Places.all.map(\.template)).count == Places.all.count)
    }

    @Test func `who holds none of the roles may not go there`() {
        let clerk = Principal(
            officer: Officer.ID(bits: 1),
            agency: Agency.ID(bits: 2),
            posts: [Post(office: Office.ID(bits: 3), role: .reception)]
        )
        #expect(Places.intake.entry.access.permits(clerk))
        #expect(!Places.leader.entry.access.permits(clerk))
        #expect(!Places.intake.entry.access.permits(nil))
        #expect(Places.tracking.entry.access.permits(nil))
    }
}
