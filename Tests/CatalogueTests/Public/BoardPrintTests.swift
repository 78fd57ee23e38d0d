import Addresses
import Documents
import Domain
import Foundation
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct BoardPrintTests {
    @Test func `sheets have a table of contents whose numbers are the pages, and forms after their procedure`()
        async throws
    {
        try await PublicFixture.with(.sqlite) { fixture in
            let pages = try await pages("/niem-yet/H33.12/in/to-a4", fixture)
            #expect(pages.count == 5, "cover, contents, three procedures")
            let contents = pages[1].split(separator: "\n").map(String.init)
            for (index, name) in ["Thủ tục days", "Thủ tục hours", "Thủ tục promised"].enumerated() {
                let line = try #require(contents.first { $0.contains(name) })
                let number = try #require(Int(line.split(separator: " ").last ?? ""))
                #expect(number == index + 3)
                #expect(pages[number - 1].contains("\(index + 1). \(name)"))
                #expect(pages[number - 1].contains("11. Mẫu đơn, mẫu tờ khai"))
                #expect(pages[number - 1].contains("pa@vt.example"))
            }
            #expect(pages[4].contains("Tờ khai mẫu 01") && pages[4].contains("2720/QĐ-UBND"))
            #expect(pages.allSatisfy { $0.count > 200 }, "no empty page")
        }
    }

    @Test func `a form's pages stand right after its procedure, and the contents count them`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            try await fixture.keepForm(of: .days, try await Self.form("TỜ KHAI GIÁM HỘ", pages: 2))
            let pages = try await pages("/niem-yet/H33.12/in/to-a4", fixture)
            #expect(pages.count == 7)
            let contents = pages[1].split(separator: "\n").map(String.init)
            for (name, number) in [("Thủ tục days", 3), ("Thủ tục hours", 6), ("Thủ tục promised", 7)] {
                let line = try #require(contents.first { $0.contains(name) })
                #expect(Int(line.split(separator: " ").last ?? "") == number)
                #expect(pages[number - 1].contains(". \(name)"))
            }
            #expect(pages[2].contains("Mẫu days – in ngay sau tờ này, 2 trang"))
            #expect(pages[3].contains("TỜ KHAI GIÁM HỘ 1") && pages[4].contains("TỜ KHAI GIÁM HỘ 2"))
            // Bytes that are gone leave the sheet with its code.
            #expect(pages[6].contains("Tờ khai mẫu 01 – bản giấy kèm ngay sau tờ này"))
            #expect(try await fixture.get("/niem-yet/H33.12").text.contains("Mẫu days</a>"))
        }
    }

    @Test func `a broken form is named on the sheet, and the book is made all the same`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            try await fixture.keepForm(of: .days, Array("%PDF-1.4\nstartxref\n9\n%%EOF".utf8))
            let pages = try await pages("/niem-yet/H33.12/in/to-a4", fixture)
            #expect(pages.count == 5)
            #expect(pages[2].contains("Mẫu days – bản giấy kèm ngay sau tờ này; tệp PDF tải theo mã bên."))
        }
    }

    private static func form(_ words: String, pages: Int) async throws -> [UInt8] {
        let sections = (1...pages).map { Document.Section([.paragraph(Paragraph(Text("\(words) \($0)")))]) }
        return try await Typesetter().pdf(Document(title: words, paper: .a4, sections: sections))
    }

    @Test func `a poster lists every procedure with term and payment`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            let pages = try await pages("/niem-yet/H33.12/in/ap-phich-a3", fixture)
            #expect(pages.count == 1)
            for wanted in [
                "3 thủ tục thuộc 3 lĩnh vực", "Thủ tục promised", "10 ngày làm việc", "lệ phí 8.000", "pa@vt.example",
            ] {
                #expect(pages[0].contains(wanted), "\(wanted)")
            }
        }
    }

    @Test func `a print is made once, and anew when the board has changed`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            let folder = fixture.folder + "/niem-yet"
            _ = try await fixture.get("/niem-yet/H33.12/in/to-a4")
            let first = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(first.count == 1)
            #expect(try await fixture.get("/niem-yet/H33.12").text.contains("(PDF, 5 trang"))
            _ = try await fixture.get("/niem-yet/thu-0/in/to-a4")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == first)
            try await fixture.world.services.database.write { connection in
                try fixture.post(fixture.procedure(.termless).version, of: fixture.world.district.id, connection)
            }
            #expect(!(try await fixture.get("/niem-yet/H33.12")).text.contains("(PDF, 5 trang"))
            _ = try await fixture.get("/niem-yet/H33.12/in/to-a4")
            let second = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(second.count == 1 && second != first)
        }
    }

    @Test func `there is no print of another kind, nor of an empty board`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            for path in ["/niem-yet/H33.12/in/to-a5", "/niem-yet/H99/in/to-a4"] {
                let page = try await fixture.get(path)
                #expect(page.status == 404)
            }
        }
    }

    /// The pages as `pdftotext -layout` sees them.
    private func pages(_ path: String, _ fixture: PublicFixture) async throws -> [String] {
        let reply = try await fixture.get(path)
        #expect(reply.status == 200 && reply.header("Content-Type") == "application/pdf")
        let file = fixture.folder + "/print.pdf"
        try FileManager.default.createDirectory(atPath: fixture.folder, withIntermediateDirectories: true)
        try Data(reply.bytes).write(to: URL(filePath: file))
        return try OtherProgram.output(["pdftotext", "-layout", file, "-"])
            .split(separator: "\u{0C}", omittingEmptySubsequences: false)
            .map(String.init).filter { $0 != "" }
    }
}
