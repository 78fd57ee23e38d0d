import Domain
import Ledger
import Persistence
import Reading

/// An intake that ended in form 02, form 03 or guidance, as its page and its paper show it.
struct EndedIntake: Sendable {
    /// What is missing or why it is refused, one a line, and what it rests on: kept as one text.
    struct Reason: Hashable, Sendable {
        private static let basisMark = "Căn cứ: "

        let lines: [String]
        let basis: String?

        init(lines: [String], basis: String?) {
            self.lines = lines
            self.basis = basis
        }

        /// Reads the text that `text` wrote.
        init(_ text: String) {
            let all = text.split(separator: "\n").map(String.init)
            basis = all.last.flatMap { $0.hasPrefix(Self.basisMark) ? String($0.dropFirst(Self.basisMark.count)) : nil }
            lines = basis == nil ? all : all.dropLast()
        }

        /// As it is stored.
        var text: String { (lines + (basis.map { [Self.basisMark + $0] } ?? [])).joined(separator: "\n") }
    }

    let id: Dossier.ID
    let outcome: Intake.Outcome
    let number: Int?
    let at: Instant
    let agency: String
    let desk: String
    let contact: Contact
    let officer: String
    let procedure: String
    /// Who came; nil where nobody was named, or was forgotten since.
    let applicant: PartyDescription?
    let reason: Reason

    /// The intake, if it is one of the principal's agencies. Five queries.
    ///
    /// - Throws: `Problem.notFound`.
    static func find(
        _ id: Dossier.ID,
        for principal: Principal,
        _ connection: any Connection
    ) throws -> EndedIntake {
        guard
            let row = try connection.row(
                """
                SELECT i.agency, i.outcome, i.number, i.at, a.name AS agency_name, k.name AS desk_name, w.name AS officer_name, (
                    SELECT v.name FROM read_procedure_version v
                    WHERE v.procedure = o.procedure AND v.published_at IS NOT NULL AND v.effective_from <= i.on_day
                    ORDER BY v.effective_from DESC, v.ordinal DESC LIMIT 1
                ) AS procedure_name
                FROM read_intake i
                JOIN read_agency a ON a.id = i.agency
                JOIN read_office k ON k.id = i.office
                JOIN read_officer w ON w.id = i.officer
                JOIN read_offer o ON o.id = i.offer
                WHERE i.id = \(id) AND i.agency IN (\(list: principal.sees))
                """
            )
        else { throw Problem.notFound }
        let content = try History.of(id, connection).first?.event.intakeOutcome
        let applicant = try content?.applicant.flatMap {
            try KnownApplicantStore.description(
                Dossier.PartyVersion(party: $0.party, version: $0.version),
                connection
            )
        }
        let remark = try connection.row("SELECT content FROM remark WHERE dossier = \(id)")?.text("content")
        return EndedIntake(
            id: id,
            outcome: try row.choice("outcome", of: Intake.Outcome.self),
            number: try row.integerIfPresent("number"),
            at: try row.instant("at"),
            agency: try row.text("agency_name"),
            desk: try row.text("desk_name"),
            contact: try Contact.of(row.id("agency", of: Agency.self), connection),
            officer: try row.text("officer_name"),
            procedure: try row.textIfPresent("procedure_name") ?? "",
            applicant: applicant,
            reason: Reason(remark ?? "")
        )
    }
}

extension DossierEvent {
    /// What the end of an intake says; nil for events of a dossier.
    fileprivate var intakeOutcome: IntakeOutcome? {
        switch self {
        case .supplementAsked(let content), .intakeRefused(let content), .guided(let content): content
        default: nil
        }
    }
}
