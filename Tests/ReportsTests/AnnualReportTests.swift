import Domain
import Persistence
import Reports
import TestSupport
import Testing

/// The yearly report of a district with two communes, from the tables to its text.
@Suite struct AnnualReportTests {
    private static let extracted = Instant(Day(number: 17_901), minute: 630)  // 2019-01-05

    private static func report(_ engine: Engine, _ reckoning: ReportPeriod.Reckoning) async throws -> AnnualReport {
        var found: AnnualReport?
        try await Ground.with(engine) { database in
            try await database.write { try AnnualFixture.fill($0) }
            found = try await database.read { connection in
                try AnnualReportStore.read(
                    AnnualFixture.district,
                    year: 2018,
                    reckoning,
                    extractedAt: extracted,
                    connection
                )
            }
        }
        return try #require(found)
    }

    @Test(arguments: TestEngine.available)
    func `the report says what the ledger holds, and leaves out what it does not know`(
        _ engine: Engine
    ) async throws {
        let text = try await Self.report(engine, .calendar).text()
        try Golden.expect(text, is: "annual.txt")
        #expect(!text.contains("‹"))
        #expect(!text.contains("…"))
    }

    @Test(arguments: TestEngine.available)
    func `the short form is one paragraph with the results of the district and of the communes`(
        _ engine: Engine
    ) async throws {
        let text = try await Self.report(engine, .calendar).text(short: true)
        try Golden.expect(text, is: "annual-short.txt")
        #expect(!text.contains("\n"))
    }

    @Test(arguments: TestEngine.available)
    func `the legal year leaves out what came after 14 December`(_ engine: Engine) async throws {
        let report = try await Self.report(engine, .legal)
        #expect(report.period.to.description == "2018-12-14")
        #expect(report.own.figures.received == 4)
        #expect(report.tallies.collectives == 0)
        #expect(report.unitTable.check().isEmpty)
        #expect(report.fieldTable.check().isEmpty)
        #expect(report.fieldTable.sum == report.unitTable.sum)
    }

    @Test(arguments: TestEngine.available)
    func `a report of figures reads as text and as JSON with the promised keys`(_ engine: Engine) async throws {
        let period = try #require(ReportPeriod.year(2018, .calendar))
        try await Ground.with(engine) { database in
            try await database.write { try AnnualFixture.fill($0) }
            let report = try await database.read {
                try FiguresReport.read(AnnualFixture.district, scope: .withSubordinates, in: period, $0)
            }
            try Golden.expect(report.json, is: "figures.json")
            #expect(report.text.contains("UBND huyện Vĩnh Thuận và các cơ quan, đơn vị cấp dưới (H33.12)"))
            #expect(report.text.contains("80% (4/5): hồ sơ giải quyết đúng hẹn"))
            #expect(!report.text.contains("KHÔNG KHỚP"))
        }
    }
}
