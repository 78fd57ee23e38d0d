public import Domain
import Ledger
import Persistence
public import Reading

/// Who acts, at which office, when, and with what at hand: the frame of every act on dossiers.
public struct Act: Sendable {
    /// Who.
    public let principal: Principal
    /// At which office.
    public private(set) var office: Office.ID
    /// The clock's moment, read before the transaction.
    public let now: Instant
    /// When it was done on paper, if it is entered later.
    public let occurredAt: Instant?
    /// Calendars, workflows, offers.
    let reference: Reference
    /// The settings' revisions, where the transaction has read them already.
    private let known: Revisions?
    private let newBits: @Sendable () -> UInt128

    /// An act at this moment; `revisions` are those that the same transaction has read before, if it does several acts.
    public init(
        by principal: Principal,
        at office: Office.ID,
        occurredAt: Instant? = nil,
        revisions: Revisions? = nil,
        _ services: Services
    ) {
        self.principal = principal
        self.office = office
        self.occurredAt = occurredAt
        now = services.now()
        reference = services.reference
        newBits = services.newBits
        known = revisions
    }

    /// The same act at another of the principal's offices.
    func at(_ other: Office.ID) -> Act {
        var moved = self
        moved.office = other
        return moved
    }

    /// A new identity.
    func newID<Entity>() -> Identifier<Entity> { Identifier(bits: newBits()) }

    /// The stamp of what is entered in that book.
    func stamp(_ book: Ledger.Book) -> Stamp {
        Stamp(principal: principal, office: office, at: book.at, occurredAt: occurredAt)
    }

    /// The settings' revisions as they stand in the act's transaction.
    func revisions(_ connection: any Connection) throws -> Revisions {
        try known ?? reference.revisions(connection)
    }
}

extension Reference {
    /// The settings that a dossier's acts depend on, at the revisions read in the same transaction.
    func setting(
        of agency: Agency.ID,
        workflow: Workflow.ID,
        at revisions: Revisions,
        _ connection: any Connection
    ) throws -> ActSetting {
        guard let workflow = try self.workflow(workflow, connection) else { throw Problem.notFound }
        let calendar = try calendar(of: agency, known: revisions, connection)
        // The agency's own revision: a closure elsewhere leaves its dossiers alone.
        return ActSetting(
            calendar: calendar,
            calendarRevision: calendar.revision,
            workflow: workflow,
            leadership: try leadership(of: agency, at: revisions, connection)
        )
    }
}
