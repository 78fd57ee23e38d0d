import Foundation

extension SQLiteDatabase {
    /// An empty database in a new folder of the system's temporary one, which the caller removes.
    public static func temporary() throws -> SQLiteDatabase {
        try SQLiteDatabase(path: temporaryFolder() + "/motcua.sqlite")
    }

    /// A new, private folder.
    package static func temporaryFolder() throws -> String {
        let template = FileManager.default.temporaryDirectory.path + "/motcua-XXXXXX"
        var name = Array(template.utf8CString)
        guard unsafe mkdtemp(&name) != nil else { throw CocoaError(.fileWriteUnknown) }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
