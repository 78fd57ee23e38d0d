/// A stretch of a day in which an office works, `07:00-11:00`: from a minute up to, not including, another.
public struct Session: Hashable, Sendable {
    /// Where it begins, in minutes after midnight.
    public let from: Int
    /// Where it ends, in minutes after midnight.
    public let to: Int

    /// The session between two minutes, or nil unless `0 <= from < to < 1440`.
    public init?(from: Int, to: Int) {
        guard from >= 0, from < to, to < 1440 else { return nil }
        self.from = from
        self.to = to
    }

    /// Minutes of work.
    public var minutes: Int { to - from }

    /// Whether the minute of the day lies in it; its end does not.
    public func contains(_ minute: Int) -> Bool {
        from <= minute && minute < to
    }
}

extension Session: CustomStringConvertible {
    /// `07:00-11:00`.
    public var description: String {
        "\(clock(from))-\(clock(to))"
    }

    private func clock(_ minute: Int) -> String {
        "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
    }
}
