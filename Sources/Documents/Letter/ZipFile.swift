import CArchive

/// A zip file made in memory; equal parts are equal bytes.
enum ZipFile {
    static func made(of parts: [(name: String, bytes: [UInt8])]) throws(LetterError) -> [UInt8] {
        guard let archive = unsafe archive_write_new() else { throw .library("no archive") }
        defer { _ = unsafe archive_write_free(archive) }
        // Deflate never adds more than a few bytes to each 16 KB, and names stand twice.
        let room = parts.reduce(65_536) { $0 + $1.bytes.count + $1.bytes.count / 1000 + 2 * $1.name.utf8.count + 512 }
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 1)
        defer { unsafe buffer.deallocate() }
        var used = 0
        try unsafe check(archive, archive_write_set_format_zip(archive))
        try unsafe check(archive, archive_write_set_bytes_in_last_block(archive, 1))
        try unsafe check(archive, archive_write_open_memory(archive, buffer, room, &used))
        for part in parts { try unsafe add(part.name, part.bytes, to: archive) }
        try unsafe check(archive, archive_write_close(archive))
        return unsafe Array(UnsafeRawBufferPointer(start: buffer, count: used))
    }

    private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) throws(LetterError) {
        guard let entry = unsafe archive_entry_new() else { throw .library("no entry") }
        defer { unsafe archive_entry_free(entry) }
        unsafe archive_entry_set_pathname(entry, name)
        unsafe archive_entry_set_size(entry, Int64(bytes.count))
        unsafe archive_entry_set_filetype(entry, 0o100000)
        unsafe archive_entry_set_perm(entry, 0o644)
        // The first day that a zip file knows.
        unsafe archive_entry_set_mtime(entry, 315_532_800, 0)
        try unsafe check(archive, archive_write_header(archive, entry))
        let written = unsafe bytes.withUnsafeBytes { bytes in
            unsafe archive_write_data(archive, bytes.baseAddress, bytes.count)
        }
        guard written == bytes.count else { throw unsafe complaint(of: archive) }
    }

    private static func check(_ archive: OpaquePointer, _ code: Int32) throws(LetterError) {
        if code != ARCHIVE_OK { throw unsafe complaint(of: archive) }
    }

    private static func complaint(of archive: OpaquePointer) -> LetterError {
        .library(unsafe archive_error_string(archive).map { unsafe String(cString: $0) } ?? "unknown")
    }
}
