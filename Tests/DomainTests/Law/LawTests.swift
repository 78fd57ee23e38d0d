import Domain
import Testing

@Suite struct LawTests {
    @Test(arguments: [
        ("2015-01-01", Law.Generation.g0, Law.FormSet.decision2015, Law.CodeRule.local),
        ("2018-06-20", .g0, .decision2015, .local), ("2018-06-21", .g1, .decision2015, .receivingQCVN),
        ("2019-01-05", .g1, .decision2015, .receivingQCVN), ("2019-01-06", .g1, .circular2018, .receivingQCVN),
        ("2020-09-14", .g1, .circular2018, .receivingQCVN), ("2020-09-15", .g1, .circular2018, .receivingIdentifier),
        ("2025-06-30", .g1, .circular2018, .receivingIdentifier),
        ("2025-07-01", .g2, .circular2018, .resolvingIdentifier),
        ("2025-09-15", .g2, .circular2025, .resolvingIdentifier),
        ("2026-08-04", .g2, .circular2025, .resolvingIdentifier),
        ("2026-08-05", .g2Amended, .circular2025, .resolvingIdentifier),
    ])
    func `each law holds from its first day, forms and code rule from theirs`(
        text: String,
        generation: Law.Generation,
        forms: Law.FormSet,
        codeRule: Law.CodeRule
    ) throws {
        let law = try Law.on(try #require(Day(text)))
        #expect(law.generation == generation)
        #expect(law.forms == forms)
        #expect(law.codeRule == codeRule)
    }

    @Test func `days before 2015 are refused`() throws {
        let day = try #require(Day("2014-12-31"))
        #expect(throws: LawUnknown(day: day)) { try Law.on(day) }
        #expect(Law.firstDay == day.advanced(by: 1))
    }

    @Test func `every generation names its decree, and has its days`() {
        #expect(
            Law.Generation.allCases.map(\.act) == [
                "QĐ 09/2015/QĐ-TTg", "NĐ 61/2018/NĐ-CP", "NĐ 118/2025/NĐ-CP", "NĐ 118/2025/NĐ-CP, NĐ 309/2026/NĐ-CP",
            ]
        )
        #expect(Law.generations.map(\.value) == Law.Generation.allCases)
        #expect(Law.formSets.map(\.value) == Law.FormSet.allCases)
        #expect(Law.codeRules.map(\.value) == Law.CodeRule.allCases)
    }
}
