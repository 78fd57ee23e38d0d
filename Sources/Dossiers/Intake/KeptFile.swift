import Markup
import Web

/// A file that a sending of the form brought, kept while the rest of the form is mended.
///
/// The form carries its digest: whoever can name the SHA-256 of a file has its bytes already.
struct KeptFile: Hashable, Sendable {
    let stored: StoredFile
    let content: FileContent
    let name: String

    init(_ stored: StoredFile, _ content: FileContent, name: String) {
        self.stored = stored
        self.content = content
        self.name = name
    }

    /// Reads what the form carries; nil when the bytes are not in the store, or are no file that dossiers take.
    init?(_ text: String, in files: FileStore) {
        let parts = text.split(separator: "|", maxSplits: 1).map(String.init)
        // It is still wanted: a sweep that runs now leaves it.
        guard parts.count == 2, files.renew(parts[0]), let bytes = try? files.bytes(of: parts[0]),
            let content = FileContent(of: bytes)
        else {
            return nil
        }
        self.init(StoredFile(digest: parts[0], size: bytes.count), content, name: parts[1])
    }

    /// As the form carries it.
    var text: String { "\(stored.digest)|\(name)" }
}

/// Takes the files of a form into the store, each beside the paper that it shows.
struct IntakeFiles {
    private(set) var kept: [Int: KeptFile] = [:]
    private(set) var errors = FormErrors()

    /// Files of so many papers; what cannot be taken is named in `errors`, the others are kept.
    init(_ form: Fields, papers: Int, in files: FileStore) {
        guard papers > 0 else { return }
        for place in 1...papers {
            kept[place] = KeptFile(form[IntakeField.kept(place)], in: files)
            guard let file = form.files(IntakeField.file(place)).first else { continue }
            do throws(UploadObjection) {
                let content = try file.content()
                guard let stored = try? files.keep(file.bytes) else {
                    errors.refuse(IntakeField.file(place), "Chưa ghi được tệp “\(file.name)” vào kho; hãy gửi lại")
                    continue
                }
                kept[place] = KeptFile(stored, content, name: file.name)
            } catch {
                errors.refuse(IntakeField.file(place), "“\(file.name)”: \(error.message.vietnamese)")
            }
        }
    }
}
