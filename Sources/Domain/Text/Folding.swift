/// Folds text for search: “Hoà”, “hòa” and “HOA” become `hoa`, `Đỗ` becomes `do`.
///
/// Marks go, đ becomes d, letters become small. Old and new tone placement fall together, since no tone is left.
/// i and y stay apart: Mỹ and Mĩ are different names in the civil registers.
public enum Folding {
    /// The folded text; runs of blanks become one, none at the ends.
    public static func fold(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        var blank = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                blank = !folded.isEmpty
                continue
            }
            guard let letter = fold(scalar) else { continue }
            if blank {
                folded.append(" ")
                blank = false
            }
            folded.append(contentsOf: letter)
        }
        return String(folded)
    }

    /// The folded words: runs of letters and digits, in order.
    public static func words(_ text: some StringProtocol) -> [String] {
        fold(text).unicodeScalars
            .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
            .map { String($0) }
    }

    /// The letter without its marks, small; nil for a mark on its own.
    private static func fold(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView? {
        if scalar.isASCII {
            let value = scalar.value
            let small = (0x41...0x5A).contains(value) ? Unicode.Scalar(value + 32) ?? scalar : scalar
            return String(small).unicodeScalars
        }
        if (0x300...0x36F).contains(scalar.value) { return nil }
        if let base = table[scalar.value] { return String(base).unicodeScalars }
        return scalar.properties.lowercaseMapping.unicodeScalars
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
