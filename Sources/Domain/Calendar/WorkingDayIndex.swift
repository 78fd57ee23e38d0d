/// The days of a range that count for terms, as bits: ordinal of a day in O(1), day of an ordinal in O(log n).
///
/// 185 years take 13 KB, so that each agency can hold its own calendar.
struct WorkingDayIndex {
    /// The range it covers.
    let range: ClosedRange<Day>
    /// One bit a day from the range's first, least significant first.
    private var words: [UInt64]
    /// How many days count in the words before.
    private var before: [Int32]

    /// Asks for each day of the range whether it counts.
    init(_ range: ClosedRange<Day>, counts: (Day) -> Bool) {
        self.range = range
        let days = range.lowerBound.distance(to: range.upperBound) + 1
        words = [UInt64](repeating: 0, count: days / 64 + 1)
        for offset in 0..<days where counts(range.lowerBound.advanced(by: offset)) {
            words[offset / 64] |= 1 << UInt64(offset % 64)
        }
        before = []
        before.reserveCapacity(words.count)
        var total: Int32 = 0
        for word in words {
            before.append(total)
            total += Int32(word.nonzeroBitCount)
        }
    }

    /// Whether a day of the range counts.
    func counts(_ day: Day) -> Bool {
        let offset = range.lowerBound.distance(to: day)
        return words[offset / 64] >> UInt64(offset % 64) & 1 == 1
    }

    /// How many days of the range up to this one, itself included, count.
    func ordinal(of day: Day) -> Int {
        let offset = range.lowerBound.distance(to: day)
        let upToDay = words[offset / 64] & (UInt64.max >> UInt64(63 - offset % 64))
        return Int(before[offset / 64]) + upToDay.nonzeroBitCount
    }

    /// The counting day with that ordinal, 1 for the first; nil beyond the range.
    func day(ofOrdinal ordinal: Int) -> Day? {
        guard ordinal >= 1 else { return nil }
        // The last word with fewer days before it than the ordinal holds the day.
        var low = 0
        var high = before.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(before[middle]) < ordinal { low = middle } else { high = middle }
        }
        var word = words[low]
        for _ in 0..<(ordinal - Int(before[low]) - 1) { word &= word &- 1 }
        guard word != 0 else { return nil }
        return range.lowerBound.advanced(by: low * 64 + word.trailingZeroBitCount)
    }
}
