import Addresses
import Components
import Domain
import Markup
import TestSupport
import Testing

struct ShellTests {
    private func page(_ shell: Shell) -> PageElement {
        PageParser.parse(shell.page { h1 { "Hồ sơ" } }.text(in: shell.language)).page
    }

    private func links(_ page: PageElement) -> [String] {
        page.all("nav").flatMap { $0.all("a") }.compactMap { $0["href"] }
    }

    @Test func `the navigation shows exactly what the table of addresses permits the roles`() {
        for role in Role.allCases {
            let principal = Visitors.officer([role])
            let permitted = NavigationItem.all.filter { $0.address.entry.access.permits(principal) }
            #expect(links(page(Visitors.shell(principal: principal))) == permitted.map { $0.address() })
        }
        #expect(!links(page(Visitors.shell(principal: Visitors.officer([.specialist])))).contains("/quay"))
        #expect(links(page(Visitors.shell())) == NavigationItem.forVisitors.map { $0.address() })
    }

    @Test func `one place of the navigation is the present one, the nearest to the path`() {
        func current(_ path: String) -> [String] {
            page(Visitors.shell(principal: Visitors.officer(Role.allCases), path: path)).all("a")
                .filter { $0["aria-current"] == "page" }.map(\.text)
        }
        #expect(current("/quay") == ["Tiếp nhận"])
        #expect(current("/quay/mot-cham") == ["Một chạm"])
        #expect(current("/ho-so/000.25.55.H33-181220-0012") == ["Hồ sơ của tôi"])
        #expect(current("/quay-khac") == [])
    }

    @Test func `the forms of the shell carry the token and lead back to the page`() throws {
        let page = page(Visitors.shell(principal: Visitors.officer([.reception]), path: "/ho-so"))
        let forms = page.all("form")
        #expect(forms.map { $0["action"] } == [Places.language(), Places.signOut()])
        for form in forms {
            #expect(form.all("input").first { $0["name"] == "csrf" }?["value"] == "token\"1")
        }
        let back = try #require(forms[0].all("input").first { $0["name"] == "back" })
        #expect(back["value"] == "/ho-so")
        #expect(forms[0].all("button").first?["value"] == "en")
    }

    @Test func `a demonstration says so on every page, and a real database does not`() {
        var shell = Visitors.shell()
        #expect(page(shell).descendants.contains { $0.has(style: "ribbon") && $0.text.contains("trình diễn") })
        shell.isDemonstration = false
        #expect(!page(shell).descendants.contains { $0.has(style: "ribbon") })
    }

    @Test func `the tab's title begins with the error where the form was refused`() {
        var shell = Visitors.shell("Hồ sơ \("A<1>")")
        #expect(page(shell).all("title").first?.text == "Hồ sơ A<1> – Một Cửa")
        shell.hasErrors = true
        #expect(page(shell).all("title").first?.text == "Lỗi: Hồ sơ A<1> – Một Cửa")
    }

    @Test func `style, script and icon are linked under names that carry their digest`() {
        let page = page(Visitors.shell())
        let linked = page.all("link", "script").compactMap { $0["href"] ?? $0["src"] }
        // A board's screen has a style and a script of its own.
        #expect(linked.count == 3 && Set(linked).isSubset(of: StaticAsset.all.map(\.path)))
        #expect(StaticAsset.all.count == 5)
        for asset in StaticAsset.all {
            #expect(StaticAsset.named(asset.name) == asset)
            #expect(asset.bytes.count > 100)
            #expect(asset.name.segment.split(separator: "-").count == 2)
        }
        #expect(Slug(segment: "style-0000000000000000.css").flatMap { StaticAsset.named($0) } == nil)
    }
}
