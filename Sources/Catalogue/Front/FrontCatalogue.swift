import Addresses
public import Domain
public import Persistence
public import Reading

/// What the first page shows of the catalogue: fields and boards, kept as long as neither catalogue nor agencies change.
public final class FrontCatalogue: Sendable {
    /// A place that the first page leads to.
    public struct Link: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Where it is.
        public let path: String
        /// How many procedures are behind it.
        public let count: Int
    }

    /// Fields and boards of a day.
    public struct Content: Hashable, Sendable {
        /// Fields with procedures in force, those with most procedures first.
        public let fields: [Link]
        /// Agencies that offer procedures, the highest first.
        public let boards: [Link]
        /// Procedures in force.
        public let procedures: Int
    }

    private let catalogue = PublicCatalogue()

    /// Nothing read yet.
    public init() {}

    /// What is in force on the day; one statement when nothing has changed.
    public func content(on day: Day, _ reference: Reference, _ connection: any Connection) throws -> Content {
        let edition = try catalogue.edition(reference, connection)
        return try catalogue.front(on: day, edition) {
            Self.content(of: try catalogue.list(on: day, edition, connection))
        }
    }

    private static func content(of list: PublicList) -> Content {
        var (fields, agencies): ([Int: Int], [Int: Int]) = ([:], [:])
        for procedure in list.procedures {
            fields[procedure.field, default: 0] += 1
            for agency in Set(procedure.offers.map(\.agency)) { agencies[agency, default: 0] += 1 }
        }
        // Fields of one size stand by their names, which is the list's order.
        let shown = fields.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { place, count in
            var query = ProcedureQuery()
            query.field = list.fields[place].slug
            return Link(name: list.fields[place].name, path: query.path(), count: count)
        }
        return Content(
            fields: shown,
            boards: list.agencies.indices.compactMap { place in
                guard let count = agencies[place], let key = list.agencies[place].key else { return nil }
                return Link(name: list.agencies[place].name, path: Places.board(key), count: count)
            },
            procedures: list.procedures.count
        )
    }

    /// Where procedures with those words are found.
    public static func path(searching words: String) -> String {
        var query = ProcedureQuery()
        query.words = words
        return query.path()
    }
}
