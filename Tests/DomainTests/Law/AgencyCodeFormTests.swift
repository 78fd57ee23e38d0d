import Domain
import Testing

@Suite struct AgencyCodeFormTests {
    @Test(arguments: [
        ("H33", "000.00.00.H33"), ("H33.12", "000.00.12.H33"), ("H33.12.01", "000.01.12.H33"),
        ("H33.12.01.003", "003.01.12.H33"), ("G09.99", "000.00.99.G09"),
    ])
    func `a code reads and prints both national forms`(identifier: String, qcvn: String) throws {
        for text in [identifier, qcvn] {
            let code = try #require(AgencyCode(text))
            #expect(code.identifier == identifier)
            #expect(code.qcvn == qcvn)
            #expect(code.description == identifier)
        }
    }

    @Test func `every code of two levels survives both forms`() throws {
        for letter in ["A", "H", "Z"] {
            for first in stride(from: 0, to: 100, by: 7) {
                for second in 1..<100 {
                    let text = "\(letter)\(first < 10 ? "0" : "")\(first).\(second < 10 ? "0" : "")\(second)"
                    let code = try #require(AgencyCode(text))
                    #expect(AgencyCode(code.qcvn) == code)
                    #expect(AgencyCode(code.identifier) == code)
                }
            }
        }
    }

    @Test(arguments: [
        "", "H3", "33.12", "H33.1", "H33.00", "H33.12.00", "000.00.12", "000.01.00.H33", "003.00.12.H33",
        "H33.12.01.03",
        "h33.12", "H33..12", "000.00.12.H33.01", "H33.1２",
    ])
    func `what is no agency code is refused`(text: String) {
        #expect(AgencyCode(text) == nil)
    }
}
