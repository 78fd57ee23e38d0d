import Addresses
import Domain
import Testing

struct AddressTests {
    @Test func `an address reads back the parts that it prints`() throws {
        let code = try #require(DossierCode("000.00.12.H33-181015-0001"))
        let path = Addresses.dossier(code)
        #expect(path == "/ho-so/000.00.12.H33-181015-0001")
        #expect(Addresses.dossier.parts(of: ["000.00.12.H33-181015-0001"])?.value == code)
        #expect(Addresses.dossier.parts(of: ["../etc/passwd"]) == nil)
    }

    @Test func `no two addresses of the table share a path`() {
        #expect(Set(Addresses.all.map(\.template)).count == Addresses.all.count)
    }

    @Test func `who holds none of the roles may not go there`() {
        let clerk = Principal(
            officer: Officer.ID(bits: 1),
            agency: Agency.ID(bits: 2),
            posts: [Post(office: Office.ID(bits: 3), role: .reception)]
        )
        #expect(Addresses.intake.entry.access.permits(clerk))
        #expect(!Addresses.leader.entry.access.permits(clerk))
        #expect(!Addresses.intake.entry.access.permits(nil))
        #expect(Addresses.tracking.entry.access.permits(nil))
    }
}
