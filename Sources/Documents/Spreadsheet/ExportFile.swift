import Glibc

/// A file that was written to be sent to somebody. It lies in the system's temporary folder, readable by this program
/// alone, and is removed as soon as nobody holds this value. What a killed program left there, the next one removes.
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
        var template = Array("\(Self.folder)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
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

    /// The system's temporary folder.
    public static var folder: String { unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp" }

    /// How names begin; the process that writes the file follows.
    private static let prefix = "motcua-export-"

    /// Removes what this user's programs that are no more have left in the folder, and nothing of anybody else's.
    ///
    /// To be called before this process makes a file: another with its number may have been killed.
    public static func removeLeftovers(in folder: String = folder) {
        guard let stream = unsafe opendir(folder), let start = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
        defer { unsafe closedir(stream) }
        while let entry = unsafe readdir(stream) {
            // Where it stands: of the field's 256 bytes only those of the name are the entry's.
            let name = unsafe String(
                cString: UnsafeRawPointer(entry).advanced(by: start).assumingMemoryBound(to: CChar.self)
            )
            guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }),
                process == getpid() || isGone(process)
            else { continue }
            let path = folder + "/" + name
            var found = stat()
            // In a folder that everybody writes to, a name proves nothing: not a link, and this user's own.
            guard unsafe lstat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG, found.st_uid == geteuid()
            else { continue }
            _ = unsafe unlink(path)
        }
    }

    private static func isGone(_ process: pid_t) -> Bool { process > 0 && kill(process, 0) != 0 && errno == ESRCH }
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
