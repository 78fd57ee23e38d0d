import Domain

/// What was parsed of the settings: the newest revisions' values, and those that never change.
struct ReferenceCache: Sendable {
    /// A calendar is that of an agency under a revision of declarations.
    struct CalendarKey: Hashable, Sendable {
        let agency: Agency.ID
        let revision: Int
    }

    /// A case of a published version, with the days on which that version is in force.
    struct DatedCase: Sendable {
        let validity: Validity
        let procedure: ProcedureInForce
    }

    /// What is asked of something on a day.
    struct DayKey<Subject: Hashable & Sendable>: Hashable, Sendable {
        let subject: Subject
        let day: Day
    }

    /// Values of the newest revisions seen.
    struct Shelf: Sendable {
        var calendars: [CalendarKey: WorkCalendar] = [:]
        var agencies: [Agency.ID: Agency] = [:]
        var offices: [Office.ID: Office] = [:]
        var agencyOffices: [Agency.ID: [Office]] = [:]
        var codes: [DayKey<AgencyCode>: Agency.ID] = [:]
        var subordinates: [DayKey<Agency.ID>: [Agency.ID]] = [:]
        var offers: [Offer.ID: Offer] = [:]
        var agencyOffers: [DayKey<Agency.ID>: [Offer]] = [:]
        var cases: [Procedure.ID: [ReferenceCache.DatedCase]] = [:]
        var validities: [Offer.ID: Validity] = [:]
        var fields: [[Office.ID]: [NamedField]] = [:]
    }

    var total = -1
    var shelf = Shelf()
    /// A changed workflow is a new one (rule 25): no revision is needed.
    var workflows: [Workflow.ID: Workflow] = [:]
    var names: [ProcedureVersion.ID: String] = [:]

    /// Days come without end; a shelf that holds more days of agencies than any day's work begins anew.
    private static let limit = 1_000

    /// Whether the shelf is that of these revisions, emptied when they are newer; false for an older snapshot, of which
    /// nothing is kept.
    mutating func prepare(for revisions: Revisions) -> Bool {
        if revisions.total > total || shelf.agencyOffers.count > Self.limit {
            shelf = Shelf()
            total = max(total, revisions.total)
        }
        return revisions.total == total
    }
}
