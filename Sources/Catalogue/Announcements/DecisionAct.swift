public import Domain
public import Persistence
import Reading

/// Enters an announcing decision and publishes it at once, through the same gate as the screens.
public struct DecisionAct {
    /// What it does to one procedure.
    public enum Change {
        /// Brings a new one.
        case new(ProcedureDraft)
        /// Changes the content in force.
        case amended(Procedure.ID, (ProcedureDraft) -> ProcedureDraft)
        /// Ends it.
        case repealed(Procedure.ID)
    }

    private let agency: Agency.ID
    private let announcement: Announcement
    private let subject: String
    private let officer: Officer.ID?
    private let now: Instant
    private let newID: () -> UInt128

    /// A decision of the agency's, published now.
    public init(
        of agency: Agency.ID,
        _ announcement: Announcement,
        subject: String,
        by officer: Officer.ID?,
        at now: Instant,
        newID: @escaping () -> UInt128
    ) {
        self.agency = agency
        self.announcement = announcement
        self.subject = subject
        self.officer = officer
        self.now = now
        self.newID = newID
    }

    /// Publishes the decision with its changes.
    ///
    /// - Returns: the procedures, in the order of the changes.
    /// - Throws: `AnnouncementObjection`, the first of what speaks against it; `Problem.notFound` where a procedure has
    ///   no content that could be changed; `DatabaseError`.
    @discardableResult
    public func publish(_ changes: [Change], _ connection: any Connection) throws -> [Procedure.ID] {
        let id = Announcement.ID(bits: newID())
        let head = DecisionHead(agency: agency, announcement: announcement, subject: subject)
        try DecisionStore.insert(head, as: id, by: officer, at: now, connection)
        for change in changes { try add(change, to: id, connection) }
        guard
            let row = try connection.row("SELECT \(Decision.columns) WHERE a.id = \(id)")
        else { throw Problem.notFound }
        let publication = Publication(
            decision: try Decision(row),
            officer: officer,
            now: now,
            newID: newID,
            connection: connection
        )
        do {
            try publication.publish(seen: publication.decision.sequence)
        } catch let refusal as PublicationRefusal {
            throw refusal.objections.first ?? AnnouncementObjection(entry: nil, .empty)
        }
        return try connection.rows(
            "SELECT procedure FROM announcement_entry WHERE announcement = \(id) ORDER BY ordinal"
        ).map { try $0.id("procedure", of: Procedure.self) }
    }

    private func add(_ change: Change, to decision: Announcement.ID, _ connection: any Connection) throws {
        func insert(_ kind: Announcement.Change, _ former: KnownVersion?, _ draft: ProcedureDraft?) throws {
            try EntryStore.insert(
                AnnouncementEntry.ID(bits: newID()),
                in: decision,
                kind,
                former: former,
                draft: draft,
                by: officer,
                at: now,
                connection
            )
        }
        switch change {
        case .new(let draft): try insert(.new, nil, draft)
        case .amended(let procedure, let changed):
            let former = try inForce(procedure, connection)
            try insert(.amended, former, changed(former.draft))
        case .repealed(let procedure): try insert(.repealed, try inForce(procedure, connection), nil)
        }
    }

    private func inForce(_ procedure: Procedure.ID, _ connection: any Connection) throws -> KnownVersion {
        let known = try KnownVersion.versions(
            "v.procedure = \(procedure) AND v.published_at IS NOT NULL AND v.effective_to IS NULL",
            connection
        ).first
        guard let known else { throw Problem.notFound }
        return known
    }
}
