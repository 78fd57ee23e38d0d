import Accounts
import Addresses
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite
struct PasswordTests {
    @Test
    func `a password is long, not the user name, and not one of those that anybody tries first`() throws {
        let name = try #require(UserName("tran.be"))
        func objection(_ password: String) -> PasswordObjection? {
            do {
                try PasswordRule.check(password, for: name)
                return nil
            } catch { return error }
        }
        #expect(objection("ngắn quá") == nil)
        #expect(objection("ngan qu") == .short)
        #expect(objection("mật khẩu") == .common || objection("mật khẩu") == nil)
        #expect(objection("Trần.Bé 2018") == .userName)
        #expect(objection("12345678") == .common)
        #expect(objection("87654321") == .common)
        #expect(objection("aaaaaaaa") == .common)
        #expect(objection("Mật khẩu 123") == .common)
        #expect(objection("P a s s w o r d 1") == .common)
        #expect(objection(String(repeating: "dài ", count: 51)) == .long)
        #expect(objection("bến phà lúc rạng đông") == nil)
    }

    @Test
    func `a user name is folded, and only what can be typed anywhere is left`() {
        #expect(UserName("  Trần.Bé ")?.text == "tran.be")
        #expect(UserName("Đỗ-An2")?.text == "do-an2")
        for wrong in ["", "ab", "a b c", ".abc", "tên@xã", "a/b/c", String(repeating: "a", count: 41), "名前です"] {
            #expect(UserName(wrong) == nil)
        }
    }

    @Test
    func `of four thousand wrong passwords none is right, and the right one always`() async throws {
        let hasher = PasswordHasher(cost: .init(logRounds: 1, blockSize: 1)) { count in
            (0..<count).map { _ in UInt8.random(in: 0...255) }
        }
        for round in 0..<40 {
            let known = try await hasher.hash("bến phà \(round)")
            #expect(try await hasher.verify("bến phà \(round)", against: known))
            for guess in 0..<100 {
                #expect(try await !hasher.verify("đoán \(guess)", against: known))
            }
        }
        #expect(try await !hasher.verify("", against: nil))
    }

    @Test
    func `an initial password is taken by the rule, and no two are the same`() throws {
        let hasher = PasswordHasher(cost: .test) { count in
            var chance = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
        }
        let name = try #require(UserName("quantri"))
        let passwords = (0..<200).map { _ in hasher.newPassword() }
        for password in passwords { try PasswordRule.check(password, for: name) }
        #expect(Set(passwords).count == passwords.count)
    }

    @Test(arguments: TestEngine.available)
    func `a change ends every other session and the old password`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let officer = try await site.open(.desk)
            let other = try await site.browser(as: "desk")
            var browser = try await site.browser(as: "desk")
            _ = try await browser.get(Places.account())
            let page = try await browser.post(
                Places.account(),
                [
                    "mat-khau-cu": AccountSite.password, "mat-khau-moi": "bến phà lúc rạng đông",
                    "nhap-lai": "bến phà lúc rạng đông",
                ]
            )
            #expect(page.text.contains("Đã đổi mật khẩu"))
            #expect(try await site.isSignedIn(browser))
            #expect(try await !site.isSignedIn(other))
            let withTheOldOne = try await site.signIn.attempt("desk", password: AccountSite.password, from: "1")
            #expect(withTheOldOne == .refused)
            #expect(
                try await site.signIn.attempt("desk", password: "bến phà lúc rạng đông", from: "1")
                    == .signedIn(officer, mustChange: false)
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `a refused change says why beside the field and changes nothing`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let officer = try await site.open(.desk)
            let other = try await site.browser(as: "desk")
            var browser = try await site.browser(as: "desk")
            let good = "bến phà lúc rạng đông"
            let wrong: [(present: String, new: String, again: String, words: String)] = [
                ("sai rồi đó", good, good, "Mật khẩu hiện nay không đúng"),
                (AccountSite.password, "ngắn", "ngắn", "ít nhất 8 ký tự"),
                (AccountSite.password, good, good + "!", "không giống nhau"),
                (AccountSite.password, AccountSite.password, AccountSite.password, "phải khác mật khẩu cũ"),
            ]
            for (present, new, again, words) in wrong {
                _ = try await browser.get(Places.account())
                let page = try await browser.post(
                    Places.account(),
                    ["mat-khau-cu": present, "mat-khau-moi": new, "nhap-lai": again]
                )
                #expect(page.status == 422)
                #expect(page.text.contains(words))
            }
            #expect(try await site.isSignedIn(other))
            #expect(
                try await site.signIn.attempt("desk", password: AccountSite.password, from: "1")
                    == .signedIn(officer, mustChange: false)
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `who was given a password can go nowhere else before changing it`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let principal = try await site.districtOperator()
            let officer = try await site.open(.desk)
            let password = try await site.management.renewPassword(officer, userName: nil, by: principal)
            var browser = site.browser()
            _ = try await browser.get(Places.signIn())
            let entered = try await browser.post(
                Places.signIn(),
                ["ten-dang-nhap": "desk", "mat-khau": password, "back": "/ho-so"],
                following: false
            )
            #expect(entered.location == Places.account())
            // The officer is no operator yet: an operator's page shows that the gate stands before all else.
            let loaded = try await site.services.database.read { connection in
                try SignedInStore.load(officer, on: site.world.clock.now.day, site.services.reference, connection)
            }
            #expect(loaded?.mustChangePassword == true)
            let page = try await browser.get(Places.account())
            #expect(page.text.contains("Hãy đổi mật khẩu để tiếp tục làm việc"))
            _ = try await browser.post(
                Places.account(),
                ["mat-khau-cu": password, "mat-khau-moi": "chợ nổi sáng sớm", "nhap-lai": "chợ nổi sáng sớm"]
            )
            let free = try await site.services.database.read { connection in
                try SignedInStore.load(officer, on: site.world.clock.now.day, site.services.reference, connection)
            }
            #expect(free?.mustChangePassword == false)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an operator who must change the password sees no officers before`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let principal = try await site.districtOperator()
            let password = try await site.management.renewPassword(principal.officer, userName: nil, by: principal)
            var browser = try await site.browser(as: "quantri", password: password)
            let page = try await browser.get(Places.officers(), following: false)
            #expect(page.status == 303)
            #expect(page.location == Places.account())
            _ = try await browser.get(Places.account())
            let entered = try await browser.post(Places.officers(), ["ho-ten": "Ai đó"], following: false)
            #expect(entered.location == Places.account())
        }
    }
}
