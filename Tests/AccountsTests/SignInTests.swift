import Accounts
import Addresses
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite
struct SignInTests {
    @Test(arguments: TestEngine.available)
    func `the right name and password sign in, whatever marks the keyboard put on the name`(
        engine: Engine
    ) async throws {
        try await AccountSite.with(engine) { site in
            let officer = try await site.open(.desk)
            for name in ["desk", "Desk", " DESK ", "đesk"] {
                let outcome = try await site.signIn.attempt(name, password: AccountSite.password, from: "10.0.0.1")
                #expect(outcome == .signedIn(officer, mustChange: false))
            }
            // The same letters, marks apart, as some keyboards send them.
            let apart = "So\u{302}ng nu\u{31B}o\u{31B}\u{301}c mie\u{302}\u{300}n Ta\u{302}y".unicodeScalars
            #expect(
                try await site.signIn.attempt("desk", password: String(apart), from: "10.0.0.1")
                    == .signedIn(officer, mustChange: false)
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `wrong passwords, unknown names, disabled accounts and officers who left are refused alike`(
        engine: Engine
    ) async throws {
        try await AccountSite.with(engine) { site in
            try await site.open(.desk)
            let disabled = try await site.open(.secondDesk)
            let gone = try await site.open(.justice)
            let now = site.world.clock.now
            try await site.services.database.write { connection in
                _ = try AccountStore.setDisabled(true, disabled, at: now, connection)
                try connection.run("UPDATE officer SET valid_to = \(now.day) WHERE id = \(gone)")
            }
            func attempt(_ name: String, _ password: String) async throws -> SignIn.Outcome {
                try await site.signIn.attempt(name, password: password, from: "10.0.0.1")
            }
            #expect(try await attempt("desk", AccountSite.password + "!") == .refused)
            let withoutPassword = try await attempt("desk", "")
            #expect(withoutPassword == .refused)
            #expect(try await attempt("nobody", AccountSite.password) == .refused)
            #expect(try await attempt("", AccountSite.password) == .refused)
            #expect(try await attempt("seconddesk", AccountSite.password) == .refused)
            #expect(try await attempt("justice", AccountSite.password) == .refused)
        }
    }

    @Test(arguments: TestEngine.available)
    func `five failures mean waiting, longer each time, for names that exist and names that do not`(
        engine: Engine
    ) async throws {
        try await AccountSite.with(engine) { site in
            let officer = try await site.open(.desk)
            let start = site.world.clock.now
            for name in ["desk", "nobody"] {
                site.world.clock.now = start
                for _ in 0..<5 {
                    #expect(try await site.signIn.attempt(name, password: "sai", from: "10.0.0.1") == .refused)
                }
                var wait = 1
                for _ in 0..<3 {
                    let until = site.world.clock.now.adding(minutes: wait)
                    let outcome = try await site.signIn.attempt(name, password: AccountSite.password, from: "10.0.0.2")
                    #expect(outcome == .wait(until: until))
                    site.world.clock.now = until
                    #expect(try await site.signIn.attempt(name, password: "sai", from: "10.0.0.1") == .refused)
                    wait *= 2
                }
            }
            site.world.clock.advance(minutes: 8)
            let outcome = try await site.signIn.attempt("desk", password: AccountSite.password, from: "10.0.0.1")
            #expect(outcome == .signedIn(officer, mustChange: false))
            #expect(try await site.signIn.attempt("desk", password: "sai", from: "10.0.0.1") == .refused)
        }
    }

    @Test(arguments: TestEngine.available)
    func `failures that are far apart do not add up, and nothing of them is kept`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            try await site.open(.desk)
            for _ in 0..<12 {
                #expect(try await site.signIn.attempt("desk", password: "sai", from: "10.0.0.1") == .refused)
                site.world.clock.advance(minutes: 4)
            }
            site.world.clock.advance(minutes: 60)
            let now = site.world.clock.now
            let left = try await site.services.database.write { connection in
                try Throttle.prune(at: now, connection)
                return try connection.integer("SELECT COUNT(*) FROM sign_in_attempt")
            }
            #expect(left == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `one address that tries many names has to wait, another one has not`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let officer = try await site.open(.desk)
            for number in 0..<50 {
                let outcome = try await site.signIn.attempt("name\(number)", password: "sai", from: "10.0.0.9")
                #expect(outcome == .refused)
            }
            let now = site.world.clock.now
            #expect(
                try await site.signIn.attempt("desk", password: AccountSite.password, from: "10.0.0.9")
                    == .wait(until: now.adding(minutes: 1))
            )
            #expect(
                try await site.signIn.attempt("desk", password: AccountSite.password, from: "10.0.0.10")
                    == .signedIn(officer, mustChange: false)
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `a whole office that signs in from one address does not lock itself out`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let officer = try await site.open(.desk)
            for _ in 0..<60 {
                let outcome = try await site.signIn.attempt("desk", password: AccountSite.password, from: "10.0.0.9")
                #expect(outcome == .signedIn(officer, mustChange: false))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `thirty guesses at once are no more than five`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            try await site.open(.desk)
            let looked = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<30 {
                    group.addTask {
                        try await site.signIn.attempt("desk", password: "sai \(number)", from: "10.0.0.1") == .refused
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(looked == 5)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a hash that became too cheap is made anew at the next sign-in`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let officer = try await site.open(.desk)
            let dearer = PasswordHasher(cost: .init(logRounds: 6), chance: site.web.randomBytes)
            for hasher in [dearer, dearer, site.hasher] {
                let outcome = try await SignIn(site.services, hasher).attempt(
                    "desk",
                    password: AccountSite.password,
                    from: "10.0.0.1"
                )
                #expect(outcome == .signedIn(officer, mustChange: false))
                let rounds = try await site.services.database.read { connection in
                    try connection.integer("SELECT rounds FROM account WHERE officer = \(officer)")
                }
                #expect(rounds == hasher.cost.rounds)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `the page signs in, goes back to where the visitor wanted to be, and never to another host`(
        engine: Engine
    ) async throws {
        try await AccountSite.with(engine) { site in
            try await site.open(.desk)
            for (wanted, goes) in [
                ("/tai-khoan", "/tai-khoan"), ("//evil.example", "/"), ("https://evil.example", "/"),
            ] {
                var browser = site.browser()
                _ = try await browser.get(Places.signIn() + "?back=" + wanted)
                let page = try await browser.post(
                    Places.signIn(),
                    ["ten-dang-nhap": "desk", "mat-khau": AccountSite.password, "back": wanted],
                    following: false
                )
                #expect(page.status == 303)
                #expect(page.location == goes)
                #expect(try await site.isSignedIn(browser))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `the page says the same of every wrong pair, shows no password, and then says when to try again`(
        engine: Engine
    ) async throws {
        try await AccountSite.with(engine) { site in
            try await site.open(.desk)
            var browser = site.browser()
            _ = try await browser.get(Places.signIn())
            for name in ["desk", "nobody"] {
                for attempt in 0..<6 {
                    let page = try await browser.post(
                        Places.signIn(),
                        ["ten-dang-nhap": name, "mat-khau": "bí mật sai"]
                    )
                    #expect(!page.text.contains("bí mật sai"))
                    if attempt < 5 {
                        #expect(page.status == 422)
                        #expect(page.text.contains("Tên đăng nhập hoặc mật khẩu không đúng"))
                    } else {
                        #expect(page.status == 429)
                        #expect(page.text.contains("Hãy thử lại sau 08:02."))
                    }
                }
            }
            #expect(try await !site.isSignedIn(browser))
        }
    }

    @Test(arguments: TestEngine.available)
    func `sign-out ends this browser's session, and everywhere means everywhere`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            try await site.open(.desk)
            let (first, second) = (try await site.browser(as: "desk"), try await site.browser(as: "desk"))
            var third = try await site.browser(as: "desk")
            var leaving = first
            _ = try await leaving.get(Places.account())
            _ = try await leaving.post(Places.signOut())
            #expect(try await !site.isSignedIn(first))
            #expect(try await site.isSignedIn(second))
            _ = try await third.get(Places.account())
            _ = try await third.post(Places.signOutEverywhere())
            #expect(try await !site.isSignedIn(second))
            #expect(try await !site.isSignedIn(third))
        }
    }
}
