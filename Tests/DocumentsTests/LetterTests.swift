import Documents
import Domain
import Foundation
import TestSupport
import Testing

struct LetterTests {
    private static let headings: [Table.Heading] = [
        .init("STT", share: 0.5), .init("Lĩnh vực", share: 3),
        .init("Đã giải quyết", over: [.init("Đúng hạn"), .init("Quá hạn")]),
    ]

    private static func document() throws -> Document {
        let rows = (1...70).map { [Text("\($0)"), Text("Lĩnh vực số \($0)"), "12", "0"] }
        return Document(
            title: "Báo cáo",
            paper: .a4,
            sections: [
                .init(
                    [.officialHead(parent: "TỈNH KIÊN GIANG", issuer: "HUYỆN VĨNH THUẬN")]
                        + Block.title("BÁO CÁO", about: .bold("Cải cách hành chính năm 2018"))
                        + [
                            .paragraph(Paragraph("Giải quyết đúng hạn <4.968> & \"quá hạn\" 2 hồ sơ.\nDòng hai.")),
                            .fields([Field("Người nộp", "Nguyễn Văn Ẩn"), Field("Điện thoại", nil as String?)]),
                            .table(Table(headings, rows: rows)),
                            .code(try QRCode("https://vinhthuan.gov.vn"), side: 25, alignment: .left),
                            .signatures([Signature("CHỦ TỊCH", name: "Lê Trung Hồ")]),
                        ]
                ),
                .init([.paragraph(Paragraph("Phụ lục")), .table(Table(headings, rows: rows))], paper: .a4Landscape),
            ]
        )
    }

    /// LibreOffice's PDF of the letter.
    private func printed(_ document: Document) throws -> Folder {
        let folder = try Folder()
        try Data(try document.letter()).write(to: folder.url.appending(path: "letter.docx"))
        _ = try folder.run(
            "soffice",
            "-env:UserInstallation=file://\(folder.url.path)/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder.url.path,
            folder.url.appending(path: "letter.docx").path
        )
        return folder
    }

    @Test func `LibreOffice prints a letter with all its words, its sheets and its page numbers`() throws {
        let folder = try printed(try Self.document())
        let file = folder.url.appending(path: "letter.pdf").path
        let words = try folder.run("pdftotext", file, "-").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for sentence in [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Cải cách hành chính năm 2018",
            "Giải quyết đúng hạn <4.968> & \"quá hạn\" 2 hồ sơ. Dòng hai.", "Người nộp: Nguyễn Văn Ẩn", "Lê Trung Hồ",
            "Lĩnh vực số 70",
        ] {
            #expect(words.contains(sentence))
        }
        // The heading stands on each page that a table reaches.
        #expect(words.matches(of: /Đã giải quyết/).count >= 4)
        let pages = try folder.run("pdfinfo", "-l", "9", file)
        #expect(pages.contains(/Page +1 size: +595.* x 84[12]/))
        #expect(pages.contains(/Page +\d size: +84[12].* x 595/))
        let second = try folder.run("pdftotext", "-f", "2", "-l", "2", "-layout", file, "-")
        #expect(second.split(separator: "\n").first?.trimmingCharacters(in: .whitespaces) == "2")
        let image = folder.url.appending(path: "page").path
        _ = try folder.run("pdftoppm", "-r", "150", "-png", file, image)
        let codes = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasSuffix("png") }
            .map { try folder.run("zbarimg", "--quiet", "--raw", folder.url.appending(path: $0).path, mayFail: true) }
        #expect(codes.joined() == "https://vinhthuan.gov.vn\n")
    }

    @Test func `a long name of an agency breaks in the letter's head where it does in the PDF's`() async throws {
        let document = Document(
            title: "Báo cáo",
            paper: .a4,
            sections: [.init([.officialHead(parent: nil, issuer: "ỦY BAN NHÂN DÂN HUYỆN VĨNH THUẬN")])]
        )
        let folder = try printed(document)
        let paper = folder.url.appending(path: "paper.pdf")
        try Data(try await Typesetter().pdf(document)).write(to: paper)
        let starts = try [folder.url.appending(path: "letter.pdf").path, paper.path].map { file in
            try folder.run("pdftotext", "-layout", file, "-").split(separator: "\n").prefix(2).map { line in
                line.split(separator: "  ").first.map { $0.trimmingCharacters(in: .whitespaces) }
            }
        }
        #expect(starts[0] == ["ỦY BAN NHÂN DÂN", "HUYỆN VĨNH THUẬN"])
        #expect(starts[0] == starts[1])
    }

    @Test func `equal documents are equal letters`() throws {
        #expect(try Self.document().letter() == Self.document().letter())
    }

    @Test func `a section with a sheet of its own has it in the PDF too`() async throws {
        let folder = try Folder()
        let file = folder.url.appending(path: "paper.pdf")
        try Data(try await Typesetter().pdf(try Self.document())).write(to: file)
        let pages = try folder.run("pdfinfo", "-l", "9", file.path)
        #expect(pages.contains(/Page +1 size: +595.* x 84[12]/))
        #expect(pages.contains(/Page +\d size: +84[12].* x 595/))
    }
}

/// A folder that goes with the value, and programs that look at what is in it.
private final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "motcua-letter-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func run(_ arguments: String..., mayFail: Bool = false) throws -> String {
        try OtherProgram.output(arguments, mayFail: mayFail)
    }
}
