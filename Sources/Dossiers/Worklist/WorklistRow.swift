public import Domain
import Persistence
import Reading

/// A dossier in a list of work.
public struct WorklistRow: Hashable, Sendable {
    /// The dossier.
    public let id: Dossier.ID
    /// Its code.
    public let code: DossierCode
    /// The procedure's official name.
    public let procedure: String
    /// The owner's name; nil once it was forgotten.
    public let owner: String?
    /// The day of entry.
    public let receivedOn: Day
    /// When it is due; nil without a term.
    public let due: Instant?
    /// Working days from tomorrow through the due day; nil when it is late, has ended or has no term.
    public let remainingDays: Int?
    /// Working days since the due day, today included; 0 for an hour term missed today; nil when not late.
    public let lateDays: Int?
    /// Whether the calendar changed and the due date is being counted anew.
    public let isDueStale: Bool
    /// The office it lies at.
    public let office: Office.ID
    /// That office's name.
    public let officeName: String
    /// Who works on it.
    public let holder: Officer.ID?
    /// The name of who works on it.
    public let holderName: String?
    /// Whether who works on it is away today.
    public let isHolderAbsent: Bool
    /// The national status.
    public let status: DossierStatus
    /// The step to be done next; the return of the result once there is none.
    public let task: Workflow.Task
    /// Steps done.
    public let step: Int
    /// The number of events, for acting forms.
    public let sequence: Int
    /// Whether something was entered later that no leader has confirmed.
    public let isUnconfirmed: Bool
    /// The office it was given to and that has not taken it over.
    public let givenTo: String?
    /// Since when it waits for that.
    public let givenSince: Instant?
    /// By when the desk must hand it over (NĐ 61/2018 Đ18), while the desk has it.
    public let transferDue: Instant?
    /// When it ended.
    public let closedAt: Instant?

    /// Whether the desk's hand-over is late.
    public func isTransferLate(at now: Instant) -> Bool { transferDue.map { $0 < now } ?? false }
}

/// What rows are judged by, and where names come from.
struct WorklistSetting {
    let now: Instant
    let reference: Reference
    let connection: any Connection

    fileprivate func name(of office: Office.ID) throws -> String {
        try reference.office(office, connection)?.name ?? ""
    }
}

extension WorklistRow {
    /// The columns of `init`, over the rows that `WorklistStore` joins.
    static func columns(on day: Day) -> SQL {
        """
        d.id, d.code, d.procedure_version, p.name AS owner_name, d.agency, d.received_on, d.due_at, d.term,
        d.calendar_revision, d.office, d.holder, w.name AS holder_name,
        CASE WHEN d.holder IS NULL THEN 0 WHEN EXISTS (
            SELECT 1 FROM read_absence a WHERE a.officer = d.holder AND \(day) BETWEEN a.from_day AND a.until_day
        ) THEN 1 ELSE 0 END AS absent,
        d.status, \(WorklistConditions.task) AS task, d.step, d.sequence, d.unconfirmed, d.given_to,
        CASE WHEN d.given_to IS NOT NULL THEN (
            SELECT MAX(h.until_at) FROM read_holding h WHERE h.dossier = d.id
        ) END AS given_since,
        CASE WHEN d.given_to IS NULL AND d.office = d.desk AND d.step = 1 AND d.closed_at IS NULL
            AND \(WorklistConditions.nextOffice) <> d.office THEN d.clock_from END AS transfer_from, d.closed_at
        """
    }

    /// What `columns` are taken from, behind `d`.
    static let joins: SQL = """
        LEFT JOIN read_workflow_step s ON s.workflow = d.workflow AND s.ordinal = d.step + 1
        LEFT JOIN read_officer w ON w.id = d.holder
        LEFT JOIN party p ON p.id = d.owner AND p.version = d.owner_version
        """

    init(_ row: Row, _ setting: WorklistSetting) throws {
        let calendar = try setting.reference.calendar(of: row.id("agency", of: Agency.self), setting.connection)
        let due = try row.instantIfPresent("due_at")
        let closedAt = try row.instantIfPresent("closed_at")
        let verdict = Verdict.of(finished: setting.now, due: due, term: try row.term("term"))
        let isLate = closedAt == nil && verdict == .late
        id = try row.id("id", of: Dossier.self)
        code = try row.code("code")
        procedure =
            try setting.reference.procedureName(
                row.id("procedure_version", of: ProcedureVersion.self),
                setting.connection
            ) ?? ""
        owner = try row.textIfPresent("owner_name")
        receivedOn = try row.day("received_on")
        self.due = due
        remainingDays =
            closedAt != nil || isLate
            ? nil : due.flatMap { calendar.workingDays(after: setting.now.day, through: $0.day) }
        lateDays = isLate ? due.flatMap { calendar.workingDays(after: $0.day, through: setting.now.day) } : nil
        isDueStale = try closedAt == nil && row.integer("calendar_revision") < calendar.revision
        office = try row.id("office", of: Office.self)
        officeName = try setting.name(of: office)
        holder = try row.idIfPresent("holder", of: Officer.self)
        holderName = try row.textIfPresent("holder_name")
        isHolderAbsent = try row.bool("absent")
        status = try row.status("status")
        task = try row.choice("task", of: Workflow.Task.self)
        step = try row.integer("step")
        sequence = try row.integer("sequence")
        isUnconfirmed = try row.integer("unconfirmed") > 0
        givenTo = try row.idIfPresent("given_to", of: Office.self).map(setting.name)
        givenSince = try row.instantIfPresent("given_since")
        transferDue = try row.instantIfPresent("transfer_from").flatMap {
            try? HandoverDeadline(received: $0, in: calendar).due
        }
        self.closedAt = closedAt
    }
}
