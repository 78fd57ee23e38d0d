public import Addresses
import Domain
import HTTPTypes
import Hummingbird

/// Why the table of routes cannot be: a fault of the program, found when it starts.
public enum RouteFault: Error, Hashable, Sendable {
    /// The address is not in `Places.all`, and so in no test of access.
    case unlisted(String)
    /// The address does not know the verb.
    case verb(String, AddressEntry.Verb)
    /// Somebody has it already.
    case twice(String, AddressEntry.Verb)
}

/// What stands at which address. An area adds its own: `static func register(on routes: inout Routes) throws`.
///
/// Who may go there is decided here, by the address; a handler is only ever called for who may.
public struct Routes: Sendable {
    /// A verb of an address.
    public struct Route: Hashable, Sendable {
        /// The address's template.
        public let template: String
        /// What a browser does there.
        public let verb: AddressEntry.Verb

        /// That verb of that address.
        public init(template: String, verb: AddressEntry.Verb) {
            self.template = template
            self.verb = verb
        }
    }

    typealias Respond = @Sendable (Request, WebContext) async throws -> Response

    /// What was added.
    public private(set) var added: Set<Route> = []

    private(set) var handlers: [(route: Route, respond: Respond)] = []
    private let gate: Gate
    private let listed = Set(Places.all)

    init(_ gate: Gate) { self.gate = gate }

    /// Shows a page without parts in its path.
    public mutating func get(
        _ address: Address<NoParts>,
        _ handle: @escaping @Sendable (WebRequest) async throws -> Reply
    ) throws(RouteFault) {
        try add(address, .get) { _, request in try await handle(request) }
    }

    /// Shows a page about one thing.
    public mutating func get<A>(
        _ address: Address<One<A>>,
        _ handle: @escaping @Sendable (A, WebRequest) async throws -> Reply
    ) throws(RouteFault) {
        try add(address, .get) { try await handle($0.value, $1) }
    }

    /// Shows a page about a thing of a thing.
    public mutating func get<A, B>(
        _ address: Address<Two<A, B>>,
        _ handle: @escaping @Sendable (A, B, WebRequest) async throws -> Reply
    ) throws(RouteFault) {
        try add(address, .get) { try await handle($0.first, $0.second, $1) }
    }

    /// Takes a form.
    public mutating func post(
        _ address: Address<NoParts>,
        _ handle: @escaping @Sendable (WebRequest) async throws -> Reply
    ) throws(RouteFault) {
        try add(address, .post) { _, request in try await handle(request) }
    }

    /// Takes a form about one thing.
    public mutating func post<A>(
        _ address: Address<One<A>>,
        _ handle: @escaping @Sendable (A, WebRequest) async throws -> Reply
    ) throws(RouteFault) {
        try add(address, .post) { try await handle($0.value, $1) }
    }

    /// Takes a form about a thing of a thing.
    public mutating func post<A, B>(
        _ address: Address<Two<A, B>>,
        _ handle: @escaping @Sendable (A, B, WebRequest) async throws -> Reply
    ) throws(RouteFault) {
        try add(address, .post) { try await handle($0.first, $0.second, $1) }
    }

    private mutating func add<Parts>(
        _ address: Address<Parts>,
        _ verb: AddressEntry.Verb,
        _ handle: @escaping Gate.Handler<Parts>
    ) throws(RouteFault) {
        let template = address.entry.template
        guard listed.contains(address.entry) else { throw .unlisted(template) }
        guard address.entry.verbs.contains(verb) else { throw .verb(template, verb) }
        let route = Route(template: template, verb: verb)
        guard added.insert(route).inserted else { throw .twice(template, verb) }
        let gate = gate
        handlers.append((route, { try await gate.respond($0, $1, at: address, verb, handle) }))
    }

    /// What an address still wants: a verb in the table that nobody has added.
    public var missing: [Route] {
        Places.all.flatMap { entry in entry.verbs.map { Route(template: entry.template, verb: $0) } }
            .filter { !added.contains($0) }
            .sorted { ($0.template, $0.verb.rawValue) < ($1.template, $1.verb.rawValue) }
    }
}
