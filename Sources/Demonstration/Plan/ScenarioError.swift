public import Domain

/// Why a scenario cannot be simulated; the sentence says what to change.
public enum ScenarioError: Error, Hashable {
    /// A day that is none, or a period that ends before it begins.
    case period(String)
    /// A code in neither national form, or given twice.
    case code(String)
    /// A parent that does not stand earlier in the list.
    case parent(String, of: String)
    /// A count below zero.
    case negative(String, agency: String)
    /// What comes in is not what becomes of it.
    case sums(agency: String, incoming: Int, outcomes: Int)
    /// The period begins with the first day whose law is known, so nothing can be carried over into it.
    case nothingBefore(Day, agency: String)
    /// No day of the period lets a dossier end like this.
    case infeasible(outcome: String, agency: String)

    /// One line in Vietnamese.
    public var sentence: String {
        switch self {
        case .period(let text): "kỳ không hợp lệ: \(text)"
        case .code(let text): "mã cơ quan không hợp lệ hoặc trùng: \(text)"
        case .parent(let parent, let agency): "\(agency): cơ quan cấp trên \(parent) phải đứng trước trong danh sách"
        case .negative(let name, let agency): "\(agency): \(name) không được âm"
        case .sums(let agency, let incoming, let outcomes):
            "\(agency): số vào \(incoming) (carriedOver + receivedOnline + receivedDirect) khác số ra \(outcomes) "
                + "(resolved + open + withdrawn), chênh lệch \(incoming - outcomes)"
        case .nothingBefore(let day, let agency):
            "\(agency): không có hồ sơ kỳ trước vì quy định trước ngày \(day.vietnamese) không áp dụng được"
        case .infeasible(let outcome, let agency):
            "\(agency): trong kỳ không có ngày làm việc nào để có \(outcome)"
        }
    }
}
