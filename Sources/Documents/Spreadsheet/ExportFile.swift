import Glibc

/// A file that was written to be sent to somebody. It lies in the system's temporary folder, readable by this program
/// alone, and is removed as soon as nobody holds this value.
public final class ExportFile: Sendable {
    /// Where it lies.
    public let path: String
    /// What is in it.
    public let mediaType: String
    /// The end of its name, without the dot: `xlsx`.
    public let suffix: String

    /// A new, empty file.
    ///
    /// - Throws: `SheetError.disk` when the temporary folder takes none.
    public init(mediaType: String, suffix: String) throws(SheetError) {
        let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/motcua-XXXXXX".utf8CString)
        let descriptor = unsafe template.withUnsafeMutableBufferPointer { template in
            unsafe template.baseAddress.map { unsafe mkstemp($0) } ?? -1
        }
        guard descriptor >= 0 else { throw .disk(errno) }
        close(descriptor)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.mediaType = mediaType
        self.suffix = suffix
    }

    deinit {
        _ = unsafe unlink(path)
    }
}

/// Why a spreadsheet cannot be written.
public enum SheetError: Error, Hashable, Sendable {
    /// The disk's complaint, by its number in `errno`.
    case disk(Int32)
    /// libxlsxwriter's complaint.
    case library(String)
    /// A row before the first sheet, or a spreadsheet without one.
    case noSheet
}
