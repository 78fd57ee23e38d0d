import Domain
import Testing

@Suite struct DossierCodeTests {
    let agency = AgencyCode("H33.12")
    let monday = Day("2018-10-15") ?? Day(number: 0)

    @Test(arguments: [(1, "0001"), (999, "0999"), (9999, "9999"), (10_000, "10000"), (123_456, "123456")])
    func `rule 16: four digits, five after 9999`(number: Int, digits: String) throws {
        let code = DossierCode(try #require(agency), rule: .receivingQCVN, day: monday, number: number)
        #expect(code.description == "000.00.12.H33-181015-\(digits)")
        #expect(DossierCode(code.description) == code)
    }

    @Test(arguments: [
        ("2016-05-04", "000.00.12.H33-160504-0007"), ("2018-10-15", "000.00.12.H33-181015-0007"),
        ("2020-09-14", "000.00.12.H33-200914-0007"), ("2020-09-15", "H33.12-200915-0007"),
        ("2025-07-01", "H33.12-250701-0007"),
    ])
    func `rule 17: the law of the day says how the authority is written`(text: String, code: String) throws {
        let day = try #require(Day(text))
        let rule = try Law.on(day).codeRule
        #expect(DossierCode(try #require(agency), rule: rule, day: day, number: 7).description == code)
    }

    @Test(arguments: [
        "", "H33.12", "H33.12-181015", "H33.12-181015-001", "H33.12-18101-0001", "h33.12-181015-0001",
        "-181015-0001", "H33.12-181015-0001-", "H33 12-181015-0001", "H33.12-181015-000a", "H33.12-１８1015-0001",
    ])
    func `what is no dossier code is refused`(text: String) {
        #expect(DossierCode(text) == nil)
    }
}
