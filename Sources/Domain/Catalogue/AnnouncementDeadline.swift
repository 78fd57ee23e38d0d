/// A day that the law sets for an announcing decision of a province (NĐ 63/2010/NĐ-CP Đ15, Đ24).
///
/// A decision of a lower committee, where one is entered, is measured by the same days. Passing one is a warning and no
/// wall: the decision has effect all the same.
public enum AnnouncementDeadline: Hashable, Sendable {
    /// To be signed five days before the procedures take effect; it was signed that many days before.
    case signedLate(daysBefore: Int)
    /// To be public in the national database within five working days; that was the last of them.
    case publishedLate(due: Day)

    /// Days between the signing and the effect.
    public static let daysBeforeEffect = 5
    /// Working days from the signing to the publication.
    public static let daysToPublish = 5

    /// The article.
    public var citation: Citation {
        switch self {
        case .signedLate: Citation("NĐ 63/2010/NĐ-CP", "Đ15")
        case .publishedLate: Citation("NĐ 63/2010/NĐ-CP", "Đ24")
        }
    }
}

extension Announcement {
    /// The last day on which the procedures must be public; nil beyond the calendar.
    public func publicationDue(in calendar: WorkCalendar) -> Day? {
        calendar.workingDay(AnnouncementDeadline.daysToPublish, after: signedOn)
    }

    /// The deadlines that were missed if the decision is published on the day.
    public func missedDeadlines(publishedOn day: Day, in calendar: WorkCalendar) -> [AnnouncementDeadline] {
        var missed: [AnnouncementDeadline] = []
        let before = effectiveOn.number - signedOn.number
        if before < AnnouncementDeadline.daysBeforeEffect { missed.append(.signedLate(daysBefore: before)) }
        if let due = publicationDue(in: calendar), day > due { missed.append(.publishedLate(due: due)) }
        return missed
    }
}
