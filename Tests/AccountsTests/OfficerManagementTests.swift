import Accounts
import Addresses
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite
struct OfficerManagementTests {
    private func one(_ officer: Officer.ID, _ principal: Principal, _ site: AccountSite) async throws -> OfficerOverview
    {
        let day = site.world.clock.now.day
        return try await site.services.database.read { connection in
            try OfficerRoster.one(officer, for: principal, on: day, connection)
        }
    }

    private func change(
        _ officer: Officer.ID,
        to posts: Set<Post>,
        from day: Day,
        by principal: Principal,
        _ site: AccountSite
    ) async throws {
        try await site.management.change(
            officer,
            name: "Trần Văn Mới",
            isQualified: true,
            posts: posts,
            from: day,
            by: principal
        )
    }

    @Test(arguments: TestEngine.available)
    func `a new officer gets posts and a password, and must change it`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let principal = try await site.districtOperator()
            let posts: Set = [
                Post(office: site.world.desk, role: .reception), Post(office: site.world.justice, role: .specialist),
            ]
            let userName = try #require(UserName("tran.be"))
            let new = OfficerManagement.NewOfficer(
                name: "Trần Thị Bé",
                userName: userName,
                isQualified: true,
                posts: posts
            )
            let (officer, password) = try await site.management.enter(new, by: principal)
            #expect(
                try await site.signIn.attempt("tran.be", password: password, from: "1")
                    == .signedIn(officer, mustChange: true)
            )
            let overview = try await one(officer, principal, site)
            #expect(overview.isQualified)
            #expect(Set(overview.posts.map(\.post)) == posts)
            await #expect(throws: AccountObjection.userNameTaken) {
                try await site.management.enter(new, by: principal)
            }
            let (names, revision) = try await site.services.database.read { connection in
                (
                    try connection.integer("SELECT COUNT(*) FROM officer WHERE name = 'Trần Thị Bé'"),
                    try connection.integer("SELECT value FROM revision WHERE name = 'agencies'")
                )
            }
            #expect(names == 1)
            #expect(revision > 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an operator of another agency can neither see nor touch an officer`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let officer = try await site.open(.desk)
            let stranger = try await site.communeOperator()
            let management = site.management
            let today = site.world.clock.now.day
            await #expect(throws: Problem.notFound) { try await one(officer, stranger, site) }
            await #expect(throws: Problem.notFound) {
                try await management.change(
                    officer,
                    name: "Khác",
                    isQualified: false,
                    posts: [],
                    from: today,
                    by: stranger
                )
            }
            await #expect(throws: Problem.notFound) {
                try await management.setDisabled(true, officer, by: stranger)
            }
            await #expect(throws: Problem.notFound) {
                try await management.renewPassword(officer, userName: nil, by: stranger)
            }
            await #expect(throws: Problem.notFound) {
                try await management.noteAbsence(of: officer, from: today, until: today, by: stranger)
            }
            #expect(
                try await site.signIn.attempt("desk", password: AccountSite.password, from: "1")
                    == .signedIn(officer, mustChange: false)
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `the pages of another agency's officer are not there, and the list does not name one`(
        engine: Engine
    ) async throws {
        try await AccountSite.with(engine) { site in
            let officer = try await site.open(.desk)
            let own = try await site.open(.communeDesk)
            _ = try await site.communeOperator()
            var browser = try await site.browser(as: "xa.quantri")
            let list = try await browser.get(Places.officers())
            #expect(list.status == 200)
            #expect(list.text.contains(Places.officer(own)))
            #expect(!list.text.contains(Places.officer(officer)))
            #expect(try await browser.get(Places.officer(own)).status == 200)
            #expect(try await browser.get(Places.officer(officer)).status == 404)
            #expect(try await browser.get(Places.officer(Officer.ID(bits: 7))).status == 404)
            for path in [
                Places.officer(officer), Places.officerPassword(officer), Places.officerAbsence(officer),
            ] {
                _ = try await browser.get(Places.officers())
                let page = try await browser.post(
                    path,
                    ["viec": "khoa", "tu-ngay": "16/10/2018", "den-ngay": "17/10/2018"]
                )
                #expect(page.status == 404)
            }
            #expect(
                try await site.signIn.attempt("desk", password: AccountSite.password, from: "1")
                    == .signedIn(officer, mustChange: false)
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `nobody but an operator manages officers`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let officer = try await site.open(.desk)
            try await site.open(.chair)
            var browser = try await site.browser(as: "chair")
            #expect(try await browser.get(Places.officers()).status == 404)
            #expect(try await browser.get(Places.officer(officer)).status == 404)
            let chair = site.world[.chair].principal
            await #expect(throws: Problem.notFound) {
                try await site.management.setDisabled(true, officer, by: chair)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `posts change from their day, and offices of other agencies cannot be given`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let principal = try await site.districtOperator()
            let officer = site.world[.desk].principal.officer
            let day = site.world.clock.now.day.advanced(by: 7)
            let next = Post(office: site.world.land, role: .specialist)
            func posts(on day: Day) async throws -> [Post]? {
                try await site.services.database.read { connection in
                    try PrincipalStore.principal(officer: officer, on: day, Reference(), connection)?.posts
                }
            }
            let before = try await posts(on: day)
            try await change(officer, to: [next], from: day, by: principal, site)
            #expect(try await posts(on: day.advanced(by: -1)) == before)
            #expect(try await posts(on: day) == [next])
            // Taken back before it began, and given again for the same day.
            try await change(officer, to: [], from: day, by: principal, site)
            #expect(try await posts(on: day) == [])
            try await change(officer, to: [next], from: day, by: principal, site)
            #expect(try await posts(on: day) == [next])
            // Brought forward.
            try await change(officer, to: [next], from: day.advanced(by: -3), by: principal, site)
            #expect(try await posts(on: day.advanced(by: -3)) == [next])
            #expect(try await posts(on: day) == [next])
            let foreign = Post(office: site.world.communeDesk, role: .reception)
            await #expect(throws: AccountObjection.foreignOffice) {
                try await change(officer, to: [foreign], from: day, by: principal, site)
            }
            #expect(try await posts(on: day) == [next])
        }
    }

    @Test(arguments: TestEngine.available)
    func `a disabled account loses its sessions at once and can be enabled again`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let principal = try await site.districtOperator()
            let officer = try await site.open(.desk)
            let browser = try await site.browser(as: "desk")
            #expect(try await site.isSignedIn(browser))
            try await site.management.setDisabled(true, officer, by: principal)
            #expect(try await !site.isSignedIn(browser))
            #expect(try await site.signIn.attempt("desk", password: AccountSite.password, from: "1") == .refused)
            try await site.management.setDisabled(false, officer, by: principal)
            #expect(try await !site.isSignedIn(browser))
            #expect(
                try await site.signIn.attempt("desk", password: AccountSite.password, from: "1")
                    == .signedIn(officer, mustChange: false)
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `the last operator of an agency can neither be disabled nor relieved, the last but one can`(
        engine: Engine
    ) async throws {
        try await AccountSite.with(engine) { site in
            let principal = try await site.districtOperator()
            let today = site.world.clock.now.day
            func relieve(_ officer: Officer.ID) async throws {
                try await site.management.change(
                    officer,
                    name: "Quản trị",
                    isQualified: false,
                    posts: [],
                    from: today,
                    by: principal
                )
            }
            await #expect(throws: AccountObjection.lastOperator) {
                try await site.management.setDisabled(true, principal.officer, by: principal)
            }
            await #expect(throws: AccountObjection.lastOperator) { try await relieve(principal.officer) }
            let second = try await site.enterOperator("quantri2", at: site.world.desk, of: site.world.district.id)
            try await relieve(second.officer)
            await #expect(throws: AccountObjection.lastOperator) { try await relieve(principal.officer) }
        }
    }

    @Test(arguments: TestEngine.available)
    func `an agency keeps an operator on every later day too`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let principal = try await site.districtOperator()
            let second = try await site.enterOperator("quantri2", at: site.world.desk, of: site.world.district.id)
            let today = site.world.clock.now.day
            let post = Post(office: site.world.desk, role: .operator)
            // The second one goes next week; until then nobody else can go either.
            try await change(second.officer, to: [], from: today.advanced(by: 7), by: principal, site)
            await #expect(throws: AccountObjection.lastOperator) {
                try await change(principal.officer, to: [], from: today, by: principal, site)
            }
            await #expect(throws: AccountObjection.lastOperator) {
                try await site.management.setDisabled(true, principal.officer, by: principal)
            }
            // A successor who begins on that day is enough, and then must not be taken back.
            let third = try await site.enterOperator("quantri3", at: site.world.desk, of: site.world.district.id)
            try await change(third.officer, to: [], from: today, by: principal, site)
            try await change(third.officer, to: [post], from: today.advanced(by: 7), by: principal, site)
            try await change(principal.officer, to: [], from: today.advanced(by: 1), by: principal, site)
            await #expect(throws: AccountObjection.lastOperator) {
                try await change(third.officer, to: [], from: today.advanced(by: 7), by: second, site)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `an operator's new password ends the officer's sessions and is shown once`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            _ = try await site.districtOperator()
            let officer = try await site.open(.desk)
            let session = try await site.browser(as: "desk")
            var browser = try await site.browser(as: "quantri")
            _ = try await browser.get(Places.officer(officer))
            let page = try await browser.post(Places.officerPassword(officer))
            #expect(page.status == 200)
            let codes = page.text.split(separator: "<code>").dropFirst().map { String($0.prefix { $0 != "<" }) }
            #expect(codes.first == "desk")
            let password = try #require(codes.last)
            #expect(try await !site.isSignedIn(session))
            #expect(try await !browser.get(Places.officer(officer)).text.contains(password))
            #expect(
                try await site.signIn.attempt("desk", password: password, from: "1")
                    == .signedIn(officer, mustChange: true)
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `a form with faults is shown again with what was typed`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            _ = try await site.districtOperator()
            var browser = try await site.browser(as: "quantri")
            _ = try await browser.get(Places.officers())
            let page = try await browser.post(
                Places.officers(),
                ["ho-ten": "Lê <b>Văn</b> Tám", "ten-dang-nhap": "ă!"]
            )
            #expect(page.status == 422)
            #expect(page.text.contains("Lê &lt;b&gt;Văn&lt;/b&gt; Tám"))
            #expect(page.text.contains("Tên đăng nhập gồm 3 đến 40"))
            #expect(page.text.contains("Chọn ít nhất một vị trí công tác"))
        }
    }
}
