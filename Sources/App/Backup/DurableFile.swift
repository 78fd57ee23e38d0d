import Foundation

/// Files that appear whole or not at all, and stay when the power fails.
enum DurableFile {
    /// A name beside the target that nobody else uses, so that renaming stays within one file system.
    static func draft(of target: String) -> String {
        "\(target).motcua-\(ProcessInfo.processInfo.processIdentifier)"
    }

    /// Refuses a target that cannot be made.
    static func check(_ target: String, replacing: Bool) throws(Failure) {
        let files = FileManager.default
        var isFolder = ObjCBool(false)
        if files.fileExists(atPath: target, isDirectory: &isFolder) {
            guard !isFolder.boolValue else { throw Failure(.cannotCreate, "\(target) là thư mục") }
            guard replacing else {
                throw Failure(.cannotCreate, "tệp \(target) đã có; thêm --force để ghi đè")
            }
        }
        let folder = folder(of: target)
        guard files.fileExists(atPath: folder) else { throw Failure(.cannotCreate, "không có thư mục \(folder)") }
        guard files.isWritableFile(atPath: folder) else {
            throw Failure(.cannotCreate, "không được ghi vào thư mục \(folder)")
        }
    }

    /// Syncs the draft and gives it the target's name; the target is never seen half-written.
    static func publish(_ draft: String, as target: String, replacing: Bool) throws(Failure) {
        try sync(draft)
        if replacing {
            guard rename(draft, target) == 0 else { throw failure(.io, "đổi tên thành \(target)") }
        } else {
            // Unlike rename, link fails when somebody made the target meanwhile.
            guard link(draft, target) == 0 else { throw failure(.cannotCreate, "tạo \(target)") }
            unlink(draft)
        }
        try sync(folder(of: target))
    }

    /// Removes a draft and what SQLite may have put beside it.
    static func discard(_ draft: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) }
    }

    private static func folder(of path: String) -> String {
        URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    }

    private static func sync(_ path: String) throws(Failure) {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw failure(.io, "mở \(path)") }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure(.io, "ghi \(path) xuống đĩa") }
    }

    private static func failure(_ code: Failure.Code, _ what: String) -> Failure {
        Failure(code, "không \(what) được: \(String(cString: strerror(errno)))")
    }
}
