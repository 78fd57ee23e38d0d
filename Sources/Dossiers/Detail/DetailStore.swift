public import Domain
import Ledger
public import Persistence
public import Reading

/// Reads what the page of one dossier shows.
public enum DetailStore {
    /// The dossier with that code, if the principal may see it. At most eleven queries beside what the reference has
    /// not cached yet.
    ///
    /// - Throws: `Problem.notFound` when there is none, or it is not the principal's to see.
    public static func find(
        _ code: DossierCode,
        for principal: Principal,
        now: Instant,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> DossierDetail {
        var found: Dossier?
        let condition: SQL = "d.code = \(code.description) AND \(visible(to: principal, dossier: "d.id"))"
        try DossierReader.each(where: condition, connection) { found = $0 }
        guard let dossier = found else { throw Problem.notFound }
        let revisions = try reference.revisions(connection)
        let setting = try reference.setting(of: dossier.agency, workflow: dossier.workflow, at: revisions, connection)
        let (calendar, workflow) = (setting.calendar, setting.workflow)
        let history = try History.of(dossier.id, connection)
        let parties = try parties(of: dossier, connection)
        let holdings = try holdings(of: dossier, workflow, connection)
        let isOpen = dossier.end == nil
        let explanation = try explanation(of: dossier, isOpen ? calendar : nil, reference, connection)
        let due = isOpen ? explanation.map(\.due) ?? dossier.due : dossier.due
        let isLate = isOpen && Verdict.of(finished: now, due: due, term: dossier.term) == .late
        return DossierDetail(
            dossier: dossier,
            names: try names(of: dossier, on: now.day, connection),
            applicant: parties[dossier.applicant],
            owner: parties[dossier.owner],
            details: try ReceptionDetailStore.find(dossier.id, connection),
            components: try components(of: dossier, history, connection),
            holdings: holdings,
            timeline: try Timeline(history, of: dossier.id, connection).entries,
            workflow: workflow,
            explanation: explanation,
            due: due,
            isDueStale: isOpen && dossier.calendarRevision < calendar.revision,
            remainingDays: isOpen && !isLate
                ? due.map { calendar.workingDays(after: now.day, through: $0.day) } : nil,
            lateDays: isLate ? due.map { calendar.workingDays(after: $0.day, through: now.day) } : nil,
            transferDue: dossier.transferDue(setting),
            nextPlace: dossier.nextPlace(setting),
            acts: AvailableAct.list(
                for: dossier,
                by: principal,
                at: now,
                setting: setting,
                held: Set(holdings.map(\.holding.office))
            )
        )
    }

    /// An open dossier's term by the calendar of today, an ended one's by that under which it ended.
    private static func explanation(
        of dossier: Dossier,
        _ calendar: WorkCalendar?,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> TermExplanation? {
        let calendar =
            try calendar
            ?? reference.calendar(of: dossier.agency, at: dossier.calendarRevision, connection)
        return try? TermExplanation(dossier.term, received: dossier.clockFrom, in: calendar)
    }

    private static func names(
        of dossier: Dossier,
        on day: Day,
        _ connection: any Connection
    ) throws -> DossierDetail.Names {
        guard
            let row = try connection.row(
                """
                SELECT a.name AS agency_name, f.name AS field_name, v.name AS procedure_name, r.code AS procedure_code,
                    c.name AS case_name, k.name AS desk_name, m.name AS competent_name, o.name AS office_name,
                    g.name AS given_name, w.name AS holder_name,
                    CASE WHEN EXISTS (
                        SELECT 1 FROM read_absence x
                        WHERE x.officer = d.holder AND \(day) BETWEEN x.from_day AND x.until_day
                    ) THEN 1 ELSE 0 END AS absent
                FROM read_dossier d
                JOIN read_agency a ON a.id = d.agency
                JOIN read_procedure_field f ON f.id = d.field
                JOIN read_procedure_version v ON v.id = d.procedure_version
                JOIN read_procedure r ON r.id = d.procedure
                JOIN read_procedure_case c ON c.id = d.procedure_case
                JOIN read_office k ON k.id = d.desk
                JOIN read_office m ON m.id = d.competent
                JOIN read_office o ON o.id = d.office
                LEFT JOIN read_office g ON g.id = d.given_to
                LEFT JOIN read_officer w ON w.id = d.holder
                WHERE d.id = \(dossier.id)
                """
            )
        else { throw Problem.notFound }
        return DossierDetail.Names(
            agency: try row.text("agency_name"),
            field: try row.text("field_name"),
            procedure: try row.text("procedure_name"),
            procedureCode: try row.textIfPresent("procedure_code"),
            procedureCase: try row.text("case_name"),
            desk: try row.text("desk_name"),
            competent: try row.text("competent_name"),
            office: try row.text("office_name"),
            givenTo: try row.textIfPresent("given_name"),
            holder: try row.textIfPresent("holder_name"),
            isHolderAbsent: try row.bool("absent")
        )
    }

    private static func parties(
        of dossier: Dossier,
        _ connection: any Connection
    ) throws -> [Dossier.PartyVersion: PartyDescription] {
        var found: [Dossier.PartyVersion: PartyDescription] = [:]
        for row in try connection.rows(
            """
            SELECT * FROM party
            WHERE id = \(dossier.applicant.party) AND version = \(dossier.applicant.version)
                OR id = \(dossier.owner.party) AND version = \(dossier.owner.version)
            """
        ) {
            let version = Dossier.PartyVersion(
                party: try row.id("id", of: Party.self),
                version: try row.integer("version")
            )
            found[version] = try PartyStore.description(row)
        }
        return found
    }

    private static func components(
        of dossier: Dossier,
        _ history: [RecordedEvent],
        _ connection: any Connection
    ) throws -> [DossierDetail.Component] {
        var handedIn: [DossierComponent.ID: Reception.Paper] = [:]
        var returned: Set<DossierComponent.ID> = []
        for recorded in history {
            switch recorded.event {
            case .received(let reception): for paper in reception.papers { handedIn[paper.component] = paper }
            case .handedOut(let content): returned.formUnion(content.returned)
            default: break
            }
        }
        return try connection.rows(
            """
            SELECT id, name, originals, copies FROM read_component
            WHERE procedure_case = \(dossier.procedureCase) ORDER BY ordinal
            """
        ).map { row in
            let id = try row.id("id", of: DossierComponent.self)
            return DossierDetail.Component(
                id: id,
                name: try row.text("name"),
                originals: try row.integer("originals"),
                copies: try row.integer("copies"),
                handedIn: handedIn[id],
                isReturned: returned.contains(id)
            )
        }
    }

    private static func holdings(
        of dossier: Dossier,
        _ workflow: Workflow,
        _ connection: any Connection
    ) throws -> [DossierDetail.HeldStretch] {
        try connection.rows(
            """
            SELECT h.sequence, h.office, h.officer, h.step, h.from_at, h.until_at, h.step_due_at, h.verdict,
                o.name AS office_name, w.name AS officer_name
            FROM read_holding h JOIN read_office o ON o.id = h.office LEFT JOIN read_officer w ON w.id = h.officer
            WHERE h.dossier = \(dossier.id) ORDER BY h.sequence
            """
        ).map { row in
            let holding = Holding(
                sequence: try row.integer("sequence"),
                office: try row.id("office", of: Office.self),
                officer: try row.idIfPresent("officer", of: Officer.self),
                step: try row.integer("step"),
                from: try row.instant("from_at"),
                until: try row.instantIfPresent("until_at"),
                due: try row.instantIfPresent("step_due_at"),
                verdict: try row.textIfPresent("verdict").flatMap(Verdict.init(rawValue:))
            )
            return DossierDetail.HeldStretch(
                holding: holding,
                office: try row.text("office_name"),
                officer: try row.textIfPresent("officer_name"),
                // What the desk holds from the reception on was received, whatever is to be done next.
                task: holding.sequence == 1
                    ? .receive : holding.step < workflow.steps.count ? workflow.steps[holding.step].task : .return
            )
        }
    }
}
