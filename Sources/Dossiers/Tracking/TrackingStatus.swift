public import Domain
import Ledger
public import Persistence
public import Reading

/// What a citizen reads who holds the receipt (wording.md §2).
public struct TrackingStatus: Hashable, Sendable {
    /// What to bring when the result is fetched.
    public enum Bring: String, Sendable, CaseIterable {
        /// Giấy hẹn.
        case receipt
        /// Giấy tờ tùy thân.
        case identityPaper
        /// Giấy ủy quyền, for somebody else.
        case authorisation
        /// What is still to be paid.
        case money
    }

    /// The dossier's code.
    public let code: DossierCode
    /// The national status.
    public let status: DossierStatus
    /// The procedure's official name.
    public let procedure: String
    /// The receiving agency's name.
    public let agency: String
    /// The desk's name, where it was received and the result is fetched.
    public let desk: String
    /// Where it is, or is on its way to.
    public let office: String
    /// The step being done, from 1.
    public let step: Int
    /// How many steps there are.
    public let steps: Int
    /// When the clock began.
    public let received: Instant
    /// The promised term.
    public let term: Term
    /// When the result is due; nil where no term is prescribed.
    public let due: Instant?
    /// When to come; nil without a term.
    public let appointment: AppointmentWindow?
    /// Why that day.
    public let explanation: [DayExplanation]
    /// Whether it is late now.
    public let isLate: Bool
    /// What is still to be paid, in đồng.
    public let owed: Int
    /// What to bring.
    public let bring: [Bring]
    /// Whom to call; nil where the agency has named no number.
    public let phone: String?
    /// How it ended; nil while it is open.
    public let closing: Closing?
    /// When it was finished, withdrawn or stopped.
    public let ended: Instant?
    /// When the result was handed out.
    public let handedOut: Instant?
    /// Who took it, as initials.
    public let receiver: String?
}

extension Tracking {
    /// What the dossier's page shows to its citizen; nil when it is not there.
    ///
    /// Late is what the law calls so: day terms compare days, so nothing is late on its day.
    public static func status(
        of id: Dossier.ID,
        now: Instant,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> TrackingStatus? {
        var found: Dossier?
        try DossierReader.each(where: "d.id = \(id)", connection) { found = $0 }
        guard let dossier = found, let workflow = try reference.workflow(dossier.workflow, connection),
            let names = try names(dossier, connection)
        else { return nil }
        let calendar = try reference.calendar(of: dossier.agency, connection)
        let isOver = dossier.end != nil
        // The stored date may lag behind a calendar that changed an hour ago; the page does not.
        let due = isOver ? nil : try? calendar.due(for: dossier.term, from: dossier.clockFrom)
        let stored = DueDate(term: dossier.term, received: dossier.clockFrom, due: dossier.due)
        let dueDate = due ?? stored
        return TrackingStatus(
            code: dossier.code,
            status: dossier.status,
            procedure: try reference.procedureName(dossier.version, connection) ?? "",
            agency: names.agency,
            desk: names.desk,
            office: names.office,
            step: min(dossier.step + 1, workflow.steps.count),
            steps: workflow.steps.count,
            received: dossier.clockFrom,
            term: dossier.term,
            due: dueDate.due,
            appointment: calendar.appointment(for: dueDate),
            explanation: calendar.explain(dueDate),
            isLate: !isOver && Verdict.of(finished: now, due: dueDate.due, term: dossier.term) == .late,
            owed: dossier.owed,
            bring: bring(dossier),
            phone: try Contact.of(dossier.agency, connection).phone,
            closing: dossier.end?.closing,
            ended: dossier.end?.at,
            handedOut: dossier.handedOutAt,
            receiver: try dossier.handedOutAt == nil ? nil : receiver(of: id, connection)
        )
    }

    private static func bring(_ dossier: Dossier) -> [TrackingStatus.Bring] {
        guard dossier.handedOutAt == nil, dossier.end == nil || dossier.end?.closing == .finished else { return [] }
        return [.receipt, .identityPaper, .authorisation] + (dossier.owed > 0 ? [.money] : [])
    }

    private static func names(
        _ dossier: Dossier,
        _ connection: any Connection
    ) throws -> (agency: String, desk: String, office: String)? {
        try connection.row(
            """
            SELECT a.name AS agency, k.name AS desk, o.name AS office
            FROM read_agency a, read_office k, read_office o
            WHERE a.id = \(dossier.agency) AND k.id = \(dossier.desk) AND o.id = \(dossier.givenTo ?? dossier.office)
            """
        ).map { (try $0.text("agency"), try $0.text("desk"), try $0.text("office")) }
    }

    private static func receiver(of dossier: Dossier.ID, _ connection: any Connection) throws -> String? {
        for recorded in try History.of(dossier, connection) {
            guard case .handedOut(let content) = recorded.event else { continue }
            let row = try connection.row(
                """
                SELECT name FROM party
                WHERE id = \(content.receiver.party) AND version = \(content.receiver.version)
                """
            )
            return try row.map { initials(of: try $0.text("name")) }
        }
        return nil
    }

    /// The first letter of each word: `N.V.Đ.`
    static func initials(of name: String) -> String {
        name.split(separator: " ").compactMap { $0.first.map { $0.uppercased() + "." } }.joined()
    }
}
