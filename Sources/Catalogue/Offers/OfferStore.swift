public import Domain
public import Persistence
import Reading

/// Which agency handles which procedure, and how.
public enum OfferStore {
    /// Enters offers of one agency whose workflows hold against every term they must keep (rule 25).
    ///
    /// The terms are those of all cases in force on the offer's first day, unless the offer promises its own; the
    /// offices and roles are those held on that day.
    ///
    /// - Throws: `WorkflowObjection`, `DatabaseError`.
    public static func insert(_ offers: [NewOffer], agency: Agency.ID, _ connection: any Connection) throws {
        try Revision.catalogue.bump(connection)
        let reference = Reference()
        var posts: [Day: Set<Post>] = [:]
        for new in offers {
            let day = new.validity.from
            let held = try posts[day] ?? AgencyStaff.posts(of: agency, on: day, connection)
            posts[day] = held
            let cases = try reference.cases(of: new.offer.procedure, on: day, connection)
            for statutory in cases.isEmpty ? [nil] : cases.map({ Optional($0.statutory) }) {
                let check = WorkflowCheck(
                    statutory: statutory,
                    promised: new.offer.promised,
                    competent: new.offer.competent,
                    posts: held
                )
                try check.approve(new.offer.workflow)
            }
            try insert(new, agency, connection)
        }
    }

    /// Ends an offer: the day is the first on which it is not made any more. Its dossiers keep it.
    public static func end(_ offer: Offer.ID, on day: Day, _ connection: any Connection) throws {
        try Revision.catalogue.bump(connection)
        try connection.run("UPDATE offer SET valid_to = \(day) WHERE id = \(offer)")
    }

    /// Says who entered the offer, in the place of which.
    static func insert(
        origin offer: Offer.ID,
        replacing old: Offer.ID?,
        by officer: Officer.ID,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO offer_origin (offer, replaces, officer, at)
            VALUES (\(offer), \(old.sqlValue), \(officer), \(moment))
            """
        )
    }

    private static func insert(_ new: NewOffer, _ agency: Agency.ID, _ connection: any Connection) throws {
        let offer = new.offer
        try connection.run(
            """
            INSERT INTO offer (id, agency, procedure, mode, desk, competent, workflow, promised_term, unit, reason,
                decision, valid_from, valid_to)
            VALUES (\(offer.id), \(agency), \(offer.procedure), \(offer.mode.rawValue), \(offer.desk),
                \(offer.competent), \(offer.workflow.id), \((offer.promised?.description).sqlValue), \(offer.unit.rawValue),
                \((new.exception?.reason.composed).sqlValue), \((new.exception?.decision.composed).sqlValue),
                \(new.validity.from), \(new.validity.until.sqlValue))
            """
        )
    }
}
