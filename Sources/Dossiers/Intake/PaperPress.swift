import Documents
import Domain
import Web

/// Makes papers into answers.
enum PaperPress {
    /// One for all: it reads the fonts once.
    static let typesetter = Typesetter()

    /// The paper as PDF, shown by the browser under its name.
    static func reply(_ document: Document, fileName: String) async throws -> Reply {
        let bytes = try await typesetter.pdf(document)
        return .bytes(bytes, mediaType: FileContent.pdf.mediaType, fileName: fileName + ".pdf")
    }
}
