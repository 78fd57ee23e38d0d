import Domain
import Persistence
import Reading
import Web

/// What the page of one dossier shows beside `DossierDetail`: files, and what its forms offer.
struct DossierView {
    /// The dossier.
    let detail: DossierDetail
    /// Its files, the oldest first.
    let files: [FiledFile]
    /// Who can be named to work on it; empty where the principal cannot name anybody.
    let assignees: [Assignee]
    /// The name of the office of the next step.
    let nextPlace: String
    /// What the case costs, where money is still owed.
    let fees: [Fee]
    /// Who took the result; nil before that, and once forgotten.
    let receiver: PartyDescription?

    /// Everything in one read: at most fifteen queries beside what the reference has not cached yet.
    ///
    /// - Throws: `Problem.notFound` when there is none, or it is not the principal's to see.
    static func read(_ code: DossierCode, _ request: WebRequest) async throws -> DossierView {
        let principal = try request.signedIn().principal
        let (services, now) = (request.services, request.now)
        return try await services.database.read { connection in
            let reference = services.reference
            let detail = try DetailStore.find(code, for: principal, now: now, reference, connection)
            let dossier = detail.dossier
            let place = detail[.assign].office
            return DossierView(
                detail: detail,
                files: try FileRecordStore.list(of: dossier.id, connection),
                assignees: try place.map { try AssigneeStore.list(at: $0, on: now.day, connection) } ?? [],
                nextPlace: try nextPlace(of: detail, connection),
                fees: dossier.owed > 0 ? try reference.fees(of: dossier.procedureCase, connection) : [],
                receiver: try receiver(of: detail, connection)
            )
        }
    }

    private static func receiver(
        of detail: DossierDetail,
        _ connection: any Connection
    ) throws -> PartyDescription? {
        guard let receiver = detail.handOut?.content.receiver else { return nil }
        let version = Dossier.PartyVersion(party: receiver.party, version: receiver.version)
        if version == detail.dossier.applicant { return detail.applicant }
        return try connection.row(
            "SELECT * FROM party WHERE id = \(version.party) AND version = \(version.version)"
        ).map { try PartyStore.description($0) }
    }

    private static func nextPlace(of detail: DossierDetail, _ connection: any Connection) throws -> String {
        switch detail.nextPlace {
        case detail.dossier.desk: detail.names.desk
        case detail.dossier.competent: detail.names.competent
        case let office:
            try connection.row("SELECT name FROM read_office WHERE id = \(office)")?.text("name") ?? ""
        }
    }
}

extension DossierDetail {
    /// Whether that can be done now, and where; or why not.
    subscript(_ name: AvailableAct.Name) -> AvailableAct {
        acts.first { $0.name == name } ?? AvailableAct(name: name, office: nil, objection: .closed)
    }

    /// Where the result can be handed out: what is owed is paid on the same page, so it is no reason to stay away.
    var handOutOffice: Office.ID? {
        let act = self[.handOut]
        guard case .unpaid = act.objection else { return act.office }
        return self[.collectFee].office
    }
}

extension DossierDetail {
    /// The signature, the number and the date of the result as the history tells them; nil until it is signed.
    var result: (signer: String, authority: SigningAuthority, at: Instant, number: Int?, day: Day)? {
        var signature: (signer: String, authority: SigningAuthority, at: Instant)?
        var number: (Int, Day)?
        for entry in timeline {
            switch entry.recorded.event {
            case .signed(let authority, _, _): signature = (entry.officer, authority, entry.recorded.happened)
            case .numbered(let drawn, _, _): number = (drawn, entry.recorded.happened.day)
            default: break
            }
        }
        return signature.map { ($0.signer, $0.authority, $0.at, number?.0, number?.1 ?? $0.at.day) }
    }

    /// The hand-out; nil before it.
    var handOut: (content: HandOut, at: Instant, officer: String)? {
        for entry in timeline.reversed() {
            if case .handedOut(let content) = entry.recorded.event {
                return (content, entry.recorded.happened, entry.officer)
            }
        }
        return nil
    }

    /// What was paid or let off, the oldest first.
    var payments: [(payment: Payment, entry: TimelineEntry)] {
        timeline.compactMap { entry in
            if case .feeCollected(let payment) = entry.recorded.event { (payment, entry) } else { nil }
        }
    }

    /// What offices said to each other, the oldest first.
    var comments: [TimelineEntry] {
        timeline.filter { if case .commented = $0.recorded.event { true } else { false } }
    }

    /// Who came before there was a result.
    var visits: [TimelineEntry] {
        timeline.filter { if case .visited = $0.recorded.event { true } else { false } }
    }
}
