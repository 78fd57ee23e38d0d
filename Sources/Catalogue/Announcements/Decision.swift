import Domain
import Persistence
import Reading

/// An announcing decision as its keeper sees it.
struct Decision {
    let id: Announcement.ID
    /// Who issued it.
    let agency: Agency.ID
    let agencyName: String
    let announcement: Announcement
    /// What it is about (trích yếu).
    let subject: String
    /// Whether it is still being drafted.
    let isDraft: Bool
    /// Grows with each change to it or to its procedures.
    let sequence: Int
    /// Who changed it last, where somebody did.
    let changedBy: String?
    let changedAt: Instant?
    let publishedAt: Instant?

    /// The columns that `init` reads, of `announcement a`.
    static let columns: SQL = """
        a.id, a.agency, a.number, a.signed_on, a.effective_on, a.provenance, a.subject, a.is_draft, a.sequence,
        a.changed_at, a.published_at, g.name AS agency_name, o.name AS officer
        FROM announcement a JOIN agency g ON g.id = a.agency LEFT JOIN read_officer o ON o.id = a.changed_by
        """

    init(_ row: Row) throws {
        id = try row.id("id", of: Announcement.self)
        agency = try row.id("agency", of: Agency.self)
        agencyName = try row.text("agency_name")
        announcement = Announcement(
            number: try row.text("number"),
            signedOn: try row.day("signed_on"),
            effectiveOn: try row.day("effective_on"),
            provenance: try row.choice("provenance", of: Provenance.self)
        )
        subject = try row.textIfPresent("subject") ?? ""
        isDraft = try row.bool("is_draft")
        sequence = try row.integer("sequence")
        changedBy = try row.textIfPresent("officer")
        changedAt = try row.instantIfPresent("changed_at")
        publishedAt = try row.instantIfPresent("published_at")
    }

    /// Where it stands on the day.
    func state(on day: Day) -> State {
        if isDraft { return .draft }
        return day < announcement.effectiveOn ? .coming : .inEffect
    }

    /// Where a decision stands.
    enum State: Equatable {
        case draft, coming, inEffect
    }
}

/// A decision in a list, with how many procedures it changes how.
struct DecisionLine {
    let decision: Decision
    var counts: [Announcement.Change: Int]
}

/// A procedure that a decision changes, as its page shows it.
struct DecisionEntry {
    let id: AnnouncementEntry.ID
    let announcement: Announcement.ID
    let change: Announcement.Change
    let former: AnnouncementEntry.Former?
    /// The content before; nil for a new procedure.
    let before: ProcedureDraft?
    /// The content after; nil for a repeal.
    let after: ProcedureDraft?
    let isCodeTaken: Bool
    let sequence: Int
    let forms: [ProcedureForm]
    let changedBy: String?
    let changedAt: Instant

    /// As the gate judges it.
    var entry: AnnouncementEntry {
        AnnouncementEntry(id: id, change: change, former: former, draft: after, isCodeTaken: isCodeTaken)
    }
}

/// A procedure that a published decision changed, where no draft of it was kept: what came from a file.
struct ImportedChange {
    let change: Announcement.Change
    let name: String
    let code: String?
}
