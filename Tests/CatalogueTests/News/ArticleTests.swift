import Addresses
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@testable import Catalogue

/// News and notices: who writes them, who reads them, and what is kept of it.
@Suite struct ArticleTests {
    static let written: KeyValuePairs = [
        "loai": "news", "tieu-de": "Tập huấn một cửa", "tac-gia": "Văn phòng", "noi-dung": "Đoạn một <b>.\n\n- Mục",
    ]

    /// A reform officer's browser at a draft, with the draft's address.
    private static func draft(_ site: TestSite) async throws -> (Browser, BrowserPage, Slug) {
        var browser = try await site.browser(as: .reform)
        let form = try await browser.get(Places.newArticle())
        let submission = try #require(form.value(ofHidden: "submission"))
        let fields = written.map { ($0.key, $0.value) } + [("submission", submission)]
        let page = try await browser.post(Places.newArticle(), pairs: fields)
        let again = try await browser.post(Places.newArticle(), pairs: fields, following: false)
        let slug = try #require(Slug(segment: "tap-huan-mot-cua"))
        #expect(again.location?.hasPrefix(Places.article(slug)) == true, "a form sent twice makes one article")
        return (browser, page, slug)
    }

    @Test(arguments: TestEngine.available)
    func `an article is a draft until it is published, and gone once it is taken down`(engine: Engine) async throws {
        try await TestSupport.World.with(engine) { world in
            let site = try TestSite(world)
            var (browser, page, slug) = try await Self.draft(site)
            #expect(page.status == 200 && page.text.contains("Bản nháp") && PageChecker.problems(in: page.text) == [])
            var visitor = site.browser()
            #expect(try await visitor.get(Places.newsArticle(slug)).status == 404)
            #expect(try await !visitor.get(Places.newsFeed()).text.contains("Tập huấn"))
            page = try await browser.post(
                Places.articlePublication(slug),
                ["sequence": page.value(ofHidden: "sequence") ?? ""]
            )
            #expect(page.text.contains("Đã đăng bài."))
            let read = try await visitor.get(Places.newsArticle(slug))
            #expect(
                read.status == 200 && read.text.contains("Đoạn một &lt;b&gt;.") && read.text.contains("<li>Mục</li>")
            )
            #expect(PageChecker.problems(in: read.text) == [])
            #expect(try await visitor.get(Places.news()).text.contains(Places.newsArticle(slug)))
            let feed = try await visitor.get(Places.newsFeed())
            #expect(feed.header("content-type") == "application/atom+xml; charset=utf-8")
            #expect(feed.text.contains("<title>Tập huấn một cửa</title>"))
            page = try await browser.post(
                Places.articleRemoval(slug),
                ["sequence": page.value(ofHidden: "sequence") ?? ""]
            )
            #expect(page.text.contains("Đã gỡ bài."))
            for act in ["Viết bản nháp", "Đăng bài", "Gỡ bài"] { #expect(page.text.contains(act)) }
            #expect(try await visitor.get(Places.newsArticle(slug)).status == 404)
            #expect(try await !visitor.get(Places.news()).text.contains(Places.newsArticle(slug)))
        }
    }

    @Test(arguments: TestEngine.available)
    func `who saves words that somebody changed meanwhile is told so`(engine: Engine) async throws {
        try await TestSupport.World.with(engine) { world in
            let (browser, _, slug) = try await Self.draft(try TestSite(world))
            var (first, second) = (browser, browser)
            let fields = Self.written.map { ($0.key, $0.value) } + [("sequence", "1")]
            #expect(try await first.post(Places.article(slug), pairs: fields).text.contains("Đã lưu."))
            #expect(try await second.post(Places.article(slug), pairs: fields).status == 409)
            #expect(try await second.post(Places.articlePublication(slug), ["sequence": "1"]).status == 409)
        }
    }

    @Test func `another agency's articles are not there for an officer`() async throws {
        try await TestSupport.World.with(.sqlite) { world in
            let site = try TestSite(world)
            _ = try await Self.draft(site)
            let slug = try #require(Slug(segment: "tap-huan-mot-cua"))
            let found = try await world.services.database.read { connection in
                do {
                    _ = try ArticleStore.find(slug, of: world.commune.id, connection)
                    return true
                } catch Problem.notFound {
                    return false
                }
            }
            #expect(!found)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a notice is shown to the end of its day, and lists go on where they ended`(engine: Engine) async throws {
        try await TestSupport.World.with(engine) { world in
            let now = world.clock.now
            let services = world.services
            try await services.database.write { connection in
                for number in 1...14 {
                    let id: Article.ID = services.newID()
                    let isNotice = number == 14
                    _ = try ArticleStore.insert(
                        Article.Words(
                            kind: isNotice ? .notice : .news,
                            title: "Bài",
                            author: "A",
                            body: "B",
                            shownUntil: isNotice ? now.day.advanced(by: 1) : nil
                        ),
                        photo: nil,
                        as: id,
                        of: world.district.id,
                        by: nil,
                        at: now,
                        connection
                    )
                    try ArticleStore.publish(id, seen: nil, by: nil, at: now, connection)
                }
            }
            var visitor = try TestSite(world).browser()
            let first = try await visitor.get(Places.news())
            #expect(first.text.contains("href=\"/tin-tuc/bai-14\"") && !first.text.contains("href=\"/tin-tuc/bai-2\""))
            let next = try #require(first.text.firstMatch(of: /href="(\/tin-tuc\?sau=[^"]+)"/)?.1)
            let second = try await visitor.get(String(next))
            #expect(second.text.contains("href=\"/tin-tuc/bai-2\"") && second.text.contains("href=\"/tin-tuc/bai\""))
            #expect(!second.text.contains("href=\"/tin-tuc/bai-3\""))
            world.clock.advance(minutes: 24 * 60)
            #expect(try await visitor.get("/tin-tuc/bai-14").status == 200)
            world.clock.advance(minutes: 24 * 60)
            #expect(try await visitor.get("/tin-tuc/bai-14").status == 404)
        }
    }
}
