import Accounts
import Addresses
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite
struct KnownDeviceTests {
    @Test(arguments: TestEngine.available)
    func `an address that is held up lets those in who signed in with their browser before`(
        engine: Engine
    ) async throws {
        try await AccountSite.with(engine) { site in
            try await site.open(.desk)
            try await site.open(.secondDesk)
            func send(_ browser: inout Browser, _ name: String, _ password: String) async throws -> Int {
                _ = try await browser.get(Places.signIn())
                let fields: KeyValuePairs = ["ten-dang-nhap": name, "mat-khau": password]
                return try await browser.post(Places.signIn(), fields, following: false).status
            }
            var known = site.browser()
            #expect(try await send(&known, "desk", AccountSite.password) == 303)
            let device = try #require(known.cookies["motcua-device"])
            _ = try await known.get(Places.account())
            _ = try await known.post(Places.signOut())
            #expect(known.cookies["motcua-device"] == device, "it outlives the session")
            var stranger = site.browser()
            for number in 0..<50 {
                #expect(try await send(&stranger, "name\(number)", "sai") == 422)
            }
            #expect(try await send(&stranger, "desk", AccountSite.password) == 429)
            #expect(try await send(&known, "desk", AccountSite.password) == 303)
            #expect(known.cookies["motcua-device"] == device, "the same browser is the same device")
            // Who never signed in there, and a cookie of one's own making, are strangers.
            known.cookies["motcua"] = nil
            #expect(try await send(&known, "seconddesk", AccountSite.password) == 429)
            stranger.cookies["motcua-device"] = String(repeating: "0", count: 64)
            #expect(try await send(&stranger, "desk", AccountSite.password) == 429)
            // The account's own limit holds for its own browser too.
            for _ in 0..<5 { #expect(try await send(&known, "desk", "sai") == 422) }
            #expect(try await send(&known, "desk", AccountSite.password) == 429)
            // Half a year without a visit, and the browser is a stranger's.
            site.world.clock.advance(minutes: 181 * 24 * 60)
            for number in 0..<50 {
                #expect(try await send(&stranger, "name\(number)", "sai") == 422)
            }
            #expect(try await send(&known, "desk", AccountSite.password) == 429)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a password that an operator gave opens the account for seven days`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let officer = try await site.open(.desk)
            let now = site.world.clock.now
            try await site.services.database.write { connection in
                try connection.run("UPDATE account SET must_change_since = \(now) WHERE officer = \(officer)")
            }
            func attempt(_ days: Int = 7) async throws -> SignIn.Outcome {
                try await SignIn(site.services, site.hasher, initialPasswordDays: days)
                    .attempt("desk", password: AccountSite.password, from: "10.0.0.1")
            }
            site.world.clock.advance(minutes: 7 * 24 * 60 - 1)
            #expect(try await attempt() == .signedIn(officer, mustChange: true))
            site.world.clock.advance(minutes: 1)
            #expect(try await attempt() == .expired(days: 7))
            #expect(try await attempt(14) == .signedIn(officer, mustChange: true), "a setting")
            var browser = site.browser()
            _ = try await browser.get(Places.signIn())
            let page = try await browser.post(
                Places.signIn(),
                ["ten-dang-nhap": "desk", "mat-khau": AccountSite.password]
            )
            #expect(page.status == 422 && page.text.contains("Mật khẩu ban đầu đã quá 7 ngày nên hết hạn"))
            let wrong = try await browser.post(Places.signIn(), ["ten-dang-nhap": "desk", "mat-khau": "sai"])
            #expect(!wrong.text.contains("hết hạn"), "only who knows the password is told")
        }
    }
}
