import Domain

/// How the forms write days, hours, numbers and sums.
enum PaperWords {
    /// `09 giờ 05 phút, ngày 28 tháng 12 năm 2018`.
    static func moment(_ instant: Instant) -> String {
        "\(VietnameseNumber.two(instant.minute / 60)) giờ \(VietnameseNumber.two(instant.minute % 60)) phút, \(instant.day.inWords)"
    }

    /// Short, for tables: `09:05 28/12/2018`.
    static func short(_ instant: Instant) -> String { "\(instant.clock) \(instant.day.vietnamese)" }

    /// `từ 15 giờ 30 đến 17 giờ, thứ Năm, ngày 03 tháng 01 năm 2019`.
    static func window(_ window: AppointmentWindow) -> String {
        // Within a sentence `thứ` and `chủ` are small.
        let weekday = window.day.weekday.vietnamese
        return "\(window.vietnamese), \(weekday.prefix(1).lowercased())\(weekday.dropFirst()), \(window.day.inWords)"
    }

    /// To be filled in by hand.
    static let emptyMoment = "……… giờ ……… phút, ngày ……… tháng ……… năm …………"

    /// `Vĩnh Thuận, ngày 28 tháng 12 năm 2018`.
    static func dateline(_ place: String, _ day: Day) -> String { "\(place), \(day.inWords)" }

    /// `150.000 đồng`.
    static func money(_ amount: Int) -> String { "\(VietnameseNumber.grouped(amount)) đồng" }

    /// A key in two groups, so that it is copied without a slip: `7K4 M2P`.
    static func grouped(_ key: TrackingKey) -> String {
        "\(key.description.prefix(3)) \(key.description.dropFirst(3))"
    }
}
