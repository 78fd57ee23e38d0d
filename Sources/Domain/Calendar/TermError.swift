/// Why a text is no term.
public enum TermError: Error, Hashable, Sendable {
    /// Nothing but blanks.
    case empty
    /// A text outside the grammar.
    case unknown(String)
    /// Hours or minutes that do not say “làm việc”: clock hours are no unit of a term here.
    case withoutWorking(String)
    /// A number that is not written in digits.
    case badNumber(String)
    /// A fraction other than a half.
    case notHalves(String)
    /// A half where only whole numbers are accepted, and the form it was in.
    case notWhole(String, String)
    /// A term of nothing.
    case zero
    /// More than ten years.
    case tooLong(String)
}

extension TermError: CustomStringConvertible {
    /// One line in Vietnamese: what is wrong and what is accepted.
    public var description: String {
        switch self {
        case .empty: "Thời hạn để trống; \(Self.accepted)."
        case .unknown(let text): "Không hiểu thời hạn “\(Self.oneLine(text))”; \(Self.accepted)."
        case .withoutWorking(let text):
            "Thời hạn “\(Self.oneLine(text))” thiếu chữ “làm việc”; viết như “4 giờ làm việc”."
        case .badNumber(let text): "“\(Self.oneLine(text))” không phải là số; viết như “2 ngày làm việc”."
        case .notHalves(let text):
            "“\(Self.oneLine(text))”: chỉ chia đến nửa; viết như “0,5 ngày làm việc” hoặc “1,5 ngày làm việc”."
        case .notWhole(let text, let form):
            "“\(Self.oneLine(text))” phải là số nguyên trong “\(form)”; chỉ giờ và ngày làm việc mới chia nửa."
        case .zero: "Thời hạn phải lớn hơn 0; nếu trả kết quả tại chỗ, viết “trả ngay”."
        case .tooLong(let text): "“\(Self.oneLine(text))” quá dài; thời hạn không quá 10 năm."
        }
    }

    private static let accepted =
        "chấp nhận: N giờ làm việc, N ngày làm việc (cả 0,5; 1,5), nửa ngày, N ngày, N tháng, trả ngay, trong ngày, "
        + "trong ngày (không mốc 15 giờ), gửi trước N ngày, không quy định"

    /// The text cut to what fits a line.
    private static func oneLine(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}
