import Domain
import Persistence
import Reading
import Synchronization

/// The procedures of a desk with their search, kept under the catalogue's revision and the day.
final class IntakeCatalogue: Sendable {
    /// Procedures, and what finds them.
    struct List: Sendable {
        let procedures: [IntakeProcedure]
        let search: ProcedureSearch

        init(_ procedures: [IntakeProcedure]) {
            self.procedures = procedures
            search = ProcedureSearch(procedures.map { ($0.name, $0.code) })
        }

        /// The procedure of the offer.
        func find(_ offer: Offer.ID) -> IntakeProcedure? { procedures.first { $0.offer == offer } }

        /// The best for what was typed; for nothing those that are used most, then the others.
        func matches(_ typed: String, mostUsed: [Offer.ID] = [], limit: Int = 9) -> [IntakeProcedure] {
            guard Folding.words(typed).isEmpty else {
                return search.places(for: typed, limit: limit).map { procedures[$0] }
            }
            let used = mostUsed.compactMap { find($0) }
            let rest = procedures.filter { !mostUsed.contains($0.offer) }
            return Array((used + rest).prefix(limit))
        }

        /// What was meant, where that is beyond doubt: the only one, the whole name, the whole code.
        func meant(by typed: String) -> IntakeProcedure? {
            let found = matches(typed, limit: 2)
            guard let first = found.first, !typed.isEmpty else { return nil }
            let isWhole = Folding.fold(first.name) == Folding.fold(typed) || first.code == typed
            return found.count == 1 || isWhole ? first : nil
        }
    }

    private struct Key: Hashable {
        let officer: Officer.ID
        let day: Day
        let posts: [Post]
    }

    private struct Shelf {
        var revision = (catalogue: -1, agencies: -1)
        var lists: [Key: List] = [:]
    }

    private let shelf = Mutex(Shelf())
    /// Officers and days come and go; beyond this many lists the memory begins anew.
    private static let limit = 200

    /// The principal's list of the day; at most one query beside the revisions.
    func list(
        of principal: Principal,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> List {
        let revisions = try reference.revisions(connection)
        let revision = (catalogue: revisions.catalogue, agencies: revisions.agencies)
        let key = Key(officer: principal.officer, day: day, posts: principal.posts)
        if let known = shelf.withLock({ $0.revision == revision ? $0.lists[key] : nil }) { return known }
        let list = List(try IntakeStore.procedures(of: principal, on: day, connection))
        shelf.withLock { shelf in
            if shelf.revision != revision || shelf.lists.count >= Self.limit {
                shelf = Shelf(revision: revision)
            }
            shelf.lists[key] = list
        }
        return list
    }
}
