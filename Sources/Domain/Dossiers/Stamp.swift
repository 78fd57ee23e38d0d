/// Who acts, where and when: what every act knows beside the dossier.
public struct Stamp: Hashable, Sendable {
    /// Who.
    public let principal: Principal
    /// At which office.
    public let office: Office.ID
    /// The moment of entry, not before the last of the book.
    public let at: Instant
    /// When it was done on paper, if it is entered later.
    public let occurredAt: Instant?

    /// An act's stamp.
    public init(principal: Principal, office: Office.ID, at: Instant, occurredAt: Instant? = nil) {
        self.principal = principal
        self.office = office
        self.at = at
        self.occurredAt = occurredAt
    }

    /// When it happened in the eyes of the law.
    public var happened: Instant { occurredAt ?? at }

    /// Refuses work on paper that lies after its entry.
    func requirePast() throws(DossierObjection) {
        if let occurredAt, occurredAt > at { throw .occurredInFuture }
    }

    /// Refuses what lies in the future, and a role that is not held at the office.
    func require(_ role: Role) throws(DossierObjection) {
        try requirePast()
        guard principal.holds(role, at: office) else { throw .roleMissing(role) }
    }
}

/// What an act reads of the agency's settings: its calendar and the dossier's internal process.
public struct ActSetting: Sendable {
    /// The working calendar of the receiving agency.
    public let calendar: WorkCalendar
    /// The calendar's revision.
    public let calendarRevision: Int
    /// The dossier's internal process.
    public let workflow: Workflow
    /// Offices of the receiving agency's own leaders, not those of its departments' heads.
    public let leadership: Set<Office.ID>

    /// Settings as they stand in the transaction of the act.
    public init(calendar: WorkCalendar, calendarRevision: Int, workflow: Workflow, leadership: Set<Office.ID>) {
        self.leadership = leadership
        self.calendar = calendar
        self.calendarRevision = calendarRevision
        self.workflow = workflow
    }

    /// When a step that begins at that moment shall be done; nil where the process says nothing.
    func due(ofStep index: Int, from moment: Instant) -> Instant? {
        guard index < workflow.steps.count, workflow.steps[index].minutes > 0 else { return nil }
        return try? calendar.due(for: .hours(minutes: workflow.steps[index].minutes), from: moment).due
    }
}
