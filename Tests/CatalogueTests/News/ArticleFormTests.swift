import Addresses
import Domain
import Markup
import Persistence
import TestSupport
import Testing
import Web

@testable import Catalogue

/// What the form of an article takes, and what its text becomes.
@Suite struct ArticleFormTests {
    private static let today = Day(number: 17_800)

    private func read(
        _ fields: [(String, String)],
        hasPhoto: Bool = false
    ) -> (read: (words: Article.Words, photo: ArticleForm.PhotoChange)?, faults: [String]) {
        var errors = FormErrors()
        let read = ArticleForm.read(Fields(fields), hasPhoto: hasPhoto, on: Self.today, &errors)
        return (read, errors.items.map(\.field))
    }

    @Test func `an empty form says of each field what it wants, in order`() {
        #expect(read([]).faults == ["loai", "tieu-de", "tac-gia", "noi-dung"])
        #expect(read([("loai", "notice")]).faults.first == "tieu-de")
        #expect(read([("loai", "notice")]).faults.contains("den-ngay"))
        #expect(read([("loai", "notice"), ("den-ngay", "01/01/2018")]).faults.contains("den-ngay"), "a day gone by")
    }

    @Test func `news have no last day, and a photo that stays keeps its words`() {
        let fields = [
            ("loai", "news"), ("tieu-de", "T"), ("tac-gia", "A"), ("noi-dung", "N"), ("den-ngay", "1/1/2030"),
        ]
        #expect(read(fields).read?.words.shownUntil == nil)
        #expect(read(fields, hasPhoto: true).faults == ["mo-ta-anh"])
        #expect(read(fields + [("bo-anh", "1")], hasPhoto: true).read?.photo == .removed)
        #expect(read(fields + [("mo-ta-anh", "Cờ")], hasPhoto: true).read?.photo == .kept(alt: "Cờ"))
    }

    @Test(arguments: TestEngine.available)
    func `a photo needs words for it and is served as what it is`(engine: Engine) async throws {
        try await TestSupport.World.with(engine) { world in
            let site = try TestSite(world)
            var browser = try await site.browser(as: .reform)
            let bytes = try #require(Asset.bytes(named: "demonstration-photo.png"))
            let form = try await browser.get(Places.newArticle())
            let fields =
                ArticleTests.written.map { ($0.key, $0.value) }
                + [("submission", form.value(ofHidden: "submission") ?? "")]
            let files = [(field: "anh", file: UploadedFile(name: "a.png", bytes: bytes))]
            let refused = try await browser.post(Places.newArticle(), pairs: fields, files: files)
            #expect(refused.status == 422 && refused.text.contains("Mô tả ảnh cho người không nhìn thấy"))
            #expect(refused.text.contains("Tập huấn một cửa"), "nothing typed is lost")
            let pdf = [(field: "anh", file: UploadedFile(name: "a.pdf", bytes: Array("%PDF-1.4 startxref %%EOF".utf8)))]
            #expect(
                try await browser.post(Places.newArticle(), pairs: fields + [("mo-ta-anh", "Trụ sở")], files: pdf).text
                    .contains("Ảnh phải là JPEG hoặc PNG")
            )
            let page = try await browser.post(
                Places.newArticle(),
                pairs: fields + [("mo-ta-anh", "Trụ sở")],
                files: files
            )
            #expect(page.status == 200)
            let slug = try #require(Slug(segment: "tap-huan-mot-cua"))
            var visitor = site.browser()
            #expect(try await visitor.get(Places.newsPhoto(slug)).status == 404, "a draft's photo is nobody's")
            _ = try await browser.post(Places.articlePublication(slug), ["sequence": "1"])
            let photo = try await visitor.get(Places.newsPhoto(slug))
            #expect(photo.header("content-type") == "image/png" && photo.bytes == bytes)
            #expect(try await visitor.get(Places.newsArticle(slug)).text.contains("alt=\"Trụ sở\""))
        }
    }

    @Test func `what a camera wrote into a photo goes, how it is turned stays`() {
        func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
            [0xFF, marker, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 255)] + data
        }
        // Little endian; the first directory holds the orientation 6 and a pointer to where it was taken.
        let tiff: [UInt8] =
            [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
            + [0x25, 0x88, 4, 0, 1, 0, 0, 0, 99, 0, 0, 0, 0, 0, 0, 0]
        let picture =
            segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 17, 0]) + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0xD9]
        let whole =
            [0xFF, 0xD8] + segment(0xE1, Array("Exif\0\0".utf8) + tiff + Array("9.51N 105.25E".utf8))
            + segment(0xFE, Array("Nguyễn Văn A".utf8)) + picture
        let published = PhotoFile.published(whole, .jpeg)
        #expect(FileContent.jpeg.isWhole(published))
        #expect(!String(decoding: published, as: UTF8.self).contains("105.25E"))
        #expect(!String(decoding: published, as: UTF8.self).contains("Nguy"))
        #expect(published.count == 2 + 36 + picture.count)
        #expect(PhotoFile.published(published, .jpeg) == published, "the turn is read again")
        #expect(PhotoFile.published([0xFF, 0xD8] + picture, .jpeg) == [0xFF, 0xD8] + picture)
    }

    @Test func `a broken photo stops nothing, and nothing behind a photo's end is handed on`() {
        let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 17, 0]
        // A length that does not even count itself, behind the frame up to which an upload is checked.
        for length in [0, 1] as [UInt8] {
            let broken = [0xFF, 0xD8] + frame + [0xFF, 0xE1, 0, length, 0xFF, 0xD9]
            #expect(FileContent.jpeg.isWhole(broken))
            #expect(PhotoFile.published(broken, .jpeg) == [0xFF, 0xD8] + frame + [0xFF, 0xD9])
        }
        let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 0xFF, 0, 0xFF, 0xD0, 2]
        let picture = [0xFF, 0xD8] + frame + scan + [0xFF, 0xC4, 0, 4, 0xFF, 0xD9] + scan + [0xFF, 0xD9]
        #expect(PhotoFile.published(picture + Array("9.51N".utf8) + picture, .jpeg) == picture)
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
        let text = [0, 0, 0, 1] + Array("tEXt".utf8) + [65, 0, 0, 0, 0]
        #expect(PhotoFile.published(head + text + end + [9, 9, 9, 9] + text, .png) == head + end)
    }

    @Test func `the text knows paragraphs, headings, lists and addresses, and nothing else`() {
        let text = ArticleText("Một\nhai\n\n## Đề mục\n- a\n- b\nba https://vinhthuan.gov.vn/x?a=1. <i>")
        #expect(
            text.blocks == [
                .paragraph(["Một", "hai"]), .heading("Đề mục"), .list(["a", "b"]),
                .paragraph(["ba https://vinhthuan.gov.vn/x?a=1. <i>"]),
            ]
        )
        let html = String(decoding: text.html.render(in: .vietnamese, .none), as: UTF8.self)
        #expect(html.contains("<p>Một<br>hai</p><h2>Đề mục</h2><ul><li>a</li><li>b</li></ul>"))
        #expect(html.contains("href=\"https://vinhthuan.gov.vn/x?a=1\"") && html.contains(">. &lt;i&gt;</p>"))
        #expect(!ArticleText("javascript:alert(1) https://").html.render(in: .vietnamese, .none).isEmpty)
        #expect(ArticleText("- a\n\nMột hai ba").summary(7) == "Một…")
    }
}
