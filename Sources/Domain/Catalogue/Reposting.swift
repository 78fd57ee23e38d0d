/// What an agency must do at its boards because of a decision: put the new content up, or take down what ended.
public struct Reposting: Hashable, Sendable {
    /// What is to be done.
    public enum Kind: String, Sendable, CaseIterable {
        /// Niêm yết nội dung mới.
        case post
        /// Gỡ thủ tục đã bãi bỏ hoặc được thay thế.
        case remove
    }

    /// Working days that an agency has: no text seen sets them; NĐ 63/2010/NĐ-CP Đ24 gives a province five to publish.
    public static let defaultDays = 5

    /// The last day on which it is in time: so many working days after the content takes effect, or after it became
    /// known if that was later. Nil beyond the calendar.
    public static func due(effectiveOn: Day, publishedOn: Day, days: Int, in calendar: WorkCalendar) -> Day? {
        calendar.workingDay(max(1, days), after: max(effectiveOn, publishedOn))
    }

    /// The last day.
    public let dueOn: Day
    /// When it was done; nil while it is not.
    public let doneOn: Day?

    /// A duty.
    public init(dueOn: Day, doneOn: Day?) {
        self.dueOn = dueOn
        self.doneOn = doneOn
    }

    /// Whether it was done in time.
    public var isTimely: Bool { doneOn.map { $0 <= dueOn } ?? false }

    /// Working days past the last one, until it was done or until today; 0 when it is not late.
    public func daysLate(today: Day, in calendar: WorkCalendar) -> Int {
        calendar.workingDays(after: dueOn, through: doneOn ?? today)
    }
}

/// How many of an agency's duties of a period were done in time, “niêm yết lại kịp thời kt/tổng lượt”.
public struct RepostingFigure: Hashable, Sendable {
    /// Done in time.
    public let timely: Int
    /// All whose last day lies in the period.
    public let total: Int

    /// A figure.
    public init(timely: Int, total: Int) {
        self.timely = timely
        self.total = total
    }
}
