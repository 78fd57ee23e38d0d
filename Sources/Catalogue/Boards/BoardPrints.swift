import Documents
import Domain
import Foundation
import Synchronization

/// A print that lies in the data folder.
struct PrintedBoard: Hashable, Sendable {
    let path: String
    let pages: Int
    let size: Int
}

/// Prints of boards, made once for each edition and day, and kept as files until the next.
///
/// A board of 280 procedures is hundreds of pages: whoever asks first waits some seconds, others who ask meanwhile wait
/// with them, and everybody else gets the file from the disk. What an earlier run of the program made is made anew: its
/// sheets may have looked otherwise.
actor BoardPrints {
    /// What a print was made of.
    struct Key: Hashable, Sendable {
        let agency: Agency.ID
        let print: BoardPrint
        let edition: PublicCatalogue.Edition
        let day: Day

        /// How names of all prints of that kind begin.
        fileprivate var kind: String { "\(agency)-\(print.rawValue)-" }
        fileprivate var name: String { "\(kind)\(edition.catalogue)-\(edition.agencies)-\(day).pdf" }
    }

    /// What somebody gets: a file, or bytes where no file could be written.
    enum Print: Sendable {
        case file(PrintedBoard)
        case bytes([UInt8])
    }

    private let typesetter = Typesetter()
    private let made = Mutex<[Key: PrintedBoard]>([:])
    private var waiting: [Key: [CheckedContinuation<Void, Never>]] = [:]

    /// The print; made if it is not there.
    func print(
        _ key: Key,
        in folder: String,
        make: @Sendable (Typesetter) async throws -> (bytes: [UInt8], pages: Int)
    ) async throws -> Print {
        while waiting[key] != nil {
            await withCheckedContinuation { waiting[key]?.append($0) }
        }
        if let ready = ready(key), FileManager.default.fileExists(atPath: ready.path) { return .file(ready) }
        waiting[key] = []
        defer { for other in waiting.removeValue(forKey: key) ?? [] { other.resume() } }
        let print = try await make(typesetter)
        let path = "\(folder)/\(key.name)"
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            try Data(print.bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            return .bytes(print.bytes)
        }
        // Older editions are nobody's any more; who is still being sent one keeps it until the end.
        for name in Self.names(in: folder) where name.hasPrefix(key.kind) && name != key.name {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
        let file = PrintedBoard(path: path, pages: print.pages, size: print.bytes.count)
        made.withLock { made in
            made = made.filter { $0.key.kind != key.kind }
            made[key] = file
        }
        return .file(file)
    }

    /// The print if it has been made.
    nonisolated func ready(_ key: Key) -> PrintedBoard? { made.withLock { $0[key] } }

    private static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
}
