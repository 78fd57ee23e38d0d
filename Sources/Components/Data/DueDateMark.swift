public import Domain
public import Markup

/// How near the day is on which an open dossier is due.
public enum Nearness: Hashable, Sendable {
    /// Working days are left.
    case left(Int)
    /// Due on the day itself; the hour where it is an hour term.
    case today
    /// Past due by working days; 0 for an hour term missed today.
    case over(Int)
    /// The clock stands still: supplement, payment.
    case paused
    /// No term: `không quy định`.
    case without

    /// From this many working days on a dossier is called due soon.
    static let soon = 2

    var message: Message {
        switch self {
        case .left(1): "còn 1 ngày làm việc"
        case .left(let days): "còn \(days) ngày làm việc"
        case .today: "đến hạn hôm nay"
        case .over(0): "đã quá giờ hẹn"
        case .over(1): "quá hạn 1 ngày làm việc"
        case .over(let days): "quá hạn \(days) ngày làm việc"
        case .paused: "tạm dừng tính thời hạn"
        case .without: "không quy định thời hạn"
        }
    }

    var tone: String {
        switch self {
        case .left(let days) where days <= Nearness.soon: "due due-soon"
        case .left, .paused, .without: "due"
        case .today: "due due-today"
        case .over: "due due-over"
        }
    }

    /// A sign beside the colour: some do not see it, and paper is grey.
    var sign: String {
        switch self {
        case .left(let days) where days <= Nearness.soon: "◔"
        case .left: "○"
        case .today: "◑"
        case .over: "●"
        case .paused: "‖"
        case .without: "–"
        }
    }
}

/// When a dossier is due and how long that is, in words, with a sign and a colour.
public func dueDateMark(_ due: Day?, hour: String? = nil, nearness: Nearness) -> HTML {
    span(.classes(nearness.tone)) {
        span(.classes("due-sign"), Attribute("aria-hidden", "true")) { nearness.sign }
        span(.classes("due-text")) {
            if let due {
                time(Attribute("datetime", due.description), .classes("due-day")) {
                    if let hour { "\(hour) ngày \(due.vietnamese)" } else { due.vietnamese }
                }
                " "
            }
            span(.classes("due-nearness")) { nearness.message }
        }
    }
}
