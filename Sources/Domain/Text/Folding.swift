/// Folds text for search: “Hoà”, “hòa” and “HOA” become `hoa`, `Đỗ` becomes `do`.
///
/// Marks go, đ becomes d, letters become small. Old and new tone placement fall together, since no tone is left.
/// i and y stay apart: Mỹ and Mĩ are different names in the civil registers.
public enum Folding {
    /// The folded text; runs of blanks become one, none at the ends.
    public static func fold(_ text: some StringProtocol) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var blank = false
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                blank = !folded.isEmpty
                continue
            }
            if (0x300...0x36F).contains(scalar.value) { continue }
            if blank { folded.append(UInt8(ascii: " ")) }
            blank = false
            append(scalar, to: &folded)
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// The folded words: runs of letters and digits, in order.
    public static func words(_ text: some StringProtocol) -> [String] {
        fold(text).unicodeScalars.split { !isOfWord($0) }.map { String($0) }
    }

    // Most letters are ASCII once they are folded, and Unicode's properties are slow to look up.

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        case _ where scalar.isASCII: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    /// The letter without its marks, small.
    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        switch scalar {
        case "A"..."Z": folded.append(UInt8(scalar.value) + 32)
        case _ where scalar.isASCII: folded.append(UInt8(scalar.value))
        default:
            if let base = table[scalar.value] {
                folded.append(contentsOf: UTF8.encode(base) ?? .init())
            } else {
                folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
    }

    /// The plain small letter of every composed one, and of đ.
    private static let table: [UInt32: Unicode.Scalar] = {
        var table: [UInt32: Unicode.Scalar] = [0x110: "d", 0x111: "d"]
        for composed in CompositionTable.decompositions.keys {
            var base = composed
            while let parts = CompositionTable.decompositions[base] { base = parts.base.value }
            table[composed] = Unicode.Scalar(base)?.properties.lowercaseMapping.unicodeScalars.first
        }
        return table
    }()
}
