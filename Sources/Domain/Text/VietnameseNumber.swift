/// How official texts write whole numbers.
public enum VietnameseNumber {
    /// With a dot between each three digits: `4.970`.
    public static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text.append(".") }
            text.append(digit)
        }
        return text
    }

    /// Two digits at the least, as documents and registers are numbered (NĐ 30/2020/NĐ-CP, Phụ lục I).
    public static func two(_ number: Int) -> String { padded(number, 2) }

    /// A count in an official text: `02` below ten, `4.970`, and “không có” for none.
    public static func count(_ number: Int) -> String {
        switch number {
        case 0: "không có"
        case 1...9: two(number)
        default: grouped(number)
        }
    }
}
