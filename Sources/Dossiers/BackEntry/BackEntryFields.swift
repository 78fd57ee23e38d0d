import Domain
import Markup
import Web

/// What a line of the paper book says beside the intake form: its number, and when it was written.
struct BackEntryFields {
    static let number = "so-trong-so"
    static let day = "ngay-ghi"
    static let time = "gio-ghi"

    let number: Int
    let occurredAt: Instant

    /// Reads the form; nil when `reader` has found something wrong.
    init?(_ reader: inout FormReader, now: Instant) {
        let number = reader.integer(Self.number, in: 1...99_999, required: "Nhập số thứ tự trong sổ giấy")
        let day = reader.day(Self.day, required: "Nhập ngày ghi trong sổ giấy")
        let typed = reader.text(Self.time, required: "Nhập giờ ghi trong sổ giấy, ví dụ 8:30", max: 10)
        let minute = typed.flatMap { FormReader.minute($0) }
        if typed != nil, minute == nil { reader.refuse(Self.time, "Nhập giờ theo dạng giờ:phút, ví dụ 8:30") }
        guard let number, let day, let minute, reader.errors.isEmpty else { return nil }
        self.number = number
        occurredAt = Instant(day, minute: minute)
        if occurredAt > now {
            reader.refuse(Self.time, "Thời điểm ghi trong sổ giấy không được sau bây giờ")
            return nil
        }
    }
}

extension FormReader {
    /// Minutes after midnight of `8:30`, `8h30`, `8 giờ 30`, `0830`.
    static func minute(_ text: String) -> Int? {
        var parts = text.split { !$0.isNumber }.map(String.init)
        if parts.count == 1, let digits = parts.first, (3...4).contains(digits.count) {
            parts = [String(digits.dropLast(2)), String(digits.suffix(2))]
        }
        let numbers = parts.compactMap { Int($0) }
        guard (1...2).contains(numbers.count), numbers.count == parts.count, (0...23).contains(numbers[0]) else {
            return nil
        }
        let minute = numbers.count == 2 ? numbers[1] : 0
        return (0...59).contains(minute) ? numbers[0] * 60 + minute : nil
    }
}
