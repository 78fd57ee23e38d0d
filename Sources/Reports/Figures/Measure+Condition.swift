package import Domain
package import Persistence

extension Measure {
    /// Rows `d` of `read_dossier` that a measure counts on one walk; nil filter takes all that the walk meets.
    struct Part {
        let pass: FigurePass
        let filter: SQL?
    }

    /// What a row `d` of `read_dossier` must fulfil to be counted: the measure's only definition in SQL, as one
    /// condition for each part.
    ///
    /// The conditions exclude each other, and each can be answered from one index of an agency (a disjunction could
    /// not).
    package func conditions(in period: ReportPeriod) -> [SQL] {
        parts(in: period).map { "\($0.pass.range(in: period)) AND \(condition(of: $0))" }
    }

    /// What the walk's rows must fulfil beside its range.
    func condition(of part: Part) -> SQL {
        let unit: SQL = self == .visits ? "d.unit <> 'dossier'" : "d.unit = 'dossier'"
        return part.filter.map { "\($0) AND \(unit)" } ?? unit
    }

    /// The parts, which share no row.
    func parts(in period: ReportPeriod) -> [Part] {
        switch self {
        case .carriedOver:
            [.open, .closed, .closedSince].map { Part(pass: $0, filter: "+d.received_on < \(period.from)") }
        case .receivedOnline: [Part(pass: .received, filter: "d.channel = 2")]
        case .receivedDirect: [Part(pass: .received, filter: "d.channel IN (1, 3)")]
        case .receivedAtDesk: [Part(pass: .received, filter: "d.place = 'desk'")]
        case .receivedAtOffice: [Part(pass: .received, filter: "d.place = 'office'")]
        case .receivedMobile: [Part(pass: .received, filter: "d.place = 'mobile'")]
        case .received, .visits: [Part(pass: .received, filter: nil)]
        case .total: Measure.carriedOver.parts(in: period) + Measure.received.parts(in: period)
        case .resolvedEarly: [Part(pass: .closed, filter: "d.verdict = 'early'")]
        case .resolvedOnTime: [Part(pass: .closed, filter: "d.verdict = 'onTime'")]
        case .resolvedLate: [Part(pass: .closed, filter: "d.verdict = 'late'")]
        case .resolved: [Part(pass: .closed, filter: "d.closing = 'finished'")]
        case .openInTerm:
            Measure.open(and: "COALESCE(\(Measure.due(at: period)) > \(period.lastDueDay), TRUE)")
        case .openLate: Measure.open(and: "\(Measure.due(at: period)) <= \(period.lastDueDay)")
        case .open: Measure.open(and: nil)
        case .withdrawn:
            [
                Part(
                    pass: .closed,
                    filter: """
                        (d.closing IN ('withdrawn', 'stopped')
                            OR d.closing = 'cancelled' AND d.received_on < \(period.from))
                        """
                )
            ]
        case .cancelledCarriedOver:
            [Part(pass: .closed, filter: "d.closing = 'cancelled' AND d.received_on < \(period.from)")]
        case .cancelled:
            [Part(pass: .closed, filter: "d.closing = 'cancelled' AND d.received_on >= \(period.from)")]
        case .uncollected: [.uncollected, .handedOutSince].map { Part(pass: $0, filter: nil) }
        }
    }

    private static func open(and filter: SQL?) -> [Part] {
        [.open, .closedSince].map { Part(pass: $0, filter: filter) }
    }

    /// The due day as known at the cut-off: what the earliest later change found there, else the present one.
    private static func due(at period: ReportPeriod) -> SQL {
        """
        CASE WHEN EXISTS (
            SELECT 1 FROM read_due_change c WHERE c.dossier = d.id AND c.changed_at >= \(period.cutoff)
        ) THEN (
            SELECT c.due_before_on FROM read_due_change c WHERE c.dossier = d.id AND c.changed_at >= \(period.cutoff)
            ORDER BY c.changed_at, c.sequence LIMIT 1
        ) ELSE d.due_on END
        """
    }
}
