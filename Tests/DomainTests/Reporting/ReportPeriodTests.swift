import Domain
import Testing

/// Rule 33: the periods of law.md 3.5.
@Suite struct ReportPeriodTests {
    private func days(_ period: ReportPeriod?) -> String {
        period.map { "\($0.from) \($0.to)" } ?? "none"
    }

    @Test func `rule 33: a legal year runs from 15 December to 14 December`() {
        #expect(days(.year(2018, .legal)) == "2017-12-15 2018-12-14")
        #expect(days(.half(1, of: 2026, .legal)) == "2025-12-15 2026-06-14")
        #expect(days(.half(2, of: 2026, .legal)) == "2026-06-15 2026-12-14")
    }

    @Test func `rule 33: legal quarters and months run from the 15th to the 14th, over the year's end too`() {
        #expect(days(.quarter(1, of: 2026, .legal)) == "2025-12-15 2026-03-14")
        #expect(days(.quarter(2, of: 2026, .legal)) == "2026-03-15 2026-06-14")
        #expect(days(.quarter(3, of: 2026, .legal)) == "2026-06-15 2026-09-14")
        #expect(days(.quarter(4, of: 2026, .legal)) == "2026-09-15 2026-12-14")
        #expect(days(.month(1, of: 2026, .legal)) == "2025-12-15 2026-01-14")
        #expect(days(.month(3, of: 2024, .legal)) == "2024-02-15 2024-03-14")
    }

    @Test(arguments: ReportPeriod.Reckoning.allCases)
    func `rule 33: the parts of a year follow each other and fill it`(_ reckoning: ReportPeriod.Reckoning) throws {
        for year in 2015...2026 {
            let whole = try #require(ReportPeriod.year(year, reckoning))
            for parts in [
                (1...2).map { ReportPeriod.half($0, of: year, reckoning) },
                (1...4).map { ReportPeriod.quarter($0, of: year, reckoning) },
                (1...12).map { ReportPeriod.month($0, of: year, reckoning) },
            ] {
                let found = try parts.map { try #require($0) }
                #expect(found.first?.from == whole.from)
                #expect(found.last?.to == whole.to)
                for (part, next) in zip(found, found.dropFirst()) { #expect(part.cutoff == next.start) }
            }
            let next = try #require(ReportPeriod.year(year + 1, reckoning))
            #expect(whole.cutoff == next.start)
        }
    }

    @Test func `a calendar year is that year, and February has its own end`() {
        #expect(days(.year(2018, .calendar)) == "2018-01-01 2018-12-31")
        #expect(days(.month(2, of: 2024, .calendar)) == "2024-02-01 2024-02-29")
        #expect(days(.quarter(3, of: 2018, .calendar)) == "2018-07-01 2018-09-30")
    }

    @Test func `a period begins at midnight in Vietnam and ends at the midnight after its last day`() throws {
        let period = try #require(ReportPeriod.year(2018, .calendar))
        #expect(period.start.description == "2018-01-01T00:00:00+07:00")
        #expect(period.cutoff.description == "2019-01-01T00:00:00+07:00")
    }

    @Test func `what is no period is refused`() {
        #expect(ReportPeriod(from: Day(number: 1), to: Day(number: 0)) == nil)
        #expect(ReportPeriod.quarter(5, of: 2018, .legal) == nil)
        #expect(ReportPeriod.month(0, of: 2018, .calendar) == nil)
        #expect(ReportPeriod.half(3, of: 2018, .calendar) == nil)
        #expect(ReportPeriod.year(10_000, .calendar) == nil)
    }
}
