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
            try approve(new, held, reference, connection)
            try insert(new, agency, connection)
        }
    }

    /// Writes an offer anew, under which nothing was received; the same is asked of it as of a new one.
    ///
    /// - Throws: `WorkflowObjection`, `DatabaseError`.
    static func replace(_ new: NewOffer, _ connection: any Connection) throws {
        try Revision.catalogue.bump(connection)
        let offer = new.offer
        let held = try AgencyStaff.posts(of: offer.agency, on: new.validity.from, connection)
        try approve(new, held, Reference(), connection)
        try connection.run(
            """
            UPDATE offer SET mode = \(offer.mode.rawValue), desk = \(offer.desk), competent = \(offer.competent),
                workflow = \(offer.workflow.id), promised_term = \((offer.promised?.description).sqlValue),
                unit = \(offer.unit.rawValue), reason = \((new.exception?.reason.composed).sqlValue),
                decision = \((new.exception?.decision.composed).sqlValue), valid_from = \(new.validity.from)
            WHERE id = \(offer.id)
            """
        )
    }

    /// Refuses an offer whose workflow does not hold against a term that it must keep.
    private static func approve(
        _ new: NewOffer,
        _ posts: Set<Post>,
        _ reference: Reference,
        _ connection: any Connection
    ) throws {
        let cases = try reference.cases(of: new.offer.procedure, on: new.validity.from, connection)
        for statutory in cases.isEmpty ? [nil] : cases.map({ Optional($0.statutory) }) {
            let check = WorkflowCheck(
                statutory: statutory,
                promised: new.offer.promised,
                competent: new.offer.competent,
                posts: posts
            )
            try check.approve(new.offer.workflow)
        }
    }

    /// Ends an offer: the day is the first on which it is not made any more. Its dossiers keep it.
    public static func end(_ offer: Offer.ID, on day: Day, _ connection: any Connection) throws {
        try Revision.catalogue.bump(connection)
        try connection.run("UPDATE offer SET valid_to = \(day) WHERE id = \(offer)")
    }

    /// Says who entered the offer, in the place of which; of one that is written anew, who did so last.
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
            ON CONFLICT (offer) DO UPDATE SET officer = excluded.officer, at = excluded.at
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
