/// Numbers from 1 that were given out, a bit each: twenty million take 2.5 MB.
struct NumberSet {
    private var words: [UInt64] = []
    /// How many there are.
    private(set) var count = 0
    /// The greatest; 0 for none.
    private(set) var last = 0

    /// A number beyond which a series is not believed.
    static let limit = 100_000_000

    /// Takes a number; false when it was there already, or cannot be one.
    mutating func insert(_ number: Int) -> Bool {
        guard (1...Self.limit).contains(number) else { return false }
        let (word, bit) = number.quotientAndRemainder(dividingBy: 64)
        if word >= words.count { words += [UInt64](repeating: 0, count: word + 1 - words.count) }
        guard words[word] & 1 << bit == 0 else { return false }
        words[word] |= 1 << bit
        count += 1
        last = max(last, number)
        return true
    }

    /// The first number that is missing below the last; nil when they are dense.
    var gap: Int? {
        guard count < last else { return nil }
        return (1..<last).first { words[$0 / 64] & 1 << ($0 % 64) == 0 }
    }
}
