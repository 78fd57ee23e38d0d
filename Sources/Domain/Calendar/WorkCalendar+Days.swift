extension WorkCalendar {
    /// The n-th counting day after a day, 1 for the next; nil beyond the declared years or unless `n` ≥ 1.
    public func workingDay(_ n: Int, after day: Day) -> Day? {
        guard n >= 1, range.contains(day) else { return nil }
        return index.day(ofOrdinal: index.ordinal(of: day) + n)
    }

    /// The day itself when it counts, else the next that does (BLDS 2015, Đ148(5)); nil beyond the declared years.
    public func workingDay(notBefore day: Day) -> Day? {
        guard range.contains(day) else { return nil }
        return index.counts(day) ? day : workingDay(1, after: day)
    }

    /// How many counting days lie after `start` up to `end`, `end` included; 0 when it is not later.
    ///
    /// Days outside `range` are not counted.
    public func workingDays(after start: Day, through end: Day) -> Int {
        guard start < end, start <= range.upperBound, end >= range.lowerBound else { return 0 }
        let before = start < range.lowerBound ? 0 : index.ordinal(of: start)
        return index.ordinal(of: min(end, range.upperBound)) - before
    }

    /// The moment at which work on a counting day ends.
    func close(of day: Day) -> Instant {
        Instant(day, minute: workingSessions(on: day).last?.to ?? 1020)
    }
}
