package import Domain
package import Persistence

extension Measure {
    /// What a row `d` of `read_dossier` must fulfil to be counted: the measure's only definition in SQL.
    ///
    /// The conditions exclude each other, and each can be answered from one index of an agency (a disjunction could
    /// not). A column marked `+` is kept away from the planner on purpose: by `received_on` alone every dossier that
    /// the agency ever received would be looked at.
    package func conditions(in period: ReportPeriod) -> [SQL] {
        let counted: SQL = self == .visits ? "d.unit <> 'dossier'" : "d.unit = 'dossier'"
        return alternatives(in: period).map { "\($0) AND \(counted)" }
    }

    private func alternatives(in period: ReportPeriod) -> [SQL] {
        let due = Measure.due(at: period)
        switch self {
        case .carriedOver: return Measure.open(at: period.from.advanced(by: -1))
        case .receivedOnline: return [Measure.received(in: period) + " AND d.channel = 2"]
        case .receivedDirect: return [Measure.received(in: period) + " AND d.channel IN (1, 3)"]
        case .receivedAtDesk: return [Measure.received(in: period) + " AND d.place = 'desk'"]
        case .receivedAtOffice: return [Measure.received(in: period) + " AND d.place = 'office'"]
        case .receivedMobile: return [Measure.received(in: period) + " AND d.place = 'mobile'"]
        case .received, .visits: return [Measure.received(in: period)]
        case .total:
            return Measure.carriedOver.alternatives(in: period) + Measure.received.alternatives(in: period)
        case .resolvedEarly: return [Measure.resolved(in: period) + " AND d.verdict = 'early'"]
        case .resolvedOnTime: return [Measure.resolved(in: period) + " AND d.verdict = 'onTime'"]
        case .resolvedLate: return [Measure.resolved(in: period) + " AND d.verdict = 'late'"]
        case .resolved: return [Measure.resolved(in: period)]
        case .openInTerm:
            return Measure.open(at: period.to).map { "\($0) AND COALESCE(\(due) > \(period.to), TRUE)" }
        case .openLate:
            return Measure.open(at: period.to).map { "\($0) AND \(due) <= \(period.to)" }
        case .open: return Measure.open(at: period.to)
        case .withdrawn:
            return [
                """
                \(Measure.closed(in: period)) AND (d.closing IN ('withdrawn', 'stopped')
                    OR d.closing = 'cancelled' AND d.received_on < \(period.from))
                """
            ]
        case .cancelledCarriedOver:
            return [
                "\(Measure.closed(in: period)) AND d.closing = 'cancelled' AND d.received_on < \(period.from)"
            ]
        case .cancelled:
            return [
                "\(Measure.closed(in: period)) AND d.closing = 'cancelled' AND d.received_on >= \(period.from)"
            ]
        case .uncollected: return Measure.uncollected(at: period.to)
        }
    }

    /// Received in the period and not cancelled within it, whatever is counted.
    static func received(in period: ReportPeriod) -> SQL {
        """
        d.received_on BETWEEN \(period.from) AND \(period.to)
        AND (d.closing IS NULL OR d.closing <> 'cancelled' OR +d.closed_on > \(period.to))
        """
    }

    private static func closed(in period: ReportPeriod) -> SQL {
        "d.closed_on BETWEEN \(period.from) AND \(period.to)"
    }

    private static func resolved(in period: ReportPeriod) -> SQL {
        closed(in: period) + " AND d.closing = 'finished'"
    }

    /// Open after the last moment of that day: still, or then.
    private static func open(at day: Day) -> [SQL] {
        [
            "d.closed_on IS NULL AND +d.received_on <= \(day)",
            "d.closed_on > \(day) AND +d.received_on <= \(day)",
        ]
    }

    /// Finished by the end of that day and at the desk then: still, or until later.
    private static func uncollected(at day: Day) -> [SQL] {
        [
            "d.closing = 'finished' AND d.handed_out_on IS NULL AND d.closed_on <= \(day)",
            "d.closing = 'finished' AND d.handed_out_on > \(day) AND +d.closed_on <= \(day)",
        ]
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
