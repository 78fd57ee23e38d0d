import Addresses
import Domain
import Markup
import Persistence
import Reading
import Synchronization

/// What visitors see of the catalogue, read once for each revision of catalogue and agencies; one stands in the area's
/// site and is shared by all.
///
/// Each question reads the revisions by key in the caller's transaction: no node shows a stale fee.
final class PublicCatalogue: Sendable {
    /// What parts were made of: numbers that go up with each change.
    struct Edition: Hashable, Sendable {
        let catalogue: Int
        let agencies: Int
    }

    private struct Shelf: Sendable {
        var edition = Edition(catalogue: -1, agencies: -1)
        var lists: [Day: PublicList] = [:]
        var sheets: [Procedure.ID: [ProcedureSheet]] = [:]
        var boards: [BoardKey: Board] = [:]
        var counts: [Day: [Agency.ID: BoardCount]] = [:]
        var pages: [PageKey: HTML] = [:]
        var fronts: [Day: FrontCatalogue.Content] = [:]
    }

    private struct BoardKey: Hashable, Sendable {
        let agency: Agency.ID
        let day: Day
    }

    /// A page that is the same for everybody.
    struct PageKey: Hashable, Sendable {
        let path: String
        let day: Day
        let today: Day
    }

    private let shelf = Mutex(Shelf())
    /// Days come as visitors ask for them; more lists than that are not kept.
    private static let mostDays = 6
    private static let mostPages = 1500
    private static let mostSheets = 5000
    private static let mostBoards = 120

    /// The edition of this transaction; one statement.
    func edition(_ reference: Reference, _ connection: any Connection) throws -> Edition {
        let revisions = try reference.revisions(connection)
        return Edition(catalogue: revisions.catalogue, agencies: revisions.agencies)
    }

    /// What is in force on the day.
    func list(on day: Day, _ edition: Edition, _ connection: any Connection) throws -> PublicList {
        try value(edition, \.lists, day, limit: Self.mostDays) { try PublicStore.list(on: day, connection) }
    }

    /// Every published version of the procedure, the oldest first; empty where there is none.
    func sheets(
        of procedure: Procedure.ID,
        _ edition: Edition,
        _ connection: any Connection
    ) throws -> [ProcedureSheet] {
        try value(edition, \.sheets, procedure, limit: Self.mostSheets) {
            try SheetStore.sheets(where: "v.procedure = \(procedure)", connection)
        }
    }

    /// What hangs on the agency's board on the day.
    func board(
        of agency: Agency.ID,
        on day: Day,
        _ edition: Edition,
        _ connection: any Connection
    ) throws -> Board {
        try value(edition, \.boards, BoardKey(agency: agency, day: day), limit: Self.mostBoards) {
            try BoardStore.board(of: agency, on: day, connection)
        }
    }

    /// How much hangs on each agency's board on the day.
    func counts(
        on day: Day,
        _ edition: Edition,
        _ connection: any Connection
    ) throws -> [Agency.ID: BoardCount] {
        try value(edition, \.counts, day, limit: Self.mostDays) { try BoardStore.counts(on: day, connection) }
    }

    /// What the first page shows of the day's list, or what `make` makes.
    func front(
        on day: Day,
        _ edition: Edition,
        make: () throws -> FrontCatalogue.Content
    ) throws -> FrontCatalogue.Content {
        try value(edition, \.fronts, day, limit: Self.mostDays, load: make)
    }

    /// The page, or what `make` makes.
    func page(_ key: PageKey, _ edition: Edition, make: () throws -> HTML) throws -> HTML {
        try value(edition, \.pages, key, limit: Self.mostPages, load: make)
    }

    private func value<Key: Hashable & Sendable, Value: Sendable>(
        _ edition: Edition,
        _ place: WritableKeyPath<Shelf, [Key: Value]>,
        _ key: Key,
        limit: Int,
        load: () throws -> Value
    ) throws -> Value {
        let known = shelf.withLock { $0.edition == edition ? $0[keyPath: place][key] : nil }
        if let known { return known }
        let value = try load()
        shelf.withLock { shelf in
            if shelf.edition != edition {
                // An older snapshot is not kept.
                guard (edition.catalogue, edition.agencies) > (shelf.edition.catalogue, shelf.edition.agencies)
                else { return }
                shelf = Shelf(edition: edition)
            }
            if shelf[keyPath: place].count >= limit { shelf[keyPath: place] = [:] }
            shelf[keyPath: place][key] = value
        }
        return value
    }
}
