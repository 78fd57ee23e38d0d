extension Term {
    /// The working minutes a term holds in the sum of a workflow's steps, at 480 a day; nil where there is no limit.
    ///
    /// Default where the law is silent: of calendar days five in seven are worked, rounded down but at least one;
    /// a month is 30 days; what is due the same day holds one working day.
    public var workingMinutes: Int? {
        let day = WorkflowCheck.minutesOfDay
        return switch self {
        case .hours(let minutes): minutes
        case .workingDays(let halves): halves * day / 2
        case .calendarDays(let days): max(1, days * 5 / 7) * day
        case .months(let months): max(1, months * 30 * 5 / 7) * day
        case .before(let days): max(1, days * 5 / 7) * day
        case .immediate, .sameDay, .sameDayRegardless: day
        case .unspecified: nil
        }
    }
}
