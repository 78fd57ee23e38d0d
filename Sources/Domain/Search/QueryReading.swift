/// One way to read what was typed into the search of procedures.
struct QueryReading: Hashable, Sendable {
    /// The folded words.
    let words: [[UInt8]]
    /// The words with a blank between each two.
    let text: [UInt8]

    private init(_ words: [String]) {
        let words = QueryReading.plain(words)
        self.words = words.map { Array($0.utf8) }
        text = Array(words.joined(separator: " ").utf8)
    }

    /// The words as typed, as raw Telex, and last in the law's words, without those with which people only ask.
    static func all(of words: [String]) -> [QueryReading] {
        var readings = [QueryReading(words)]
        let telex = words.map(Telex.plain)
        if telex != words { readings.append(QueryReading(telex)) }
        let meant = lawful(words)
        if meant != words, !meant.isEmpty { readings.append(QueryReading(meant)) }
        return readings
    }

    /// Folded words with i for y: half the country writes “kĩ”, the other half “kỹ”, and no two procedures differ by it.
    static func plain(_ words: [String]) -> [String] { words.map { $0.replacing("y", with: "i") } }

    private static func lawful(_ words: [String]) -> [String] {
        var words = words
        for (said, meant) in spoken {
            guard let place = words.firstPlace(of: said) else { continue }
            words.replaceSubrange(place..<(place + said.count), with: meant)
        }
        return words
    }

    /// What people say, and what the law says, folded; the longer before the shorter.
    private static let spoken: [(said: [String], meant: [String])] = [
        ("mat giay khai sinh", "ban sao trich luc ho tich"), ("giay phep kinh doanh", "ho kinh doanh"),
        ("giay khai sinh", "khai sinh"), ("giay ket hon", "ket hon"), ("giay cuoi", "ket hon"),
        ("giay doc than", "tinh trang hon nhan"), ("doc than", "tinh trang hon nhan"), ("chung tu", "khai tu"),
        ("bao tu", "khai tu"), ("so do", "quyen su dung dat"), ("so hong", "quyen su dung dat"),
        ("sao y", "chung thuc ban sao"), ("cong chung", "chung thuc"), ("xay nha", "giay phep xay dung"),
        ("nhu the nao", ""), ("can giay to gi", ""), ("can nhung gi", ""), ("can gi", ""), ("o dau", ""),
        ("thu tuc", ""), ("ho so", ""), ("giay to", ""), ("cho con", ""), ("cho toi", ""), ("xin", ""), ("muon", ""),
        ("lam", ""), ("toi", ""), ("duoc khong", ""),
    ].map { (words(of: $0.0), words(of: $0.1)) }

    private static func words(of text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

extension [String] {
    fileprivate func firstPlace(of other: [String]) -> Int? {
        guard count >= other.count else { return nil }
        return (0...(count - other.count)).first { self[$0..<($0 + other.count)].elementsEqual(other) }
    }
}
