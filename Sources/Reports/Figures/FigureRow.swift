public import Domain
import Persistence

/// A dossier behind a figure; nothing of it identifies a person.
public struct FigureRow: Hashable, Sendable {
    /// Where a row stands in the order of reception.
    public struct Place: Hashable, Sendable {
        /// The day of reception.
        public let receivedOn: Day
        /// The code.
        public let code: String

        /// A place in the order.
        public init(receivedOn: Day, code: String) {
            self.receivedOn = receivedOn
            self.code = code
        }
    }

    /// The dossier.
    public let id: Dossier.ID
    /// Its code.
    public let code: String
    /// The receiving agency.
    public let agency: Agency.ID
    /// The field.
    public let field: ProcedureField.ID
    /// The procedure.
    public let procedure: Procedure.ID
    /// The office that decides.
    public let competent: Office.ID
    /// The channel of reception.
    public let channel: Channel
    /// The day of reception.
    public let receivedOn: Day
    /// The due day now; nil where no term is prescribed.
    public let dueOn: Day?
    /// The day first promised, against which lateness is measured.
    public let firstDueOn: Day?
    /// The day of its end; nil while it is open.
    public let closedOn: Day?
    /// How it ended.
    public let closing: Closing?
    /// Early, on time or late, if it was finished.
    public let verdict: Verdict?
    /// The day the result was handed out.
    public let handedOutOn: Day?

    /// The place of this row in the order, for the next page.
    public var place: Place { Place(receivedOn: receivedOn, code: code) }

    /// Calendar days from the promised day to the end; nil when it is not late or not finished.
    public var daysLate: Int? {
        guard verdict == .late, let closedOn, let promised = firstDueOn ?? dueOn else { return nil }
        return promised.distance(to: closedOn)
    }

    init(_ row: Row) throws {
        id = try row.id("id", of: Dossier.self)
        code = try row.text("code")
        agency = try row.id("agency", of: Agency.self)
        field = try row.id("field", of: ProcedureField.self)
        procedure = try row.id("procedure", of: Procedure.self)
        competent = try row.id("competent", of: Office.self)
        channel = Channel(rawValue: try row.integer("channel")) ?? .direct
        receivedOn = try row.day("received_on")
        dueOn = try row.dayIfPresent("due_on")
        firstDueOn = try row.dayIfPresent("first_due_on")
        closedOn = try row.dayIfPresent("closed_on")
        closing = try row.textIfPresent("closing").flatMap(Closing.init)
        verdict = try row.textIfPresent("verdict").flatMap(Verdict.init)
        handedOutOn = try row.dayIfPresent("handed_out_on")
    }
}
