import Domain

/// How the forms write days, hours, numbers and sums.
enum PaperWords {
    /// `ngày 03 tháng 01 năm 2019`: days below ten and the months January and February with a zero (NĐ 30/2020/NĐ-CP).
    static func date(_ day: Day) -> String {
        let (year, month, dayOfMonth) = day.date
        return "ngày \(two(dayOfMonth)) tháng \(month < 3 ? two(month) : String(month)) năm \(year)"
    }

    /// `09 giờ 05 phút, ngày 28 tháng 12 năm 2018`.
    static func moment(_ instant: Instant) -> String {
        "\(two(instant.minute / 60)) giờ \(two(instant.minute % 60)) phút, \(date(instant.day))"
    }

    /// Short, for tables: `09:05 28/12/2018`.
    static func short(_ instant: Instant) -> String { "\(instant.clock) \(instant.day.vietnamese)" }

    /// `từ 15 giờ 30 đến 17 giờ, thứ Năm, ngày 03 tháng 01 năm 2019`.
    static func window(_ window: AppointmentWindow) -> String {
        // Within a sentence `thứ` and `chủ` are small.
        let weekday = window.day.weekday.vietnamese
        return "\(window.vietnamese), \(weekday.prefix(1).lowercased())\(weekday.dropFirst()), \(date(window.day))"
    }

    /// To be filled in by hand.
    static let emptyMoment = "……… giờ ……… phút, ngày ……… tháng ……… năm …………"

    /// `Vĩnh Thuận, ngày 28 tháng 12 năm 2018`.
    static func dateline(_ place: String, _ day: Day) -> String { "\(place), \(date(day))" }

    /// `150.000 đồng`.
    static func money(_ amount: Int) -> String { "\(VietnameseNumber.grouped(amount)) đồng" }

    /// Two digits at the least, as documents and registers are numbered (NĐ 30/2020/NĐ-CP, Phụ lục I): pages too.
    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// A key in two groups, so that it is copied without a slip: `7K4 M2P`.
    static func grouped(_ key: TrackingKey) -> String {
        "\(key.description.prefix(3)) \(key.description.dropFirst(3))"
    }
}
