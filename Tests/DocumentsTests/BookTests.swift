import Documents
import Foundation
import TestSupport
import Testing

@Suite struct BookTests {
    private let typesetter = Typesetter()

    /// A PDF of as many pages, each with its words.
    private func form(_ words: String, pages: Int = 1) async throws -> [UInt8] {
        let sections = (1...pages).map { Document.Section([.paragraph(Paragraph(Text("\(words) tờ \($0)")))]) }
        return try await typesetter.pdf(Document(title: words, paper: .a4, sections: sections))
    }

    private func part(_ title: String, pages: Int = 1, attached: [AttachedPages] = []) -> Book.Part {
        let lines = (1...pages).flatMap { page -> [Block] in
            [.paragraph(Paragraph(Text("\(title), phần \(page)"))), .space(page < pages ? 260 : 0)]
        }
        return Book.Part(title, chapter: "Lĩnh vực", section: Document.Section(lines), attached: attached)
    }

    private func book(_ parts: [Book.Part]) -> Book {
        let cover = Document(title: "Bảng niêm yết", paper: .a4, sections: [Document.Section(Block.title("BÌA"))])
        return Book(cover: cover, parts: parts) { starts in
            Document.Section(zip(parts, starts).map { .paragraph(Paragraph(Text("\($0.title) … \($1)"))) })
        }
    }

    @Test func `pages of others stand behind their part, and contents, numbers and outline count them`() async throws {
        let shared = try await typesetter.pages(ofPDF: form("Tờ khai chung", pages: 2))
        let other = try await typesetter.pages(ofPDF: form("Giấy ủy quyền"))
        #expect(shared.count == 2)
        let parts = [
            part("Khai sinh", attached: [shared]), part("Kết hôn", pages: 2),
            part("Khai tử", attached: [shared, other]),
            part("Giám hộ"),
        ]
        let printed = try await typesetter.pdf(book(parts))
        let reader = try Reader(printed.bytes)
        defer { reader.close() }
        let pages = try reader.pages()
        #expect(pages.count == printed.pages && pages.count == 12)
        let wanted = [
            "BÌA", "Giám hộ … 12", "Khai sinh, phần 1", "Tờ khai chung tờ 1", "Tờ khai chung tờ 2", "Kết hôn, phần 1",
            "Kết hôn, phần 2", "Khai tử, phần 1", "Tờ khai chung tờ 1", "Tờ khai chung tờ 2", "Giấy ủy quyền tờ 1",
            "Giám hộ, phần 1",
        ]
        for (page, words) in zip(pages, wanted) { #expect(page.contains(words), "\(words)") }
        for line in ["Khai sinh … 3", "Kết hôn … 6", "Khai tử … 8"] { #expect(pages[1].contains(line)) }
        // Our own pages bear the number that they have in the bound book.
        for number in [2, 3, 6, 7, 8, 12] {
            let first = pages[number - 1].split(separator: "\n").first.map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(first == "\(number)")
        }
        #expect(try reader.outline() == ["Khai sinh": 3, "Kết hôn": 6, "Khai tử": 8, "Giám hộ": 12, "Lĩnh vực": 3])
        #expect(try reader.check().contains("No syntax or stream encoding errors found"))
        #expect(try await typesetter.pdf(book(parts)).bytes == printed.bytes, "equal books are equal bytes")
    }

    @Test func `what is no whole PDF is refused with its reason, and harms nobody`() async throws {
        let whole = try await form("Tờ khai")
        let reader = try Reader(whole)
        defer { reader.close() }
        let refused: [([UInt8], AttachmentObjection)] = [
            ([], .broken), (Array("%PDF-1.4\nstartxref\n0\n%%EOF".utf8), .broken),
            (Array(whole.prefix(whole.count / 3)), .broken),
            (try reader.encrypted(forOpening: "mat-khau"), .locked),
            (try reader.encrypted(forOpening: ""), .restricted),
            (try await form("Dài", pages: AttachedPages.most + 1), .tooMany(pages: AttachedPages.most + 1)),
        ]
        for (bytes, reason) in refused {
            await #expect(throws: reason) { try await typesetter.pages(ofPDF: bytes) }
        }
        #expect(try await typesetter.pages(ofPDF: whole).count == 1)
    }

    @Test func `a file of endless references overflows no stack`() async throws {
        /// Objects 4 and on, each made of the number of the next, behind a page that leads to the first.
        func chain(_ page: String, _ link: (Int) -> String) -> [UInt8] {
            let links = (4..<100_004).map { "\($0) 0 obj \(link($0 + 1)) endobj\n" }.joined()
            return Array(
                """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]\(page)>> endobj
                \(links)trailer <</Size 100004/Root 1 0 R>>
                startxref
                0
                %%EOF
                """.utf8
            )
        }
        let nested = chain("/X 4 0 R") { "<</N \($0) 0 R>>" }
        let lengths = chain("/Contents 4 0 R") { "<</Length \($0) 0 R>> stream\nq Q\nendstream" }
        for bytes in [nested, lengths] {
            await #expect(throws: AttachmentObjection.tooIntricate) { try await typesetter.pages(ofPDF: bytes) }
        }
    }

    @Test func `a picture stands on a page of its own, a photograph without being packed anew`() async throws {
        let reader = try Reader(try await form("Mẫu đơn chụp"))
        defer { reader.close() }
        let parts = [
            part("Khai sinh", attached: [try await typesetter.page(of: .png(reader.picture("png")))]),
            part("Khai tử", attached: [try await typesetter.page(of: .jpeg(reader.picture("jpeg")))]),
        ]
        let printed = try Reader(try await typesetter.pdf(book(parts)).bytes)
        defer { printed.close() }
        #expect(try printed.pageCount() == 6)
        let images = try printed.images()
        #expect(images.count == 2 && images[0].hasPrefix("4 image") && images[1].hasPrefix("6 jpeg"))
    }

    @Test func `a picture that claims to be huge is not unpacked, a broken one is refused`() async throws {
        let reader = try Reader(try await form("Mẫu đơn"))
        defer { reader.close() }
        var huge = try reader.picture("png")
        huge.replaceSubrange(16..<20, with: [0, 0, 0x4E, 0x20])
        huge.replaceSubrange(20..<24, with: [0, 0, 0x4E, 0x20])
        await #expect(throws: AttachmentObjection.tooLarge) { try await typesetter.page(of: .png(huge)) }
        let half = try reader.picture("png").prefix(400)
        await #expect(throws: AttachmentObjection.broken) { try await typesetter.page(of: .png(Array(half))) }
        await #expect(throws: AttachmentObjection.broken) { try await typesetter.page(of: .jpeg([0xFF, 0xD8, 0xFF])) }
    }
}
