/// What an agency may promise for a procedure, and how it may handle it; the workflow is `WorkflowCheck`'s.
public struct OfferCheck: Sendable {
    /// The terms by law of every case.
    public let statutory: [Term]

    /// Against these terms.
    public init(statutory: [Term]) {
        self.statutory = statutory
    }

    /// Everything that speaks against handling it so; a reason and a decision are asked for outside the mechanism only.
    public func objections(
        mode: Offer.Mode,
        promised: Term?,
        reason: String?,
        decision: String?
    ) -> [OfferObjection] {
        var objections: [OfferObjection] = []
        if mode == .outside {
            if reason?.isEmpty ?? true { objections.append(.reasonMissing) }
            if decision?.isEmpty ?? true { objections.append(.decisionMissing) }
        }
        if let promised {
            if promised == .unspecified { objections.append(.promiseWithoutTerm) }
            if let shorter = statutory.first(where: { promised.exceeds($0) }) {
                objections.append(.promiseTooLong(promised: promised, statutory: shorter))
            }
        }
        return objections
    }
}

extension Term {
    /// Whether it is longer than the other; like is compared with like, else the working minutes that each holds.
    ///
    /// Working days and calendar days are compared from each working day of a week without days off: a term is longer when
    /// it ends later from one of them. One that ends on a day off ends on the next working day (BLDS 2015, Đ148(5)).
    /// What the law wants on the same day is never promised in days. Nothing is longer than no term.
    public func exceeds(_ limit: Term) -> Bool {
        switch (self, limit) {
        case (_, .unspecified): return false
        case (.hours(let mine), .hours(let theirs)): return mine > theirs
        case (.workingDays(let mine), .workingDays(let theirs)): return mine > theirs
        case (.calendarDays(let mine), .calendarDays(let theirs)): return mine > theirs
        case (.months(let mine), .months(let theirs)): return mine > theirs
        case (.immediate, _): return false
        case (.sameDay, .immediate), (.sameDayRegardless, .immediate): return true
        case (.hours, .immediate): return true
        case (.workingDays, _) where limit.isOfOneDay, (.calendarDays, _) where limit.isOfOneDay: return true
        case (.workingDays, .calendarDays), (.calendarDays, .workingDays):
            return (0..<5).contains { daysInOrdinaryWeeks(from: $0) > limit.daysInOrdinaryWeeks(from: $0) }
        default:
            guard let mine = workingMinutes, let theirs = limit.workingMinutes else { return false }
            return mine > theirs
        }
    }

    /// Days to the end of a term in working or calendar days, from that working day of the week (0 is Monday); 0 for others.
    private func daysInOrdinaryWeeks(from weekday: Int) -> Int {
        switch self {
        case .workingDays(let halves):
            let days = (halves + 1) / 2
            return days + (weekday + days) / 5 * 2
        case .calendarDays(let days):
            let pastFriday = (weekday + days) % 7 - 4
            return pastFriday > 0 ? days + 3 - pastFriday : days
        default: return 0
        }
    }
}
