/// The kinds of file that dossiers take, known by their bytes and never by their names.
public enum FileContent: String, Hashable, Sendable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case pdf = "application/pdf"

    /// The media type.
    public var mediaType: String { rawValue }

    /// The usual end of a name.
    public var fileExtension: String {
        switch self {
        case .jpeg: "jpg"
        case .png: "png"
        case .pdf: "pdf"
        }
    }

    private static let pngHead: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let pngEnd: [UInt8] = [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

    /// By the first bytes; nil for anything else.
    public init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: Self.pngHead) {
            self = .png
        } else if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else {
            return nil
        }
    }

    /// Whether they end as such a file does: half an upload does not.
    public func isWhole(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .jpeg: Self.jpegHasFrame(bytes) && Self.find([0xFF, 0xD9], in: bytes.suffix(4096))
        case .png:
            bytes.count >= 45 && Array(bytes[12..<16]) == Array("IHDR".utf8)
                && Self.find(Self.pngEnd, in: bytes.suffix(1024))
        case .pdf:
            Self.find(Array("startxref".utf8), in: bytes.suffix(2048))
                && Self.find(Array("%%EOF".utf8), in: bytes.suffix(1024))
        }
    }

    /// Walks the segments to a start of frame, which holds the picture's size.
    private static func jpegHasFrame(_ bytes: [UInt8]) -> Bool {
        var index = 2
        while index + 4 <= bytes.count {
            guard bytes[index] == 0xFF else { return false }
            let marker = bytes[index + 1]
            switch marker {
            case 0xFF: index += 1
            case 0xC4, 0xC8, 0xCC, 0xE0...0xEF, 0xDB, 0xDD, 0xFE:
                index += 2 + Int(bytes[index + 2]) << 8 + Int(bytes[index + 3])
            case 0xC0...0xCF: return true
            default: return false
            }
        }
        return false
    }

    private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = needle.first else { return true }
        var rest = bytes
        while let index = rest.firstIndex(of: first) {
            rest = rest[index...]
            if rest.starts(with: needle) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
