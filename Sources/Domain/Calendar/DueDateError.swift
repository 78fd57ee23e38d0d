/// Why a due date cannot be computed.
public enum DueDateError: Error, Hashable, Sendable {
    /// Received before 2015-01-01, where no calendar is known.
    case beforeCalendar(Day)
    /// The term reaches beyond the last declared year, whose last day is given.
    case afterCalendar(Day)
}

extension DueDateError: CustomStringConvertible {
    /// One line in Vietnamese.
    public var description: String {
        switch self {
        case .beforeCalendar(let day):
            "Ngày \(day.vietnamese) trước 01/01/2015; chưa có lịch làm việc cho thời gian đó."
        case .afterCalendar(let day):
            "Thời hạn vượt quá ngày \(day.vietnamese), ngày cuối của lịch làm việc đã khai báo."
        }
    }
}
