import Foundation

/// A file that the command line names.
enum InputFile {
    /// Its bytes.
    ///
    /// - Throws: `Failure` with `noInput`, saying why it cannot be read.
    static func bytes(at path: String) throws(Failure) -> [UInt8] {
        var isFolder = ObjCBool(false)
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.noInput, "không có tệp \(path)")
        }
        guard !isFolder.boolValue else { throw Failure(.noInput, "\(path) là thư mục, không phải tệp") }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.noInput, "không đọc được tệp \(path)")
        }
        return [UInt8](data)
    }
}
