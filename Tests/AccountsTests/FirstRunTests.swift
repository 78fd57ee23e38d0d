import Accounts
import Addresses
import App
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite
struct FirstRunTests {
    /// Runs the body with pages over an empty database.
    private func with(_ engine: Engine, _ body: (Services, FirstRun, Browser) async throws -> Void) async throws {
        try await TestDatabase.with(engine) { database in
            try await World.prepare(database)
            let (clock, identities) = (TestClock(World.start), TestIdentities(space: 1))
            let services = Services(
                database: database,
                reference: Reference(),
                now: { clock.now },
                newBits: { identities.next() }
            )
            let web = Site.web(services, WebConfiguration(filesFolder: "/nonexistent"))
            let hasher = PasswordHasher(cost: .test, chance: web.randomBytes)
            let site = try SiteResponder(web) { routes in
                try AccountRoutes(hasher, founder: .catalogue).register(on: &routes)
            }
            try await body(services, FirstRun(services, hasher, founder: .catalogue), Browser(site, web))
        }
    }

    private func count(_ table: SQL, _ services: Services) async throws -> Int {
        try await services.database.read { try $0.integer("SELECT COUNT(*) FROM \(table)") }
    }

    @Test(arguments: TestEngine.available)
    func `an empty database asks for its operator, once`(engine: Engine) async throws {
        try await with(engine) { services, _, visitor in
            var browser = visitor
            let asked = try await browser.get(Places.signIn())
            #expect(asked.text.contains("Thiết lập lần đầu"))
            let fields: KeyValuePairs = [
                "ma-co-quan": "000.00.12.H33", "ten-co-quan": "UBND huyện Vĩnh Thuận", "cap": "2",
                "ho-ten": "Nguyễn Văn Quản", "ten-dang-nhap": "quantri", "mat-khau-moi": "bến phà lúc rạng đông",
                "nhap-lai": "bến phà lúc rạng đông",
            ]
            let done = try await browser.post(Places.firstRun(), fields)
            #expect(done.status == 200)
            #expect(done.text.contains("Nguyễn Văn Quản"))
            #expect(done.text.contains("UBND huyện Vĩnh Thuận"))
            var other = visitor
            #expect(try await other.get(Places.firstRun()).status == 404)
            #expect(try await other.post(Places.firstRun(), fields).status == 404)
            #expect(try await count("account", services) == 1)
            #expect(try await count("agency", services) == 1)
            let desks = try await services.database.read { connection in
                try connection.integer("SELECT COUNT(*) FROM office WHERE kind = 'desk'")
            }
            #expect(desks == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a first page with faults names them and creates nothing`(engine: Engine) async throws {
        try await with(engine) { services, _, visitor in
            var browser = visitor
            _ = try await browser.get(Places.firstRun())
            let page = try await browser.post(
                Places.firstRun(),
                ["ma-co-quan": "12", "ten-dang-nhap": "quantri", "mat-khau-moi": "quantri2018", "nhap-lai": ""]
            )
            #expect(page.status == 422)
            for words in ["Mã cơ quan viết như", "Nhập tên cơ quan", "Chọn cấp", "Nhập họ và tên", "tên đăng nhập"] {
                #expect(page.text.contains(words))
            }
            #expect(try await count("account", services) == 0)
            #expect(try await count("agency", services) == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `two first runs at once create one operator and one agency`(engine: Engine) async throws {
        try await with(engine) { services, run, _ in
            let code = try #require(AgencyCode("H33.12"))
            let names = try ["mot", "hai"].map { try #require(UserName($0 + "quantri")) }
            let won = try await withThrowingTaskGroup(of: Bool.self) { group in
                for name in names {
                    group.addTask {
                        let setup = FirstRun.Setup(
                            agency: FirstRun.NewAgency(code: code, name: "UBND huyện", level: .district),
                            operatorName: "Quản trị",
                            userName: name,
                            password: "bến phà lúc rạng đông"
                        )
                        do {
                            try await run.run(setup)
                            return true
                        } catch Problem.notFound {
                            return false
                        }
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(won == 1)
            #expect(try await count("account", services) == 1)
            #expect(try await count("agency", services) == 1)
            #expect(try await count("officer", services) == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `where agencies are there already, the operator joins the topmost`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let web = Site.web(world.services, WebConfiguration(filesFolder: "/nonexistent"))
            let run = FirstRun(
                world.services,
                PasswordHasher(cost: .test, chance: web.randomBytes),
                founder: .catalogue
            )
            #expect(try await !run.needsAgency())
            let officer = try await run.run(
                FirstRun.Setup(
                    agency: nil,
                    operatorName: "Quản trị",
                    userName: try #require(UserName("quantri")),
                    password: "bến phà lúc rạng đông"
                )
            )
            let day = world.clock.now.day
            let loaded = try await world.services.database.read { connection in
                try SignedInStore.load(officer, on: day, Reference(), connection)
            }
            #expect(loaded?.agency.id == world.district.id)
            #expect(loaded?.principal.posts == [Post(office: world.desk, role: .operator)])
        }
    }
}
