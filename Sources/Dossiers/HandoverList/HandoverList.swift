public import Domain
import Persistence
import Reading

/// What an office gave to another on a day, to be signed by who gave and who took over.
public struct HandoverList: Hashable, Sendable {
    /// A dossier on the list.
    public struct Entry: Hashable, Sendable {
        /// The dossier.
        public let id: Dossier.ID
        /// Its code.
        public let code: DossierCode
        /// The procedure's official name.
        public let procedure: String
        /// The owner's name; nil once it was forgotten.
        public let owner: String?
        /// When it was given.
        public let givenAt: Instant
        /// Who gave it.
        public let giver: String
        /// The office it was given to.
        public let receiver: Office.ID
        /// That office's name.
        public let receiverName: String
        /// When it was taken over there; nil while it waits.
        public let takenOverAt: Instant?
        /// When the result is due.
        public let due: Instant?
    }

    /// The office that gave.
    public let giver: Office.ID
    /// Its name.
    public let giverName: String
    /// The day.
    public let day: Day
    /// In the order of giving.
    public let entries: [Entry]

    /// The entries by the office they went to, in the order of the first: a sheet for each.
    public var sheets: [(office: Office.ID, name: String, entries: [Entry])] {
        var sheets: [(office: Office.ID, name: String, entries: [Entry])] = []
        for entry in entries {
            if let index = sheets.firstIndex(where: { $0.office == entry.receiver }) {
                sheets[index].entries.append(entry)
            } else {
                sheets.append((entry.receiver, entry.receiverName, [entry]))
            }
        }
        return sheets
    }
}

extension HandoverList.Entry {
    /// The office that the row's dossier was given to.
    static func receiver(_ row: Row) throws -> Office.ID {
        guard let office = Office.ID(try row.text("receiver")) else { throw DatabaseError(.decoding("receiver")) }
        return office
    }

    init(_ row: Row, _ offices: [Office.ID: String]) throws {
        id = try row.id("id", of: Dossier.self)
        code = try row.code("code")
        procedure = try row.text("procedure_name")
        owner = try row.textIfPresent("owner_name")
        givenAt = try row.instant("at")
        giver = try row.text("giver_name")
        receiver = try Self.receiver(row)
        receiverName = offices[receiver] ?? ""
        takenOverAt = try row.instantIfPresent("taken_over_at")
        due = try row.instantIfPresent("due_at")
    }
}
