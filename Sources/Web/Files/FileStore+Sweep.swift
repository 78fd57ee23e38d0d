import Domain
import Foundation

// Bytes of forms that were never finished. A form keeps its files before its transaction, so what no record names may
// still be on its way: only what was last kept long ago is swept, and what is kept meanwhile is put back.
extension FileStore {
    private static let swept = ".swept"
    private static let draft = ".draft"

    /// The bytes that were last kept before the moment. Drafts as old are removed, and what an interrupted sweep had set
    /// aside is put back first.
    func kept(before moment: Instant) -> [String] {
        var digests: [String] = []
        for part in names(in: folder) where part.utf8.count == 2 {
            for name in names(in: folder + "/" + part) {
                let path = folder + "/" + part + "/" + name
                var digest = name
                if name.hasSuffix(Self.swept) {
                    digest = String(name.dropLast(Self.swept.count))
                    guard Self.isDigest(digest), rename(path, places(of: digest).path) == 0 else { continue }
                }
                guard let age = Self.changed(folder + "/" + part + "/" + digest), age < moment else { continue }
                if name.hasSuffix(Self.draft) { unlink(path) }
                if Self.isDigest(digest) { digests.append(digest) }
            }
        }
        return digests
    }

    /// Destroys bytes that no record names, unless they were kept again since.
    ///
    /// - Returns: whether they are gone.
    func sweep(_ digest: String, keptBefore moment: Instant) -> Bool {
        guard Self.isDigest(digest) else { return false }
        let path = places(of: digest).path
        let aside = path + Self.swept
        // Once set aside nobody finds them to keep them again; whoever did so just before has made them young.
        guard rename(path, aside) == 0 else { return false }
        guard let age = Self.changed(aside), age < moment else {
            _ = rename(aside, path)
            return false
        }
        return unlink(aside) == 0
    }

    private func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// When the bytes were last kept, by the clock of the disk.
    private static func changed(_ path: String) -> Instant? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let date = attributes?[.modificationDate] as? Date else { return nil }
        return Instant(milliseconds: Int64(date.timeIntervalSince1970 * 1000))
    }
}
