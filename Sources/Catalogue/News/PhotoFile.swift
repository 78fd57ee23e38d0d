import Web

/// A photograph without what the camera wrote into it: the place, the time, the owner. How it is turned stays.
enum PhotoFile {
    static func published(_ bytes: [UInt8], _ content: FileContent) -> [UInt8] {
        switch content {
        case .jpeg: jpeg(bytes)
        case .png: png(bytes)
        case .pdf: bytes
        }
    }

    /// Segments of metadata go (APP1 with Exif and XMP, APP3…APP13, comments), and so does what lies behind the end of
    /// the picture: telephones put a second one there, with the place in it. Colours (APP0, APP2, APP14) stay.
    private static func jpeg(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = [0xFF, 0xD8]
        var index = 2
        while index + 4 <= bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            switch marker {
            case 0xFF:
                index += 1
                continue
            case 0x01, 0xD0...0xD8:
                index += 2
                continue
            case 0xD9: return kept + [0xFF, 0xD9]
            default: break
            }
            let end = index + 2 + Int(bytes[index + 2]) << 8 + Int(bytes[index + 3])
            // A length counts its own two bytes. What cannot be read is not handed on, since nobody knows what it says.
            guard end >= index + 4, end <= bytes.count else { break }
            switch marker {
            case 0xE1: if let turn = orientation(bytes[index + 4..<end]) { kept += exif(turn) }
            case 0xE3...0xED, 0xEF, 0xFE: break
            default: kept += bytes[index..<end]
            }
            index = end
            if marker == 0xDA {
                index = endOfScan(bytes, from: end)
                kept += bytes[end..<index]
            }
        }
        return kept + [0xFF, 0xD9]
    }

    /// Where the next marker stands that is no part of the picture's data.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == 0xFF, bytes[index + 1] != 0, !(0xD0...0xD7).contains(bytes[index + 1]) { return index }
            index += 1
        }
        return bytes.count
    }

    /// Tag 0x0112 of the first directory.
    private static func orientation(_ segment: ArraySlice<UInt8>) -> UInt8? {
        let data = Array(segment)
        guard data.starts(with: Array("Exif\0\0".utf8)), data.count > 16 else { return nil }
        let tiff = Array(data[6...])
        let isLittle = tiff[0] == 0x49
        func number(_ at: Int, _ length: Int) -> Int? {
            guard at >= 0, at + length <= tiff.count else { return nil }
            let bytes = tiff[at..<at + length]
            return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let start = number(4, 4), let count = number(start, 2) else { return nil }
        for entry in 0..<min(count, 100) {
            let at = start + 2 + 12 * entry
            guard number(at, 2) == 0x0112, let turn = number(at + 8, 2), (1...8).contains(turn) else { continue }
            return UInt8(turn)
        }
        return nil
    }

    /// A segment that says only how the picture is turned.
    private static func exif(_ turn: UInt8) -> [UInt8] {
        [0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM".utf8)
            + [0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]
    }

    /// Chunks of text, time and Exif go, and what lies behind the end.
    private static func png(_ bytes: [UInt8]) -> [UInt8] {
        var kept = Array(bytes.prefix(8))
        var index = 8
        while index + 12 <= bytes.count {
            let length = bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
            let end = index + 12 + length
            guard end <= bytes.count else { break }
            let name = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
            if !["tEXt", "zTXt", "iTXt", "eXIf", "tIME"].contains(name) { kept += bytes[index..<end] }
            index = end
            if name == "IEND" { break }
        }
        return kept
    }
}
