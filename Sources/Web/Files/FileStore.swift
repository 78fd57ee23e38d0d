import Crypto
import Foundation
import Domain

/// Bytes that lie in the data folder.
public struct StoredFile: Hashable, Sendable {
    /// SHA-256 of the bytes, 64 hexadecimal digits: the name they lie under.
    public let digest: String
    /// How many there are.
    public let size: Int

    /// What `FileStore.keep` makes of the bytes.
    public init(of bytes: [UInt8]) { self.init(digest: FileStore.digest(of: bytes), size: bytes.count) }

    /// Bytes that `FileStore.keep` has stored.
    public init(digest: String, size: Int) {
        self.digest = digest
        self.size = size
    }
}

/// What went wrong with the bytes of a file.
public enum FileProblem: Error, Hashable {
    /// They could not be written: no room, no right.
    case notWritten
    /// They are not there.
    case missing
    /// They are not what was stored: their digest is another.
    case altered
}

/// The bytes of files in a folder, each under its SHA-256: the same bytes lie there once.
///
/// Kept before the transaction that records the file: a crash between the two leaves bytes that nobody refers to, never
/// a record without bytes; `FileSweep` removes those after a day. Whatever table names bytes stands in the view
/// `read_stored_file`, or they are swept. Size and type are checked before, on upload.
public struct FileStore: Sendable {
    let folder: String
    private let newBits: @Sendable () -> UInt128

    /// The store in a folder, which is made when the first file comes; `newBits` names drafts.
    public init(folder: String, newBits: @escaping @Sendable () -> UInt128) {
        self.folder = folder
        self.newBits = newBits
    }

    /// Keeps the bytes; when this returns they survive a power failure.
    public func keep(_ bytes: [UInt8]) throws(FileProblem) -> StoredFile {
        let digest = Self.digest(of: bytes)
        let (part, path) = places(of: digest)
        let draft = part + "/" + Identifier<DossierFile>(bits: newBits()).description + ".draft"
        do {
            try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: true)
            // What is kept again is as young as what is new: the sweep leaves it alone.
            if !renew(digest) || (try? self.bytes(of: digest)) == nil {
                try Data(bytes).write(to: URL(filePath: draft), options: .withoutOverwriting)
                try Self.sync(draft)
                guard rename(draft, path) == 0 else { throw FileProblem.notWritten }
            }
            for place in [part, folder] { try Self.sync(place) }
        } catch {
            unlink(draft)
            throw .notWritten
        }
        return StoredFile(digest: digest, size: bytes.count)
    }

    /// The bytes under the digest, which they are checked against.
    public func bytes(of digest: String) throws(FileProblem) -> [UInt8] {
        guard Self.isDigest(digest), let data = FileManager.default.contents(atPath: places(of: digest).path) else {
            throw .missing
        }
        let bytes = [UInt8](data)
        guard Self.digest(of: bytes) == digest else { throw .altered }
        return bytes
    }

    /// Says that the bytes are still wanted; false when they are not there.
    @discardableResult
    public func renew(_ digest: String) -> Bool { Self.isDigest(digest) && utimes(places(of: digest).path, nil) == 0 }

    /// Destroys the bytes for ever; the caller has seen that no file needs them.
    public func erase(_ digest: String) throws(FileProblem) {
        guard Self.isDigest(digest) else { throw .missing }
        let (part, path) = places(of: digest)
        guard unlink(path) == 0 else { throw .missing }
        try Self.sync(part)
    }

    /// SHA-256 in hexadecimal.
    static func digest(of bytes: [UInt8]) -> String { Hexadecimal.text(SHA256.hash(data: bytes)) }

    func places(of digest: String) -> (part: String, path: String) {
        let part = folder + "/" + digest.prefix(2)
        return (part, part + "/" + digest)
    }

    /// A digest comes from the database; it still must not lead out of the folder.
    static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private static func sync(_ path: String) throws(FileProblem) {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw .notWritten }
        defer { close(file) }
        guard fsync(file) == 0 else { throw .notWritten }
    }
}
