extension Document {
    /// The type of a letter for browsers.
    public static let letterMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    /// The document as a DOCX, for offices that go on writing: the blocks of the PDF as paragraphs and tables in Times New
    /// Roman, margins and page numbers by NĐ 30/2020/NĐ-CP, Phụ lục I.
    ///
    /// What it cannot promise is where a page ends, and so not that a section stays on one page.
    ///
    ///     return .bytes(try report.document.letter(), mediaType: Document.letterMediaType, fileName: "bao-cao.docx",
    ///         inline: false)
    ///
    /// - Throws: `LetterError`.
    public func letter() throws(LetterError) -> [UInt8] {
        let maker: TextMaker
        do { maker = try TextMaker() } catch { throw .library("\(error)") }
        var body = LetterBody(document: self, maker)
        for (index, section) in sections.enumerated() {
            try body.add(section, isLast: index == sections.count - 1)
        }
        var parts = LetterParts(document: self, pictures: body.pictures.count).parts
        parts.append(("word/document.xml", body.document))
        return try ZipFile.made(of: parts.map { ($0.name, Array($0.text.utf8)) } + body.pictures)
    }
}

/// Why a letter cannot be written.
public enum LetterError: Error, Hashable, Sendable {
    /// The complaint of libarchive or cairo.
    case library(String)
}
