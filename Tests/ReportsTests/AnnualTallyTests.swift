import Domain
import Dossiers
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@testable import Reports

/// What stands behind the numbers of the yearly section that are not dossiers.
@Suite struct AnnualTallyTests {
    private static func links(_ page: BrowserPage) -> [(path: String, number: String)] {
        page.text.matches(of: /<a href="(\/bao-cao\/nam\/danh-sach[^"]*)">([0-9.]+)<\/a>/)
            .map { (String($0.1).replacing("&amp;", with: "&"), String($0.2)) }
    }

    @Test(arguments: TestEngine.available)
    func `every paper and every officer that a yearly section counts is in its list`(_ engine: Engine) async throws {
        try await SubmissionTests.with(engine) { world, site in
            for outcome in [Intake.Outcome.supplement, .refusal, .refusal, .guidance] {
                try await world.services.database.write { connection in
                    _ = try world.act(.desk).endIntake(
                        IntakeForm(
                            outcome: outcome,
                            offer: world.offer(.promised).id,
                            applicant: World.nguyen,
                            reason: "Thiếu bản chính"
                        ),
                        connection
                    )
                }
            }
            var browser = try await site.browser(as: .reform)
            let links = Self.links(try await browser.get("/bao-cao/nam?nam=2018"))
            #expect(links.map(\.number).prefix(3) == ["06", "01", "02"])
            #expect(links.count == 5)
            for (path, number) in links {
                let list = try await browser.get(path)
                #expect(list.status == 200)
                #expect(list.text.matches(of: /<tr/).count - 1 == Int(number), "\(path)")
                #expect(list.text.contains("id=\"so-luong\">\(Int(number) ?? 0)<"))
                #expect(!list.text.contains("Nguyễn Văn Đạt"))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `the list goes on where the page before ended, and names each row once`(_ engine: Engine) async throws {
        try await SubmissionTests.with(engine) { world, _ in
            let period = try #require(ReportPeriod.year(2018, .calendar))
            try await world.services.database.read { connection in
                let agencies = [world.district.id, world.commune.id]
                for tally in AnnualTally.allCases {
                    var (found, place): ([Identifier<AnnualTally>], AnnualTallyRow.Place?) = ([], nil)
                    while let row = try tally.rows(of: agencies, in: period, after: place, limit: 1, connection).first {
                        found.append(row.place.id)
                        place = row.place
                    }
                    #expect(Set(found).count == found.count)
                    #expect(try tally.count(of: agencies, in: period, connection) == found.count)
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `nobody is led to the papers of an agency whose work is not his to follow`(_ engine: Engine) async throws {
        try await SubmissionTests.with(engine) { world, site in
            let list = "/bao-cao/nam/danh-sach?mau=nam&nam=2018&so=tiep-nhan"
            var commune = try await site.browser(as: .communeChair)
            #expect(try await commune.get("\(list)&co-quan=\(world.district.code.identifier)").status == 404)
            #expect(try await commune.get("\(list)&co-quan=\(world.commune.code.identifier)").status == 200)
            #expect(try await commune.get("/bao-cao/nam/danh-sach?nam=2018&so=khac").status == 404)
            // The district's numbers hold the communes', which a leader only reads.
            var chair = try await site.browser(as: .chair)
            #expect(try await chair.get("\(list)").status == 404)
            #expect(Self.links(try await chair.get("/bao-cao/nam?nam=2018")).isEmpty)
        }
    }

    @Test func `a reform office follows what agencies that are no more have left, a leader only what he sees`() {
        let (own, below, abolished) = (Agency.ID(bits: 1), Agency.ID(bits: 2), Agency.ID(bits: 3))
        func officer(_ role: Role, sees: [Agency.ID]) -> Principal {
            let post = Post(office: Office.ID(bits: 4), role: role)
            return Principal(officer: Officer.ID(bits: 5), agency: own, posts: [post], sees: sees)
        }
        #expect(officer(.reform, sees: [own, below]).follows([own, below, abolished]))
        #expect(officer(.leader, sees: [own]).follows([own]))
        #expect(!officer(.leader, sees: [own]).follows([own, below]))
    }
}
