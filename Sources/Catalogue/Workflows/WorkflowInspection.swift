import Domain
import Markup
import Persistence
import Reading

/// What speaks against a workflow: by itself, and for each offer that uses it.
struct WorkflowInspection {
    /// An offer for which it does not do.
    struct Fault {
        let offer: Offer.ID
        let procedure: String
        let objection: WorkflowObjection
    }

    let general: [WorkflowObjection]
    let faults: [Fault]
    /// The shortest term among the offers, in working minutes.
    let allowed: Int?

    var isClean: Bool { general.isEmpty && faults.isEmpty }

    /// Against the offers given, whose terms were read.
    static func inspect(
        _ workflow: Workflow,
        for uses: [WorkflowRecord.Use],
        _ terms: [Offer.ID: Terms],
        _ staff: AgencyStaff
    ) -> WorkflowInspection {
        let general = WorkflowCheck(statutory: nil, posts: staff.posts).objections(to: workflow)
        var faults: [Fault] = []
        var allowed: Int?
        for use in uses {
            let entry = terms[use.offer]
            let statutory = entry?.statutory ?? []
            for term in statutory.isEmpty ? [nil] : statutory.map({ Optional($0) }) {
                let check = WorkflowCheck(
                    statutory: term,
                    promised: entry?.promised,
                    competent: entry?.competent,
                    posts: staff.posts
                )
                if let minutes = check.term?.workingMinutes { allowed = min(allowed ?? minutes, minutes) }
                for objection in check.objections(to: workflow)
                where !general.contains(objection)
                    && !faults.contains(where: { $0.offer == use.offer && $0.objection == objection })
                {
                    faults.append(Fault(offer: use.offer, procedure: use.name, objection: objection))
                }
            }
        }
        return WorkflowInspection(general: general, faults: faults, allowed: allowed)
    }

    /// What an offer's steps must fit in, and where those without an office are done.
    struct Terms: Sendable {
        let promised: Term?
        let competent: Office.ID
        var statutory: [Term] = []
    }

    /// The terms of the offers' cases as in force on the day, in one statement.
    static func terms(
        of uses: [WorkflowRecord.Use],
        on day: Day,
        _ connection: any Connection
    ) throws -> [Offer.ID: Terms] {
        var terms: [Offer.ID: Terms] = [:]
        let rows = try connection.rows(
            """
            SELECT o.id, o.promised_term, o.competent, c.term FROM offer o
            LEFT JOIN procedure_version v ON v.procedure = o.procedure AND v.published_at IS NOT NULL
                AND \(.holds("v.effective_from", "v.effective_to", on: day))
            LEFT JOIN procedure_case c ON c.version = v.id
            WHERE o.id IN (\(list: uses.map(\.offer))) ORDER BY o.id, c.ordinal
            """
        )
        for row in rows {
            let id = try row.id("id", of: Offer.self)
            var entry =
                try terms[id]
                ?? Terms(
                    promised: try row.termIfPresent("promised_term"),
                    competent: try row.id("competent", of: Office.self)
                )
            if let text = try row.textIfPresent("term"), !text.isEmpty { entry.statutory.append(try row.term("term")) }
            terms[id] = entry
        }
        return terms
    }
}
