public import Domain
import Persistence
import Reading

/// A dossier that a search found.
public struct SearchHit: Hashable, Sendable {
    /// The dossier.
    public let id: Dossier.ID
    /// Its code.
    public let code: DossierCode
    /// What the search took the text for.
    public let kind: SearchQuery.Reading.Kind
    /// The procedure's official name.
    public let procedure: String
    /// The owner's name; nil once it was forgotten.
    public let owner: String?
    /// The national status.
    public let status: DossierStatus
    /// Where it lies.
    public let office: String
    /// The day of entry.
    public let receivedOn: Day
    /// When the result is due; nil without a term, and for one that has ended nothing is due any more.
    public let due: Instant?
    /// When it ended.
    public let closedOn: Day?

    init(_ row: Row, _ reference: Reference, _ connection: any Connection) throws {
        id = try row.id("id", of: Dossier.self)
        code = try row.code("code")
        guard let kind = SearchQuery.Reading.Kind(rawValue: try row.integer("place")) else {
            throw DatabaseError(.decoding("place"))
        }
        self.kind = kind
        procedure =
            try reference.procedureName(row.id("procedure_version", of: ProcedureVersion.self), connection) ?? ""
        owner = try row.textIfPresent("owner_name")
        status = try row.status("status")
        office = try reference.office(row.id("office", of: Office.self), connection)?.name ?? ""
        receivedOn = try row.day("received_on")
        due = try row.instantIfPresent("due_at")
        closedOn = try row.dayIfPresent("closed_on")
    }
}

/// What a search found: the likeliest first, then the newest.
public struct SearchResult: Hashable, Sendable {
    /// At most `SearchStore.pageSize` of them.
    public let hits: [SearchHit]
    /// Whether there are more; more letters or digits leave fewer.
    public let hasMore: Bool
}

extension Row {
    /// The code in the column.
    func code(_ column: String) throws -> DossierCode {
        guard let code = DossierCode(try text(column)) else { throw DatabaseError(.decoding(column)) }
        return code
    }

    /// The national status in the column.
    func status(_ column: String) throws -> DossierStatus {
        guard let status = DossierStatus(rawValue: try integer(column)) else {
            throw DatabaseError(.decoding(column))
        }
        return status
    }
}
