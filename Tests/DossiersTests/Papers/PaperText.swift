import Documents
import Foundation
import TestSupport
import Testing

/// What poppler and zbar read on a paper.
struct PaperText {
    /// The text with single blanks.
    let words: String
    /// What its QR symbols say.
    let codes: [String]

    /// Prints the paper and reads it.
    init(_ document: Document) async throws {
        try self.init(pdf: try await Typesetter().pdf(document))
    }

    /// Reads a paper that was printed.
    init(pdf: [UInt8]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-paper-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "paper.pdf")
        try Data(pdf).write(to: file)
        words = try Self.run("pdftotext", file.path, "-").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        let image = folder.appending(path: "page").path
        _ = try Self.run("pdftoppm", "-r", "150", "-png", "-f", "1", "-l", "1", "-singlefile", file.path, image)
        // zbarimg fails on a page without a symbol.
        codes = ((try? Self.run("zbarimg", "--quiet", "--raw", "\(image).png")) ?? "").split(separator: "\n")
            .map(String.init)
    }

    private static func run(_ arguments: String...) throws -> String { try OtherProgram.output(arguments) }
}
