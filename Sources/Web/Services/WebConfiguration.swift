/// What an operator sets for pages.
public struct WebConfiguration: Sendable {
    /// The folder in which uploaded files are kept.
    public var filesFolder: String
    /// Whether browsers come by HTTPS, so that cookies are sent by it only.
    public var hasSecureCookies: Bool
    /// Whether every page says that its data are a demonstration's.
    public var isDemonstration: Bool
    /// Whether a proxy of ours stands before it, whose `X-Forwarded-For` names the visitor.
    public var trustsProxy: Bool
    /// Where citizens reach the program, `https://motcua.example`, without a stroke at the end; nil takes the address
    /// that it listens on.
    public var publicAddress: String?
    /// How long sessions live.
    public var lifetime: Sessions.Lifetime
    /// Days in which a password that an operator gave must be used.
    public var initialPasswordDays: Int
    /// Bytes that one file may have.
    public var fileLimit: Int
    /// Bytes that a request with files may have.
    public var uploadLimit: Int
    /// Bytes that any other form may have.
    public var formLimit: Int

    /// The usual limits: 20 MB a file, 60 MB a request, 1 MB a form; seven days for an initial password.
    public init(
        filesFolder: String,
        hasSecureCookies: Bool = false,
        isDemonstration: Bool = false,
        trustsProxy: Bool = false,
        publicAddress: String? = nil,
        lifetime: Sessions.Lifetime = Sessions.Lifetime(),
        initialPasswordDays: Int = 7,
        fileLimit: Int = 20 << 20,
        uploadLimit: Int = 60 << 20,
        formLimit: Int = 1 << 20
    ) {
        self.filesFolder = filesFolder
        self.hasSecureCookies = hasSecureCookies
        self.isDemonstration = isDemonstration
        self.trustsProxy = trustsProxy
        self.publicAddress = publicAddress
        self.lifetime = lifetime
        self.initialPasswordDays = initialPasswordDays
        self.fileLimit = fileLimit
        self.uploadLimit = uploadLimit
        self.formLimit = formLimit
    }
}
