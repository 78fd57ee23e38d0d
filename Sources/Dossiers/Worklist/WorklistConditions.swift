import Domain
import Persistence

/// What belongs into an officer's tab, in SQL: each condition is answered from one index, and none meets two of them.
///
/// Rows are `d` of `read_dossier` and `s` of `read_workflow_step`, the step to be done next.
struct WorklistConditions {
    let principal: Principal
    /// The moment.
    let now: Instant
    /// The next day that counts, up to which a dossier is due soon.
    let nextWorkingDay: Day

    /// The offices where the officer holds a post, in a set order.
    private var offices: [Office.ID] { Set(principal.posts.map(\.office)).sorted() }

    private func offices(with role: Role) -> [Office.ID] { offices.filter { principal.holds(role, at: $0) } }

    /// The conditions of the tab.
    func of(_ tab: WorklistTab) -> [SQL] {
        switch tab {
        case .takeOver: offices.map { "d.given_to = \($0) AND \(Self.task) <> 'return'" }
        case .results:
            offices(with: .reception).flatMap { desk -> [SQL] in
                [
                    "d.given_to = \(desk) AND d.desk = \(desk) AND \(Self.task) = 'return'",
                    "\(Self.lies(at: desk)) AND d.desk = \(desk) AND \(Self.task) = 'return'",
                ]
            }
        case .mine: ["d.closed_on IS NULL AND d.holder = \(principal.officer)"]
        case .assign: waiting(for: "assign")
        case .approve: waiting(for: "approve")
        case .sign: waiting(for: "sign")
        case .number: waiting(for: "number")
        case .give:
            offices.map { office in
                let mayPassOn = principal.holds(.leader, at: office)
                let other: SQL =
                    mayPassOn
                    ? "TRUE"
                    : "d.desk = d.office AND \(principal.holds(.reception, at: office) ? "TRUE" : "FALSE" as SQL)"
                return """
                    \(Self.lies(at: office)) AND \(Self.nextOffice) <> d.office
                    AND (d.holder IS NULL OR d.holder = \(principal.officer) OR \(other))
                    """
            }
        case .collect:
            offices(with: .reception).map {
                "d.desk = \($0) AND d.closing = 'finished' AND d.handed_out_on IS NULL"
            }
        case .dueSoon:
            offices.map {
                """
                d.closed_on IS NULL AND d.office = \($0) AND d.due_at >= \(Instant(now.day))
                AND d.due_on <= \(nextWorkingDay) AND NOT \(Self.late(at: now))
                """
            }
        case .overdue:
            offices.map { "d.closed_on IS NULL AND d.office = \($0) AND d.due_at < \(now) AND \(Self.late(at: now))" }
        case .newToday:
            [
                """
                d.agency = \(principal.agency) AND d.received_on = \(now.day) AND (d.office IN (\(list: offices))
                OR d.desk IN (\(list: offices)) OR d.competent IN (\(list: offices)))
                """
            ]
        case .unconfirmed: ["d.agency = \(principal.agency) AND d.unconfirmed > 0"]
        case .agencyOpen: [open]
        case .agencyOverdue: ["\(open) AND d.due_at < \(now) AND \(Self.late(at: now))"]
        case .agencyDueSoon:
            [
                """
                \(open) AND d.due_at >= \(Instant(now.day)) AND d.due_on <= \(nextWorkingDay)
                AND NOT \(Self.late(at: now))
                """
            ]
        case .agencyAwaiting:
            ["d.given_to IN (SELECT id FROM read_office WHERE agency = \(principal.agency)) AND d.closed_on IS NULL"]
        case .agencyUncollected:
            ["d.agency = \(principal.agency) AND d.closing = 'finished' AND d.handed_out_on IS NULL"]
        }
    }

    /// Open in the officer's own agency.
    private var open: SQL { "d.agency = \(principal.agency) AND d.closed_on IS NULL" }

    /// Lies at an office whose next step is done there, by a role that the officer holds there.
    private func waiting(for task: SQL) -> [SQL] {
        offices.map { office in
            let roles = Role.allCases.filter { principal.holds($0, at: office) }.map(\.rawValue)
            return """
                \(Self.lies(at: office)) AND s.task = '\(task)' AND s.role IN (\(list: roles))
                AND \(Self.nextOffice) = d.office
                """
        }
    }

    private static func lies(at office: Office.ID) -> SQL {
        "d.closed_on IS NULL AND d.office = \(office) AND d.given_to IS NULL"
    }

    /// The task to be done next; past the last step the result is returned.
    static let task: SQL = "COALESCE(s.task, 'return')"

    /// Where the next step is done (`Dossier.nextOffice`).
    static let nextOffice: SQL = """
        CASE WHEN \(task) = 'return' THEN d.desk ELSE COALESCE(s.office, d.competent) END
        """

    /// Whether an open row `d` is late: hour terms by the moment, all others by the day (`Verdict.of`).
    static func late(at now: Instant) -> SQL {
        """
        (d.due_on < \(now.day) OR d.due_at < \(now)
            AND (d.term LIKE '%giờ làm việc' OR d.term LIKE '%phút làm việc'))
        """
    }
}
