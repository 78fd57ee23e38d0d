public import Domain
import Persistence

/// What narrows a worklist; each value is one of the address's query.
public struct WorklistFilter: Hashable, Sendable {
    /// Where it lies.
    public var office: Office.ID?
    /// The field.
    public var field: ProcedureField.ID?
    /// Who works on it.
    public var officer: Officer.ID?
    /// Whether nobody works on it.
    public var isUnassigned: Bool
    /// The national status.
    public var status: DossierStatus?
    /// The first day of reception.
    public var from: Day?
    /// The last day of reception.
    public var to: Day?
    /// The first day on which it ended.
    public var endedFrom: Day?
    /// The last day on which it ended.
    public var endedTo: Day?

    /// A filter; nothing given, nothing left out.
    public init(
        office: Office.ID? = nil,
        field: ProcedureField.ID? = nil,
        officer: Officer.ID? = nil,
        isUnassigned: Bool = false,
        status: DossierStatus? = nil,
        from: Day? = nil,
        to: Day? = nil,
        endedFrom: Day? = nil,
        endedTo: Day? = nil
    ) {
        self.office = office
        self.field = field
        self.officer = officer
        self.isUnassigned = isUnassigned
        self.status = status
        self.from = from
        self.to = to
        self.endedFrom = endedFrom
        self.endedTo = endedTo
    }

    /// What a row `d` must fulfil beside the tab's own condition, with a leading AND.
    var condition: SQL {
        var condition: SQL = ""
        if let office { condition = condition + " AND d.office = \(office)" }
        if let field { condition = condition + " AND d.field = \(field)" }
        if let officer { condition = condition + " AND d.holder = \(officer)" }
        if isUnassigned { condition = condition + " AND d.holder IS NULL" }
        if let status { condition = condition + " AND d.status = \(status.rawValue)" }
        if let from { condition = condition + " AND d.received_on >= \(from)" }
        if let to { condition = condition + " AND d.received_on <= \(to)" }
        if let endedFrom { condition = condition + " AND d.closed_on >= \(endedFrom)" }
        if let endedTo { condition = condition + " AND d.closed_on <= \(endedTo)" }
        return condition
    }
}
