/// The round of a simulated working day, in minutes since midnight.
enum DayRound {
    /// What came in after 15:00 the day before goes on its way (NĐ 61/2018 Đ18).
    static let morning = 430
    /// Applicants who take their dossiers back.
    static let withdrawals = close
    /// Up to here a dossier goes on its way the same day.
    static let handoverDeadline = 900
    /// The counter has received its last dossier: the day's hand-overs, signatures and results begin.
    static let close = 990
    /// Results are fetched.
    static let handOut = 1016
    /// A dossier needs at most so many acts in a row, a minute each.
    static let longest = 24
}
