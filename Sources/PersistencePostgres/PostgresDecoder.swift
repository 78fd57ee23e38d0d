import Persistence

/// Reads the text format of PostgreSQL by type.
enum PostgresDecoder {
    /// The value, or nil when the text is not of the type.
    static func value(_ text: UnsafeRawBufferPointer, type: UInt32) -> SQLValue? {
        // The numbers are pg_type.oid, fixed for ever in the server's catalogue.
        switch type {
        case 20, 21, 23, 26: unsafe integer(text).map { .integer($0) }
        case 2950: unsafe identity(text).map { .id($0) }
        case 17: unsafe bytes(text).map { .blob($0) }
        case 16: .integer(unsafe text.first == UInt8(ascii: "t") ? 1 : 0)
        // sum(bigint) is numeric: an integer as on SQLite when it has no fraction.
        case 1700: unsafe integer(text).map { .integer($0) } ?? real(text)
        case 700, 701: unsafe real(text)
        case 2278: .null
        default: .text(unsafe String(decoding: text, as: UTF8.self))
        }
    }

    private static func real(_ text: UnsafeRawBufferPointer) -> SQLValue? {
        Double(unsafe String(decoding: text, as: UTF8.self)).map { .real($0) }
    }

    private static func integer(_ text: UnsafeRawBufferPointer) -> Int64? {
        let isNegative = unsafe text.first == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        guard text.count > start else { return nil }
        // Counted below zero, where Int64 reaches one further.
        var number: Int64 = 0
        for index in start..<text.count {
            let byte = unsafe text[index]
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
            let (next, carry) = tens.subtractingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
            guard !overflow, !carry else { return nil }
            number = next
        }
        return isNegative ? number : (number == .min ? nil : -number)
    }

    private static func identity(_ text: UnsafeRawBufferPointer) -> UInt128? {
        var bits: UInt128 = 0
        var count = 0
        for index in 0..<text.count {
            let byte = unsafe text[index]
            guard byte != UInt8(ascii: "-") else { continue }
            guard let digit = digit(byte) else { return nil }
            bits = bits << 4 | UInt128(digit)
            count += 1
        }
        return count == 32 ? bits : nil
    }

    private static func bytes(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard unsafe text.starts(with: "\\x".utf8) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        for index in stride(from: 2, to: text.count - 1, by: 2) {
            guard let high = unsafe digit(text[index]), let low = unsafe digit(text[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
