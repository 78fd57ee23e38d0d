import Crypto

/// What a browser shows to be recognised: 256 bits of chance, in a cookie. The database holds only its digest.
public struct SessionToken: Sendable {
    package static let length = 32

    private let bytes: [UInt8]

    /// Of chance.
    package init(random bytes: [UInt8]) { self.bytes = bytes }

    /// As it stands in the cookie; nil for anything else.
    package init?(_ text: String) {
        guard text.utf8.count == 2 * Self.length else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        var high: UInt8?
        for byte in text.utf8 {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x61...0x66: digit = byte - 0x57
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        self.bytes = bytes
    }

    /// For the cookie.
    package var text: String { Self.hexadecimal(bytes) }

    /// For the table.
    var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// For the forms of this browser: from it nobody finds the token.
    var formToken: String {
        Self.hexadecimal(HMAC<SHA256>.authenticationCode(for: Array("form".utf8), using: SymmetricKey(data: bytes)))
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(2 * length)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
