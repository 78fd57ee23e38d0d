/// Whether work was finished before its day, on it, or after it (trước hạn, đúng hạn, quá hạn).
public enum Verdict: String, Sendable, CaseIterable {
    /// Trước hạn.
    case early
    /// Đúng hạn.
    case onTime
    /// Quá hạn.
    case late

    /// The verdict on work finished at a moment.
    ///
    /// Hour terms compare instants: before the due moment early, at it on time, after it late. All others compare
    /// days, half days too: before the due day early, on it on time even at 17:30, after it late. Terms of one day
    /// (`trả ngay`, `trong ngày`) are never early; without a due date work is on time (DESIGN §5).
    public static func of(finished: Instant, due: Instant?, term: Term) -> Verdict {
        guard let due else { return .onTime }
        if term.comparesInstants { return compare(finished, due) }
        let verdict = compare(finished.day, due.day)
        return verdict == .early && term.isOfOneDay ? .onTime : verdict
    }

    private static func compare<Time: Comparable>(_ finished: Time, _ due: Time) -> Verdict {
        if finished < due { return .early }
        return finished == due ? .onTime : .late
    }

    /// The name in reports.
    public var vietnamese: String {
        switch self {
        case .early: "trước hạn"
        case .onTime: "đúng hạn"
        case .late: "quá hạn"
        }
    }
}
