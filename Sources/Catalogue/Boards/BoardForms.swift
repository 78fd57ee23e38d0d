import Documents
import Domain
import Web

/// The forms of a board as far as their pages can stand in its book: PDFs and pictures, by the digest of their files.
///
/// Word files, encrypted or broken ones, and what goes beyond the bounds are only named in the book, with the code of
/// the file.
struct BoardForms: Sendable {
    /// Bytes of one file, and of all of them together: so much lies in memory while a book is bound.
    private static let most = (file: 8 << 20, all: 64 << 20)

    private let pages: [String: AttachedPages]

    /// Reads the files of all forms, each once.
    static func read(of sheets: [ProcedureSheet], _ store: FileStore, _ typesetter: Typesetter) async -> BoardForms {
        var pages: [String: AttachedPages] = [:]
        var known: Set<String> = []
        var rest = most.all
        for form in sheets.flatMap(\.forms) where known.insert(form.digest).inserted {
            guard form.size <= min(most.file, rest), let content = FormContent(rawValue: form.mediaType),
                let bytes = try? store.bytes(of: form.digest),
                let read = try? await attached(bytes, content, typesetter)
            else { continue }
            pages[form.digest] = read
            rest -= form.size
        }
        return BoardForms(pages: pages)
    }

    /// The form's pages, where they stand in the book.
    func pages(of form: ProcedureForm) -> AttachedPages? { pages[form.digest] }

    private static func attached(
        _ bytes: [UInt8],
        _ content: FormContent,
        _ typesetter: Typesetter
    ) async throws -> AttachedPages? {
        switch content {
        case .pdf: try await typesetter.pages(ofPDF: bytes)
        case .png: try await typesetter.page(of: .png(bytes))
        case .jpeg: try await typesetter.page(of: .jpeg(bytes))
        case .docx, .xlsx, .doc, .xls: nil
        }
    }
}
