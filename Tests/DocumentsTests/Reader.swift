import Documents
import Foundation
import TestSupport
import Testing

/// Another program's view of a PDF: poppler and zbar.
struct Reader {
    private let folder: URL
    private var file: String { folder.appending(path: "paper.pdf").path }

    /// Prints the document and keeps it for reading.
    init(_ document: Document) async throws { try self.init(try await Typesetter().pdf(document)) }

    /// Keeps a PDF for reading.
    init(_ pdf: [UInt8]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "motcua-paper-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(pdf).write(to: URL(filePath: file))
    }

    /// Deletes the file.
    func close() { try? FileManager.default.removeItem(at: folder) }

    /// The text as `pdftotext -layout` sees it.
    func text() throws -> String { try run("pdftotext", "-layout", file, "-") }

    /// The text without the layout's blanks and line ends, to compare sentences with.
    func words() throws -> String {
        try run("pdftotext", file, "-").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// One field of `pdfinfo`.
    func property(_ name: String) throws -> String? {
        try run("pdfinfo", file).split(separator: "\n").first { $0.hasPrefix("\(name):") }.map {
            $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
        }
    }

    /// Pages.
    func pageCount() throws -> Int { try property("Pages").flatMap { Int($0) } ?? 0 }

    /// The text of each page.
    func pages() throws -> [String] {
        try text().split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// The pages that the outline leads to, by its entries.
    func outline() throws -> [String: Int] {
        let text = try run("pdftohtml", "-xml", "-i", "-stdout", file)
        return Dictionary(
            text.matches(of: /<item page="(\d+)">([^<]*)<\/item>/).map { (String($0.2), Int($0.1) ?? 0) }
        ) { first, _ in first }
    }

    /// Page and kind of each image, as `pdfimages` lists them: `4 image`, `6 jpeg`.
    func images() throws -> [String] {
        try run("pdfimages", "-list", file).split(separator: "\n").dropFirst(2).map { line in
            let columns = line.split(separator: " ")
            return "\(columns[0]) \(columns[8])"
        }
    }

    /// What qpdf's own check says.
    func check() throws -> String { try run("qpdf", "--check", file) }

    /// The file encrypted, with a password for opening it that may be empty.
    func encrypted(forOpening password: String) throws -> [UInt8] {
        let encrypted = folder.appending(path: "encrypted.pdf").path
        _ = try run("qpdf", "--encrypt", password, "chu-so-huu", "256", "--", file, encrypted)
        return [UInt8](try Data(contentsOf: URL(filePath: encrypted)))
    }

    /// The first page as a picture, `png` or `jpeg`.
    func picture(_ kind: String) throws -> [UInt8] {
        let image = folder.appending(path: "picture").path
        _ = try run("pdftoppm", "-r", "50", "-\(kind)", "-singlefile", file, image)
        return [UInt8](try Data(contentsOf: URL(filePath: image + (kind == "jpeg" ? ".jpg" : ".png"))))
    }

    /// The lines of `pdffonts` about each font.
    func fonts() throws -> [String] {
        try run("pdffonts", file).split(separator: "\n").dropFirst(2).map(String.init)
    }

    /// The boxes of all words on a page, in points.
    func boxes(page: Int) throws -> [Box] {
        let text = try run("pdftotext", "-bbox", "-f", "\(page)", "-l", "\(page)", file, "-")
        let numbers = /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*)<\/word>/
        return text.matches(of: numbers).compactMap { match in
            guard let left = Double(match.1), let top = Double(match.2), let right = Double(match.3),
                let bottom = Double(match.4)
            else { return nil }
            return Box(word: String(match.5), left: left, top: top, right: right, bottom: bottom)
        }
    }

    /// What the QR symbols of the first page say.
    func codes() throws -> [String] {
        let image = folder.appending(path: "page").path
        _ = try run("pdftoppm", "-r", "150", "-png", "-f", "1", "-l", "1", "-singlefile", file, image)
        return try run("zbarimg", "--quiet", "--raw", "\(image).png").split(separator: "\n").map(String.init)
    }

    private func run(_ arguments: String...) throws -> String { try OtherProgram.output(arguments) }
}

/// Where a word stands.
struct Box {
    let word: String
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    /// Whether the middles of the letters of two words lie on each other.
    func covers(_ other: Box) -> Bool {
        let (upper, lower) = (top + (bottom - top) * 0.35, bottom - (bottom - top) * 0.35)
        let (otherUpper, otherLower) = (
            other.top + (other.bottom - other.top) * 0.35, other.bottom - (other.bottom - other.top) * 0.35
        )
        return left + 0.5 < other.right && other.left + 0.5 < right && upper < otherLower && otherUpper < lower
    }
}
