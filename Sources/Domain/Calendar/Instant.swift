/// A moment, in milliseconds since 1970-01-01T00:00Z.
///
/// Days and hours are those of the authority's zone, UTC+7 all year round.
public struct Instant: Hashable, Sendable, Comparable {
    /// Milliseconds since 1970-01-01T00:00Z.
    public let milliseconds: Int64

    /// The moment that many milliseconds after 1970-01-01T00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// That many minutes after midnight (UTC+7) of the day.
    public init(_ day: Day, minute: Int = 0) {
        milliseconds = (Int64(day.number) * 1440 + Int64(minute) - Instant.offsetMinutes) * 60_000
    }

    /// UTC+7.
    private static let offsetMinutes: Int64 = 420

    private var localMilliseconds: Int64 { milliseconds + Instant.offsetMinutes * 60_000 }

    /// The day on which the moment lies in the authority's zone.
    public var day: Day {
        let local = localMilliseconds
        let length: Int64 = 86_400_000
        return Day(number: Int(local >= 0 ? local / length : (local - length + 1) / length))
    }

    /// Whole minutes since midnight of its day, 0 to 1439.
    public var minute: Int {
        Int((localMilliseconds - Int64(day.number) * 86_400_000) / 60_000)
    }

    /// The moment that many minutes later.
    public func adding(minutes: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(minutes) * 60_000)
    }

    /// The earlier of two moments is the smaller.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Instant: LosslessStringConvertible {
    /// ISO 8601 with the authority's offset, to the second: `2018-12-28T09:00:00+07:00`.
    public var description: String {
        let second = Int((localMilliseconds - Int64(day.number) * 86_400_000) / 1000) % 60
        return "\(day)T\(clock):\(padded(second, 2))+07:00"
    }

    /// Hour and minute, `09:00`.
    public var clock: String {
        "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
    }

    /// Reads `2018-12-28T09:00`, with seconds or `+07:00` if they are given; nil for anything else.
    public init?(_ description: String) {
        var text = Substring(description)
        if text.hasSuffix("+07:00") { text.removeLast(6) }
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 2 || clock.count == 3,
            clock.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(clock[0]), let minute = Int(clock[1]), hour < 24, minute < 60
        else { return nil }
        let second = clock.count == 3 ? Int(clock[2]) ?? 60 : 0
        guard second < 60 else { return nil }
        let whole = Instant(day, minute: hour * 60 + minute)
        self.init(milliseconds: whole.milliseconds + Int64(second) * 1000)
    }
}
