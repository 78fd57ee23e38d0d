import Domain
import Persistence

/// A walk over one index of an agency. Measures that are found on the same walk are counted in one.
enum FigurePass: CaseIterable {
    /// Received in the period and not cancelled within it.
    case received
    /// Ended in the period.
    case closed
    /// Open at the cut-off and still now.
    case open
    /// Open at the cut-off and ended since.
    case closedSince
    /// Finished by the cut-off and still at the desk.
    case uncollected
    /// Finished by the cut-off and handed out since.
    case handedOutSince

    /// What rows `d` of `read_dossier` the walk meets.
    ///
    /// A column marked `+` is kept away from the planner on purpose: by `received_on` alone every dossier that the
    /// agency ever received would be looked at.
    func range(in period: ReportPeriod) -> SQL {
        switch self {
        case .received:
            """
            d.received_on BETWEEN \(period.from) AND \(period.to)
            AND (d.closing IS NULL OR d.closing <> 'cancelled' OR +d.closed_on > \(period.to))
            """
        case .closed: "d.closed_on BETWEEN \(period.from) AND \(period.to)"
        case .open: "d.closed_on IS NULL AND +d.received_on <= \(period.to)"
        case .closedSince: "d.closed_on > \(period.to) AND +d.received_on <= \(period.to)"
        case .uncollected: "d.closing = 'finished' AND d.handed_out_on IS NULL AND d.closed_on <= \(period.to)"
        // Only what was finished is handed out: the table holds it.
        case .handedOutSince: "d.handed_out_on > \(period.to) AND +d.closed_on <= \(period.to)"
        }
    }

    /// Of what was there at the cut-off and has gone since: the columns of the days on which it came and went.
    var stay: (came: SQL, went: SQL)? {
        switch self {
        case .closedSince: ("d.received_on", "d.closed_on")
        case .handedOutSince: ("d.closed_on", "d.handed_out_on")
        case .received, .closed, .open, .uncollected: nil
        }
    }

    /// The order in which the walk's index holds its rows.
    var order: SQL {
        switch self {
        case .received: "d.received_on"
        case .closed, .closedSince, .uncollected: "d.closed_on"
        case .open: "d.due_at"
        case .handedOutSince: "d.handed_out_on"
        }
    }
}
