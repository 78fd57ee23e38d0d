import Crypto
import Domain

/// The hash chain of a book: each event's hash covers the one before, its columns, and the payload as stored.
enum Chain {
    /// What the first event follows: thirty-two zero bytes.
    static let start = [UInt8](repeating: 0, count: 32)

    /// SHA-256 over the previous hash and the columns, each behind its length in four bytes, most significant first.
    static func hash(after previous: [UInt8], _ row: EventRow) -> [UInt8] {
        var hash = SHA256()
        func add(_ bytes: [UInt8]) {
            let count = UInt32(bytes.count)
            hash.update(data: (0..<4).map { UInt8(truncatingIfNeeded: count >> UInt32(24 - 8 * $0)) })
            hash.update(data: bytes)
        }
        func add(_ number: Int64?) {
            // A missing number is no bytes at all, so it differs from every number.
            guard let number else { return add([]) }
            let bits = UInt64(bitPattern: number)
            add((0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) })
        }
        hash.update(data: previous)
        add(row.dossier.bytes)
        add(Int64(row.sequence))
        add(row.book.bytes)
        add(Int64(row.position))
        add(Array(row.kind.utf8))
        add(Int64(row.version))
        add(row.at.milliseconds)
        add(row.occurredAt?.milliseconds)
        add(row.principal.bytes)
        add(row.office.bytes)
        add(row.basis.map { [1] + Array($0.utf8) } ?? [])
        add(Array(row.payload.utf8))
        return Array(hash.finalize())
    }
}
