/// Where a dossier stands at a cut-off, told from its history alone.
///
/// This is the second, independent definition of the figures: the first are the conditions of `Measure` in SQL.
/// `motcua check` and the property tests hold the two against each other.
public struct Standing: Hashable, Sendable {
    /// The state at the cut-off.
    public enum State: Hashable, Sendable {
        /// Not entered yet.
        case absent
        /// Open, with the due day as known then.
        case open(due: Day?)
        /// Finished, with its verdict and the day of entry; whether the result was still at the desk.
        case resolved(Verdict, on: Day, collected: Bool)
        /// Withdrawn or stopped.
        case withdrawn(on: Day)
        /// A mistaken reception.
        case cancelled(on: Day)
    }

    /// The state at the cut-off.
    public let state: State
    /// The day of entry; nil when absent.
    public let received: Day?
    /// How it came in, as known then.
    public let channel: Channel?
    /// Where it came in, as known then.
    public let place: ReceptionPlace?
    /// What is counted.
    public let unit: Offer.Unit?
    /// How many are counted.
    public let quantity: Int

    /// Where the dossier with that history stands at the cut-off, the first moment that no longer counts.
    public static func of(_ history: [RecordedEvent], at cutoff: Instant) -> Standing {
        var state = State.absent
        var received: Day?
        var channel: Channel?
        var place: ReceptionPlace?
        var unit: Offer.Unit?
        var quantity = 0
        for recorded in history {
            guard recorded.at < cutoff else { break }
            let day = recorded.at.day
            switch (recorded.event, state) {
            case (.received(let reception), _):
                state = .open(due: reception.due?.day)
                received = day
                channel = reception.channel
                place = reception.place
                unit = reception.unit
                quantity = reception.quantity
            case (.corrected(.channel(_, let new)), _): channel = new
            case (.corrected(.place(_, let new)), _): place = new
            case (.corrected(.quantity(_, let new)), _): quantity = new
            case (.dueRecomputed(_, let after, _), .open): state = .open(due: after?.day)
            case (.resultReceived(let verdict), _): state = .resolved(verdict, on: day, collected: false)
            case (.handedOut, .resolved(let verdict, let on, _)): state = .resolved(verdict, on: on, collected: true)
            case (.withdrawn, _): state = .withdrawn(on: day)
            case (.cancelled, _): state = .cancelled(on: day)
            default: break
            }
        }
        return Standing(
            state: state,
            received: received,
            channel: channel,
            place: place,
            unit: unit,
            quantity: quantity
        )
    }
}
