import Domain
import Persistence
import Reading

/// An offer as it stands in the table, with the names of what it points to.
struct OfferRecord {
    let offer: Offer
    let validity: Validity
    let reason: String?
    let decision: String?
    let workflowName: String
    /// Who entered it and when, where that is known.
    let origin: (officer: String, at: Instant)?

    /// The agency's offer.
    ///
    /// - Throws: `Problem.notFound` when there is none, or it belongs to an agency that the principal does not see.
    static func find(
        _ id: Offer.ID,
        visibleTo principal: Principal,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> OfferRecord {
        let row = try connection.row(
            """
            SELECT o.reason, o.decision, o.valid_from, o.valid_to, w.name AS workflow, r.at, n.name AS officer
            FROM offer o JOIN workflow w ON w.id = o.workflow
            LEFT JOIN offer_origin r ON r.offer = o.id LEFT JOIN read_officer n ON n.id = r.officer
            WHERE o.id = \(id) AND o.agency IN (\(list: principal.sees))
            """
        )
        guard let row, let offer = try reference.offer(id, connection) else { throw Problem.notFound }
        let at = try row.instantIfPresent("at")
        let officer = try row.textIfPresent("officer")
        return OfferRecord(
            offer: offer,
            validity: Validity(from: try row.day("valid_from"), until: try row.dayIfPresent("valid_to")),
            reason: try row.textIfPresent("reason"),
            decision: try row.textIfPresent("decision"),
            workflowName: try row.text("workflow"),
            origin: at.flatMap { at in officer.map { ($0, at) } }
        )
    }

    /// Whether a dossier was received under the offer, whose first day is given.
    static func hasReceived(_ offer: Offer, since first: Day, _ connection: any Connection) throws -> Bool {
        try connection.row(
            """
            SELECT id FROM read_dossier
            WHERE agency = \(offer.agency) AND received_on >= \(first) AND offer = \(offer.id) LIMIT 1
            """
        ) != nil
    }

    /// The offer in whose place this one came, with its first day.
    static func former(of offer: Offer.ID, _ connection: any Connection) throws -> (id: Offer.ID, from: Day)? {
        try connection.row(
            "SELECT o.id, o.valid_from FROM offer_origin r JOIN offer o ON o.id = r.replaces WHERE r.offer = \(offer)"
        ).map { (try $0.id("id", of: Offer.self), try $0.day("valid_from")) }
    }

    /// The days and modes of all the agency's offers of the procedure, the newest first.
    static func history(
        of procedure: Procedure.ID,
        at agency: Agency.ID,
        _ connection: any Connection
    ) throws -> [(id: Offer.ID, mode: Offer.Mode, validity: Validity)] {
        try connection.rows(
            """
            SELECT id, mode, valid_from, valid_to FROM offer
            WHERE procedure = \(procedure) AND agency = \(agency) ORDER BY valid_from DESC, id
            """
        ).map { row in
            (
                try row.id("id", of: Offer.self),
                try row.choice("mode", of: Offer.Mode.self),
                Validity(from: try row.day("valid_from"), until: try row.dayIfPresent("valid_to"))
            )
        }
    }
}
