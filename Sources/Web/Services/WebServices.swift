public import Domain
public import Markup
public import Persistence
public import Reading

/// What pages depend on, made once by the composition root.
public struct WebServices: Sendable {
    /// Finds the officer on a day; nil when the officer is not in force.
    public typealias PrincipalFinder = @Sendable (Officer.ID, Day, any Connection) throws -> SignedIn?

    /// The program's dependencies.
    public let services: Services
    /// What the operator set.
    public let configuration: WebConfiguration
    /// The English texts.
    public let catalogue: Catalog
    /// That many bytes of chance, fit for secrets.
    public let randomBytes: @Sendable (Int) -> [UInt8]

    let principal: PrincipalFinder
    let doorkeeper = Doorkeeper()
    private let listening = ListeningAddress()
    let uploads = UploadBudget()
    let exports = ExportPermits()
    let figures = ExportPermits()
    let publicExports = ExportPermits()
    /// Whether the schema is the program's, for `/health`.
    let isSchemaCurrent: @Sendable () async throws -> Bool

    /// Dependencies of pages.
    public init(
        services: Services,
        configuration: WebConfiguration,
        catalogue: Catalog = .none,
        randomBytes: @escaping @Sendable (Int) -> [UInt8],
        isSchemaCurrent: @escaping @Sendable () async throws -> Bool,
        principal: @escaping PrincipalFinder
    ) {
        self.services = services
        self.configuration = configuration
        self.catalogue = catalogue
        self.randomBytes = randomBytes
        self.isSchemaCurrent = isSchemaCurrent
        self.principal = principal
    }

    /// Where links and QR codes on papers lead to: what the operator set, else where the program listens.
    ///
    /// Never what a request says in `Host`: a stranger writes that, and papers and kept pages are for everybody.
    var origin: String { configuration.publicAddress ?? listening.origin }

    /// Says where the program listens, `http://127.0.0.1:8080`, as soon as its port is open.
    public func listens(at origin: String) { listening.set(origin) }

    func newToken() -> SessionToken { SessionToken(random: randomBytes(SessionToken.length)) }
}
