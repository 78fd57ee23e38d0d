import Persistence

/// Values in libpq's text format, in one buffer; the server infers their types.
struct PostgresParameters {
    private var bytes: [UInt8] = []

    /// Where each value begins in `bytes`, or nil for NULL.
    private var offsets: [Int?] = []

    /// - Throws: `.other("22021")`, PostgreSQL's own code, for a text with U+0000, which would end it unseen.
    init(_ values: [SQLValue]) throws(DatabaseError) {
        offsets.reserveCapacity(values.count)
        for value in values {
            offsets.append(bytes.count)
            switch value {
            case .null: offsets[offsets.count - 1] = nil
            case .integer(let number): bytes.append(contentsOf: String(number).utf8)
            case .real(let number): bytes.append(contentsOf: String(number).utf8)
            case .text(let text):
                guard !text.utf8.contains(0) else { throw DatabaseError(.other("22021"), "U+0000 in text") }
                bytes.append(contentsOf: text.utf8)
            case .blob(let blob):
                bytes.append(contentsOf: "\\x".utf8)
                for byte in blob { appendHexadecimal(byte) }
            case .id(let bits):
                for shift in stride(from: 120, through: 0, by: -8) {
                    appendHexadecimal(UInt8(truncatingIfNeeded: bits >> UInt128(shift)))
                }
            }
            bytes.append(0)
        }
    }

    /// The values as C strings for the length of the call.
    func withPointers<T>(_ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>) -> T) -> T {
        unsafe bytes.withUnsafeBytes { buffer in
            let base = unsafe buffer.assumingMemoryBound(to: CChar.self).baseAddress
            let pointers = unsafe offsets.map { offset -> UnsafePointer<CChar>? in
                guard let offset, let base = unsafe base else { return nil }
                return unsafe base + offset
            }
            return unsafe body(Int32(offsets.count), pointers)
        }
    }

    private mutating func appendHexadecimal(_ byte: UInt8) {
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
