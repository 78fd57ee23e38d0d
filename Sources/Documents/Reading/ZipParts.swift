import CArchive

/// The parts of a ZIP file, unpacked within a limit of bytes: a file of 40 KB can hold one of 40 GB.
enum ZipParts {
    private static let mostParts = 2_000
    private static let chunk = 1 << 16

    /// The parts whose names are wanted.
    static func read(
        _ file: [UInt8],
        limit: Int,
        where isWanted: (String) -> Bool
    ) throws(TableFileFault) -> [String: [UInt8]] {
        guard let archive = unsafe archive_read_new() else { throw .broken }
        defer { _ = unsafe archive_read_free(archive) }
        unsafe archive_read_support_format_zip(archive)
        let result = unsafe file.withUnsafeBytes { buffer in
            Result { () throws(TableFileFault) in try unsafe parts(of: archive, in: buffer, limit, isWanted) }
        }
        return try result.get()
    }

    private static func parts(
        of archive: OpaquePointer,
        in buffer: UnsafeRawBufferPointer,
        _ limit: Int,
        _ isWanted: (String) -> Bool
    ) throws(TableFileFault) -> [String: [UInt8]] {
        guard unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
            throw .broken
        }
        var parts: [String: [UInt8]] = [:]
        var (left, count) = (limit, 0)
        var entry: OpaquePointer?
        while true {
            switch unsafe archive_read_next_header(archive, &entry) {
            case ARCHIVE_EOF: return parts
            case ARCHIVE_OK, ARCHIVE_WARN: break
            default: throw .broken
            }
            count += 1
            if count > mostParts { throw .tooLarge }
            guard let name = unsafe entry.flatMap({ unsafe archive_entry_pathname($0) }) else { continue }
            let path = unsafe String(cString: name)
            if isWanted(path) { parts[path] = try unsafe unpack(archive, &left) }
        }
    }

    private static func unpack(_ archive: OpaquePointer, _ left: inout Int) throws(TableFileFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            let read = unsafe buffer.withUnsafeMutableBytes {
                unsafe archive_read_data(archive, $0.baseAddress, $0.count)
            }
            if read < 0 { throw .broken }
            if read == 0 { return bytes }
            left -= read
            if left < 0 { throw .tooLarge }
            bytes.append(contentsOf: buffer[..<read])
        }
    }
}
