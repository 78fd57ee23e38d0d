import Addresses
import Domain
import Dossiers
import Persistence
import Reading
import TestSupport
import Testing

@testable import Reports

/// Which dossiers stand behind what has changed since a report was submitted.
@Suite struct LaterEventTests {
    @Test(arguments: TestEngine.available)
    func `what was recorded after a report and counts in its period is listed, and nothing else`(
        _ engine: Engine
    ) async throws {
        try await SubmissionTests.with(engine) { world, site in
            let database = world.services.database
            let early = try await database.write { try world.receive(.promised, $0) }
            world.clock.advance(minutes: 1)
            var browser = try await site.browser(as: .reform)
            let asked = try await browser.get("/bao-cao/nop?\(SubmissionTests.query)")
            _ = try await browser.post(Places.reportSubmission(), pairs: try SubmissionTests.fields(asked))
            let report = browser.location
            #expect(try await browser.get("\(report)/viec").text.contains("Không có việc nào."))

            world.clock.advance(minutes: 1)
            let mistaken = try await database.write { connection in
                _ = try world.receive(.communeDays, connection)
                _ = try world.act(.desk).correct(early.id, .channel(.post), connection)
                let dossier = try world.receive(.promised, connection)
                return try world.act(.chair).cancel(dossier.id, reason: "Nhầm", connection)
            }
            // The next year has its own, also what is entered into the books late, and what becomes of the old ones then.
            world.clock.now = Instant(Day(number: 17_903), minute: 540)
            try await database.write { connection in
                _ = try world.receive(.promised, connection)
                _ = try world.advance(early, connection)
                _ = try world.receive(
                    .promised,
                    occurredAt: Instant(Day(number: 17_893), minute: 540),
                    connection
                )
            }
            // The session has ended meanwhile.
            browser = try await site.browser(as: .reform)
            let list = try await browser.get("\(report)/viec")
            let rows = list.text.matches(of: /<tr[ >](.*?)<\/tr>/.dotMatchesNewlines()).dropFirst().map { String($0.1) }
            #expect(rows.count == 3)
            let expected = [
                (early.code, "Đính chính"), (mistaken.code, "Tiếp nhận"), (mistaken.code, "Hủy tiếp nhận nhầm"),
            ]
            for (row, (code, words)) in zip(rows, expected) {
                #expect(row.contains(code.description) && row.contains(words), "\(row)")
            }
            #expect(try await browser.get(report).text.contains("href=\"\(report)/viec\""))
        }
    }

    @Test(arguments: TestEngine.available)
    func `what a month found finished and was handed out after its report is listed, however old`(
        _ engine: Engine
    ) async throws {
        try await SubmissionTests.with(engine) { world, site in
            let database = world.services.database
            let finished = try await database.write { connection in
                var dossier = try world.receive(.sameDay, connection)
                while dossier.status != .finished { dossier = try world.advance(dossier, connection) }
                return dossier
            }
            // The report of the month after it, in the middle of the month.
            world.clock.now = Instant(Day(number: 17_850), minute: 540)
            var browser = try await site.browser(as: .reform)
            let query = "mau=II.06a&nam=2018&ky=thang-11&cach=duong-lich&pham-vi=rieng"
            let asked = try await browser.get("/bao-cao/nop?\(query)")
            _ = try await browser.post(Places.reportSubmission(), pairs: try SubmissionTests.fields(asked))
            let report = browser.location
            world.clock.advance(minutes: 1)
            _ = try await database.write { try world.advance(finished, $0) }
            let list = try await browser.get("\(report)/viec")
            #expect(list.text.contains(finished.code.description) && list.text.contains("Trả kết quả"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the list goes on where the page before ended`(_ engine: Engine) async throws {
        try await SubmissionTests.with(engine) { world, _ in
            let period = try #require(ReportPeriod.year(2018, .calendar))
            let (district, commune) = (world.district.id, world.commune.id)
            try await world.services.database.read { connection in
                func list(_ place: BookPlace?, _ limit: Int) throws -> [BookPlace] {
                    try LaterEvent.list(
                        after: Instant(milliseconds: 0),
                        of: [district, commune],
                        in: period,
                        from: place,
                        limit: limit,
                        connection
                    ).map(\.place)
                }
                let all = try list(nil, 1000)
                #expect(all.count == Set(all).count && all.count > 6)
                var found: [BookPlace] = []
                while let next = try list(found.last, 1).first { found.append(next) }
                #expect(found == all)
            }
        }
    }

    @Test func `only what was recorded since is looked at`() async throws {
        try await SubmissionTests.with(.sqlite) { world, _ in
            let period = try #require(ReportPeriod.year(2018, .calendar))
            let ends = [world.district.id, world.commune.id].map { BookPlace(book: $0, position: 3) }
            let statements = [
                BookPlace.endsStatement(before: world.clock.now, of: ends.map(\.book)),
                LaterEvent.statement(after: ends, in: period, from: nil, limit: 50),
            ]
            for statement in statements {
                let plan = try await world.services.database.read { connection in
                    try connection.rows("EXPLAIN QUERY PLAN \(statement)").map { try $0.text("detail") }
                }
                #expect(plan.contains { $0.contains("SEARCH event USING") && $0.contains("book=?") }, "\(plan)")
                #expect(!plan.contains { $0.hasPrefix("SCAN event") || $0.hasPrefix("SCAN dossier") }, "\(plan)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `an agency's changes are for those who may see its dossiers`(_ engine: Engine) async throws {
        try await SubmissionTests.with(engine) { world, site in
            var browser = try await site.browser(as: .reform)
            let query = SubmissionTests.query.replacing("rieng", with: "cap-duoi")
            let asked = try await browser.get("/bao-cao/nop?\(query)")
            _ = try await browser.post(Places.reportSubmission(), pairs: try SubmissionTests.fields(asked))
            let report = browser.location
            #expect(try await browser.get("\(report)/viec").status == 200)
            // The chair reads the report, and is not led to the communes' dossiers.
            var chair = try await site.browser(as: .chair)
            #expect(try await chair.get(report).status == 200)
            #expect(try await chair.get("\(report)/viec").status == 404)
            var commune = try await site.browser(as: .communeChair)
            #expect(try await commune.get("\(report)/viec").status == 404)
        }
    }
}
