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

    @Test func `what the writer adds has its place in the text, and an empty place leaves no trace`() async throws {
        let report = try await Self.report(.sqlite, .calendar)
        var writing = AnnualWriting()
        #expect(report.text(writing) == report.text())
        writing[.number] = "125"
        writing[.day] = "2019-01-08"
        writing[.opinions] = "98% hài lòng trên 120 phiếu."
        writing[.shortcomings] = "Một hồ sơ còn trễ."
        writing[.tasks] = "Không để trễ hẹn."
        writing[.capacity] = "Kt. Chủ tịch\nPhó Chủ tịch"
        writing[.signer] = "Nguyễn Văn A"
        writing[.lateness("H33.12-180101-11006")] = "chờ xác minh"
        writing[.apology("H33.12-180101-11006")] = "20/04/2018"
        try Golden.expect(report.text(writing), is: "annual-written.txt")
        let written = report.sections(writing).flatMap(\.paragraphs).flatMap(\.text.pieces).filter {
            if case .written = $0 { true } else { false }
        }
        #expect(written.count == 6)
    }

    @Test func `a body that is no committee numbers its report as its own`() async throws {
        let report = try await Self.report(.sqlite, .calendar)
        #expect(report.head().number.hasSuffix("/BC-UBND"))
        let office = AnnualReport(
            year: report.year,
            period: report.period,
            extractedAt: report.extractedAt,
            own: AnnualReport.Unit(
                agency: report.own.agency,
                name: "Chi nhánh Văn phòng Đăng ký đất đai",
                level: report.own.level,
                figures: report.own.figures,
                copies: 0,
                postedProcedures: 0,
                postedFields: 0,
                coverage: report.own.coverage
            ),
            below: [],
            fields: report.fields,
            late: [],
            announcements: report.announcements,
            tallies: report.tallies,
            unusedProcedures: []
        )
        #expect(office.head().number.hasSuffix("/BC"))
    }

    @Test func `each number of the results stands for dossiers of a measure`() async throws {
        let report = try await Self.report(.sqlite, .calendar)
        let results = try #require(report.sections().first { $0.title == "Kết quả giải quyết." })
        var found = 0
        for (text, source) in results.paragraphs.flatMap(\.text.numbers) {
            guard case .dossiers(let measures, let agencies) = source else { continue }
            let units = ([report.own] + report.below).filter { agencies.contains($0.agency) }
            let figures = Figures.sum(units.map(\.figures))
            #expect(text == VietnameseNumber.count(measures.reduce(0) { $0 + figures[$1] }))
            found += 1
        }
        #expect(found > 20)
    }

    @Test(arguments: TestEngine.available)
    func `a commune that was abolished stays as long as its dossiers were open, and not longer`(
        _ engine: Engine
    ) async throws {
        let abolished = Agency.ID(bits: 3)
        try await Ground.with(engine) { database in
            try await database.write { connection in
                try AnnualFixture.fill(connection)
                let end = Ground.day.advanced(by: 362)
                try connection.run("UPDATE agency SET valid_to = \(end) WHERE id = \(abolished)")
            }
            func report(_ year: Int) async throws -> AnnualReport {
                let found = try await database.read { connection in
                    try AnnualReportStore.read(
                        AnnualFixture.district,
                        year: year,
                        .calendar,
                        extractedAt: Instant(Day(number: 18_400)),
                        connection
                    )
                }
                return try #require(found)
            }
            let (year, next) = (try await report(2018), try await report(2019))
            #expect(next.below.contains { $0.agency == abolished && $0.figures.carriedOver == 1 })
            #expect(next.whole.follows(year.whole))
            try await database.write { connection in
                let day = Ground.day.advanced(by: 370)
                try connection.run(
                    """
                    UPDATE dossier SET closed_on = \(day), closed_at = \(Instant(day)), closing = 'withdrawn'
                    WHERE agency = \(abolished) AND closed_on IS NULL
                    """
                )
            }
            #expect(try await report(2019).whole.withdrawn == 1)
            #expect(try await report(2020).below.allSatisfy { $0.agency != abolished })
        }
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
