import Domain
import Markup
import Persistence
import Reading

/// A procedure that the desk receives, as the search offers it.
struct IntakeProcedure: Hashable, Sendable {
    let offer: Offer.ID
    let procedure: Procedure.ID
    let desk: Office.ID
    let name: String
    let code: String?
    let field: String
}

/// All that the form needs of the procedure that was chosen.
struct IntakeChoice: Sendable {
    /// A case by its name.
    struct NamedCase: Sendable {
        let content: ProcedureInForce
        let name: String
        /// Sets of papers to hand in (số bộ).
        let sets: Int
    }

    let offer: Offer
    let procedure: IntakeProcedure
    let cases: [NamedCase]
    let chosen: NamedCase
    let components: [ListedComponent]
    let fees: [Fee]
    let desk: String
    /// The working calendar under which the term is counted.
    let calendar: WorkCalendar

    /// The term of those received now, as the authority promises it.
    var term: Term { offer.promised ?? chosen.content.statutory }

    /// What the rule sets of that kind: 0 where nothing is taken, nil where the amount depends on the dossier.
    func amount(of kind: Fee.Kind) -> Int? { fees.total(of: kind) }
}

/// Somebody's dossier of the same procedure, received not long ago.
struct SimilarDossier: Hashable, Sendable {
    let code: DossierCode
    let receivedAt: Instant
    let status: DossierStatus
}

/// What the desk received lately.
struct RecentIntakes: Sendable {
    /// Offers received today at the desks, the most used first.
    var mostUsed: [Offer.ID] = []
    /// What the officer received last, with its case.
    var last: (offer: Offer.ID, procedureCase: ProcedureCase.ID)?
}

/// Reads what the intake screen shows beside what the reference knows.
enum IntakeStore {
    /// Days within which the same person's dossier of the same procedure is warned of.
    static let similarDays = 30

    /// The procedures that the principal receives today, in the order of their names' fields; one query.
    static func procedures(
        of principal: Principal,
        on day: Day,
        _ connection: any Connection
    ) throws -> [IntakeProcedure] {
        let desks = principal.posts.filter { $0.role == .reception }.map(\.office)
        guard !desks.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT o.id, o.procedure, o.desk, v.name, p.code, f.name AS field_name
            FROM read_offer o
            JOIN read_procedure p ON p.id = o.procedure
            JOIN read_procedure_version v ON v.procedure = o.procedure AND v.published_at IS NOT NULL
                AND \(.holds("v.effective_from", "v.effective_to", on: day))
            JOIN read_procedure_field f ON f.id = v.field
            WHERE o.agency = \(principal.agency) AND o.mode <> 'outside' AND o.desk IN (\(list: desks))
                AND \(.holds("o.valid_from", "o.valid_to", on: day))
            ORDER BY f.name, v.name, o.id
            """
        ).map { row in
            IntakeProcedure(
                offer: try row.id("id", of: Offer.self),
                procedure: try row.id("procedure", of: Procedure.self),
                desk: try row.id("desk", of: Office.self),
                name: try row.text("name"),
                code: try row.textIfPresent("code"),
                field: try row.text("field_name")
            )
        }
    }

    /// What the agency's last 300 receptions of a month say; one query.
    static func recent(_ principal: Principal, on day: Day, _ connection: any Connection) throws -> RecentIntakes {
        var recent = RecentIntakes()
        var counts: [Offer.ID: Int] = [:]
        for row in try connection.rows(
            """
            SELECT newest.offer, newest.procedure_case, newest.desk, newest.received_on, e.principal
            FROM (
                SELECT id, offer, procedure_case, desk, received_on, received_at FROM read_dossier
                WHERE agency = \(principal.agency) AND received_on BETWEEN \(day.advanced(by: -30)) AND \(day)
                ORDER BY received_on DESC, received_at DESC, id DESC LIMIT 300
            ) AS newest JOIN read_event e ON e.dossier = newest.id AND e.sequence = 1
            ORDER BY newest.received_on DESC, newest.received_at DESC, newest.id DESC
            """
        ) {
            let offer = try row.id("offer", of: Offer.self)
            guard principal.holds(.reception, at: try row.id("desk", of: Office.self)) else { continue }
            if try row.day("received_on") == day { counts[offer, default: 0] += 1 }
            if recent.last == nil, try row.id("principal", of: Officer.self) == principal.officer {
                recent.last = (offer, try row.id("procedure_case", of: ProcedureCase.self))
            }
        }
        recent.mostUsed = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        return recent
    }

    /// The procedure's parts for a case; the first, where none or another's was named. Three queries beside what the
    /// reference has not cached yet.
    static func choice(
        _ procedure: IntakeProcedure,
        _ wanted: ProcedureCase.ID?,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> IntakeChoice? {
        guard let offer = try reference.offer(procedure.offer, connection),
            let desk = try reference.office(offer.desk, connection)
        else { return nil }
        let inForce = try reference.cases(of: procedure.procedure, on: day, connection)
        var names: [ProcedureCase.ID: (name: String, sets: Int)] = [:]
        for row in try connection.rows(
            """
            SELECT id, name, copies FROM read_procedure_case WHERE id IN (\(list: inForce.map(\.procedureCase)))
            """
        ) {
            names[try row.id("id", of: ProcedureCase.self)] = (try row.text("name"), try row.integer("copies"))
        }
        let cases = inForce.map { content in
            let found = names[content.procedureCase]
            return IntakeChoice.NamedCase(content: content, name: found?.name ?? "", sets: found?.sets ?? 1)
        }
        guard let chosen = cases.first(where: { $0.content.procedureCase == wanted }) ?? cases.first else { return nil }
        return IntakeChoice(
            offer: offer,
            procedure: procedure,
            cases: cases,
            chosen: chosen,
            components: try reference.components(of: chosen.content.procedureCase, connection),
            fees: try reference.fees(of: chosen.content.procedureCase, connection),
            desk: desk.name,
            calendar: try reference.calendar(of: offer.agency, connection)
        )
    }

    /// Dossiers of the procedure that who shows this number handed in lately, the last one first; one query.
    static func similar(
        number: String,
        procedure: Procedure.ID,
        to principal: Principal,
        on day: Day,
        _ connection: any Connection
    ) throws -> [SimilarDossier] {
        guard !number.isEmpty else { return [] }
        return try connection.rows(similarStatement(number, procedure, principal, day)).compactMap { row in
            guard let code = DossierCode(try row.text("code")),
                let status = DossierStatus(rawValue: try row.integer("status"))
            else { return nil }
            return SimilarDossier(code: code, receivedAt: try row.instant("received_at"), status: status)
        }
    }

    /// The statement behind `similar`, which the plan tests look at: from the person to the dossiers, since an agency
    /// has received thousands in such a time.
    static func similarStatement(
        _ number: String,
        _ procedure: Procedure.ID,
        _ principal: Principal,
        _ day: Day
    ) -> SQL {
        """
        SELECT DISTINCT d.code, d.received_at, d.status
        FROM (
            SELECT id, version FROM party WHERE paper_number = \(number)
            UNION SELECT id, version FROM party WHERE tax_code = \(number)
        ) AS person CROSS JOIN read_dossier d
        WHERE d.applicant = person.id AND d.applicant_version = person.version
            AND \(sqlite: "+d.agency", postgres: "d.agency") = \(principal.agency) AND d.procedure = \(procedure)
            AND d.received_on >= \(day.advanced(by: -similarDays)) AND (d.closing IS NULL OR d.closing <> 'cancelled')
            AND \(visible(to: principal, dossier: "d.id"))
        ORDER BY d.received_at DESC LIMIT 5
        """
    }

    /// The communes that applicants come from: the own one of a commune's desk, a district's below it.
    static func communes(
        of agency: Agency,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [String] {
        guard agency.level != .commune else { return [AgencyName(agency.name).full] }
        return try reference.subordinates(of: agency.id, on: day, connection).compactMap { id in
            try reference.agency(id, connection).map { AgencyName($0.name).full }
        }
    }

    /// The hamlets of the commune that the form names; a commune's desk has its own without choosing. One query, or none
    /// where no commune is chosen.
    static func hamlets(
        of commune: String,
        seenFrom agency: Agency,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [Hamlet] {
        if agency.level == .commune {
            let isOwn = commune.isEmpty || commune == AgencyName(agency.name).full
            return isOwn ? try Hamlet.list(of: agency.id, connection) : []
        }
        guard !commune.isEmpty else { return [] }
        let chosen = try reference.subordinates(of: agency.id, on: day, connection).first { id in
            try reference.agency(id, connection).map { AgencyName($0.name).full == commune } ?? false
        }
        return try chosen.map { try Hamlet.list(of: $0, connection) } ?? []
    }
}
