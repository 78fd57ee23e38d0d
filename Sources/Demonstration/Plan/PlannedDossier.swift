import Domain

/// A dossier that will be received, worked on and ended at moments fixed beforehand.
struct PlannedDossier {
    let offer: PlannedOffer
    let channel: Channel
    let place: ReceptionPlace
    let quantity: Int
    /// When it comes in.
    let received: Instant
    /// The day on which it goes to the competent office; nil when that lies after the period.
    let opened: (day: Day, morning: Bool)?
    /// The day on which the result reaches the desk.
    let finished: Day?
    /// The day on which the result is fetched.
    let handedOut: Day?
    /// The day on which the applicant takes it back.
    let withdrawn: Day?
}
