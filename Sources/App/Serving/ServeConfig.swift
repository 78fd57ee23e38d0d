public import Domain
import Foundation

/// What `serve` was told: flags before the environment before defaults.
public struct ServeConfig: Equatable, Sendable {
    /// The address to listen on.
    public let host: String
    /// The port; 0 is any that is free.
    public let port: Int
    /// The folder of the database, where it is a file, and of the uploaded files.
    public let dataFolder: String
    /// Where the database is.
    public let database: Config
    /// Whether browsers come by HTTPS only.
    public let hasSecureCookies: Bool
    /// Whether a proxy of ours stands before it.
    public let trustsProxy: Bool
    /// How citizens reach it, `https://motcua.vinhthuan.gov.vn`: where links and QR codes on papers lead to; nil
    /// takes the address that it listens on.
    public let publicAddress: String?
    /// Days in which a password that an operator gave must be used.
    public let initialPasswordDays: Int
    /// Whether every page says that its data are a demonstration's.
    public let isDemonstration: Bool
    /// The moment at which a demonstration's clock starts; nil is the machine's time.
    public let clock: Instant?

    /// Reads the configuration.
    ///
    /// - Throws: `Failure` with `usage` or `configuration`.
    public init(
        host: String?,
        port: Int?,
        data: String?,
        database: String?,
        hasSecureCookies: Bool = false,
        trustsProxy: Bool = false,
        publicAddress: String? = nil,
        initialPasswordDays: Int? = nil,
        isDemonstration: Bool = false,
        clock: String? = nil,
        environment: [String: String]
    ) throws(Failure) {
        if let clock {
            guard let moment = Instant(clock) else {
                throw Failure(.usage, "không đọc được --clock; viết như 2018-12-28T08:30")
            }
            self.clock = moment
        } else {
            self.clock = nil
        }
        self.host = host ?? environment["MOTCUA_HOST"] ?? "127.0.0.1"
        if let port {
            guard (0...65535).contains(port) else { throw Failure(.usage, "--port phải từ 0 đến 65535") }
            self.port = port
        } else if let text = environment["MOTCUA_PORT"] {
            guard let port = Int(text), (0...65535).contains(port) else {
                throw Failure(.configuration, "MOTCUA_PORT phải là số từ 0 đến 65535")
            }
            self.port = port
        } else {
            self.port = 8080
        }
        let folder = data ?? environment["MOTCUA_DATA"]
        dataFolder = folder ?? "."
        // A folder that was named holds the database, unless somebody says where that is.
        let file = environment["MOTCUA_DATABASE"] == nil ? folder.map { $0 + "/motcua.sqlite" } : nil
        self.database = try Config(database: database ?? file, environment: environment)
        self.hasSecureCookies = hasSecureCookies || environment["MOTCUA_SECURE_COOKIES"] == "1"
        self.trustsProxy = trustsProxy || environment["MOTCUA_TRUST_PROXY"] == "1"
        self.publicAddress = try Self.address(publicAddress ?? environment["MOTCUA_PUBLIC_ADDRESS"])
        let days = initialPasswordDays.map(String.init) ?? environment["MOTCUA_INITIAL_PASSWORD_DAYS"] ?? "7"
        guard let number = Int(days), (1...365).contains(number) else {
            throw Failure(.usage, "--initial-password-days phải từ 1 đến 365")
        }
        self.initialPasswordDays = number
        self.isDemonstration = isDemonstration || environment["MOTCUA_DEMONSTRATION"] == "1"
    }

    /// Where uploaded files are kept.
    public var filesFolder: String { dataFolder + "/files" }

    private static func address(_ text: String?) throws(Failure) -> String? {
        guard let text, !text.isEmpty else { return nil }
        guard let url = URL(string: text), let scheme = url.scheme, ["http", "https"].contains(scheme), url.host != nil,
            ["", "/"].contains(url.path), url.query == nil, url.fragment == nil, url.user == nil
        else { throw Failure(.usage, "--public-address phải như https://motcua.vinhthuan.gov.vn") }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// Whether nobody said how citizens reach it, and the address that it listens on will not do: other machines come,
    /// directly or by a proxy.
    var lacksPublicAddress: Bool {
        publicAddress == nil && (trustsProxy || hasSecureCookies || !["127.0.0.1", "::1", "localhost"].contains(host))
    }

    /// Makes the folders that are not there, for this user only.
    func makeFolders() throws(Failure) {
        do {
            try FileManager.default.createDirectory(
                atPath: filesFolder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw Failure(.cannotCreate, "không tạo được thư mục \(filesFolder)")
        }
    }
}
