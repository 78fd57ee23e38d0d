import Domain

extension Planner {
    /// Visits for certified copies, each done while the applicant waits.
    mutating func visits(_ count: Int, among offers: [PlannedOffer]) -> [PlannedDossier] {
        guard !offers.isEmpty, !days.isEmpty else { return [] }
        // People come for copies on market days.
        let market = days.filter { $0.weekday == .monday || $0.weekday == .thursday }
        let choice = market.isEmpty ? days : market
        return (0..<count).map { _ in
            let day = choice[chance(choice.count)]
            let received = Instant(day, minute: 430 + chance(200))
            return PlannedDossier(
                offer: offers[chance(offers.count)],
                channel: .direct,
                place: .desk,
                quantity: 1 + chance(5),
                received: received,
                opened: nil,
                finished: day,
                handedOut: day,
                withdrawn: nil
            )
        }
    }
}
