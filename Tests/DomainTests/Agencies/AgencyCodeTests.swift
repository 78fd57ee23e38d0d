import Domain
import Testing

@Suite
struct AgencyCodeTests {
    @Test(arguments: [
        ("H33", "000.00.00.H33"), ("H33.12", "000.00.12.H33"), ("H33.12.01", "000.01.12.H33"),
        ("G22.99.01.001", "001.01.99.G22"),
    ])
    func `both national forms mean the same agency`(identifier: String, qcvn: String) throws {
        let left = try #require(AgencyCode(identifier))
        let right = try #require(AgencyCode(qcvn))
        #expect(left == right)
        #expect(left.qcvn == qcvn)
        #expect(right.identifier == identifier)
    }

    @Test(arguments: ["", "H3", "33H", "H33.1", "H33.00", "H33.12.1", "00.12.H33", "001.00.12.H33", "H33-12", "h33"])
    func `what is neither form is refused`(text: String) {
        #expect(AgencyCode(text) == nil)
    }
}
