/// Why a text is no list of working sessions.
public enum SessionsError: Error, Hashable, Sendable {
    /// A part that is not `HH:MM-HH:MM`.
    case unreadable(String)
    /// A session that ends before it has begun.
    case backwards(String)
    /// Two sessions of which the second begins before the first has ended.
    case overlapping(String, String)
}

extension SessionsError: CustomStringConvertible {
    /// One line in Vietnamese: what is wrong and what is accepted.
    public var description: String {
        switch self {
        case .unreadable(let part):
            "Không đọc được buổi làm việc “\(part)”; viết như “07:00-11:00,13:00-17:00”."
        case .backwards(let part):
            "Buổi làm việc “\(part)” phải kết thúc sau khi bắt đầu; viết như “07:00-11:00”."
        case .overlapping(let earlier, let later):
            "Buổi làm việc “\(later)” bắt đầu trước khi buổi “\(earlier)” kết thúc; viết theo thứ tự, không chồng nhau."
        }
    }
}
