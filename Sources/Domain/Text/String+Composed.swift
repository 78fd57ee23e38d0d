extension String {
    /// The text in composed form (NFC), for Latin letters: the Vietnamese ones and all others of Europe.
    ///
    /// Input is composed once, at the form or the importer, so that equal names are equal bytes. Other
    /// scripts stay as they are.
    public var composed: String {
        // Marks are U+0300–U+036F, whose first byte is CC or CD; a text without them is composed already.
        guard utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return self }
        var text = String.UnicodeScalarView()
        var cluster: [Unicode.Scalar] = []
        for scalar in unicodeScalars {
            if scalar.isCombining {
                if cluster.isEmpty { text.append(scalar) } else { cluster.append(scalar.withoutSingleton) }
            } else {
                text.append(contentsOf: Self.composed(cluster))
                cluster = [scalar]
            }
        }
        text.append(contentsOf: Self.composed(cluster))
        return String(text)
    }

    /// One letter and its marks: taken apart, marks put in canonical order, put together again.
    private static func composed(_ cluster: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard cluster.count > 1 else { return cluster }
        let apart = cluster.flatMap(decomposed)
        // The sort is stable by index: marks of one class keep their order.
        let marks = apart.dropFirst().enumerated().sorted {
            ($0.element.combiningClass, $0.offset) < ($1.element.combiningClass, $1.offset)
        }
        var base = apart[0]
        var left: [Unicode.Scalar] = []
        for mark in marks.map(\.element) {
            // A mark behind another one of its class, or of a higher, does not reach the letter.
            let isBlocked = left.last.map { $0.combiningClass >= mark.combiningClass } ?? false
            if !isBlocked, let letter = CompositionTable.compositions[CompositionTable.key(base, mark)] {
                base = letter
            } else {
                left.append(mark)
            }
        }
        return [base] + left
    }

    private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        guard let parts = CompositionTable.decompositions[scalar.value] else { return [scalar] }
        return decomposed(parts.base) + [parts.mark]
    }
}

extension Unicode.Scalar {
    fileprivate var combiningClass: UInt8 { properties.canonicalCombiningClass.rawValue }

    fileprivate var isCombining: Bool { (0x300...0x36F).contains(value) && combiningClass != 0 }

    /// U+0340 and U+0341, the tone marks once meant for Vietnamese, are the grave and the acute.
    fileprivate var withoutSingleton: Unicode.Scalar {
        switch value {
        case 0x340: "\u{300}"
        case 0x341: "\u{301}"
        default: self
        }
    }
}
