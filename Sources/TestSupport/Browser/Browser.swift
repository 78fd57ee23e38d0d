public import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Persistence
import Reading
import Synchronization
public import Web

/// A browser without a network: it keeps cookies, follows redirects, and sends the token of the page it is on.
///
/// ```swift
/// var browser = Browser(site, web)
/// try await browser.signIn(as: officer)
/// let page = try await browser.get(Places.worklist())
/// let answer = try await browser.post(Places.intake(), ["procedure": id])
/// ```
public struct Browser: Sendable {
    private static let boundary = "motcua-boundary"

    /// What is answered to it.
    public let site: SiteResponder
    private let web: WebServices
    /// Cookies by name.
    public var cookies: [String: String] = [:]
    /// The token that the last page carried.
    public private(set) var csrf: String?
    /// The path that it is on, after redirects.
    public private(set) var location = "/"
    /// What it calls the program in `Host`.
    public var host = "localhost"
    /// Headers that it sends with every request, by name; a line break in a value sets lines of one name apart.
    public var headers: [String: String] = [:]

    /// A browser that has never been there.
    public init(_ site: SiteResponder, _ web: WebServices) {
        self.site = site
        self.web = web
    }

    /// Opens a session for the officer, as sign-in does.
    public mutating func signIn(as officer: Officer.ID) async throws {
        let token = SessionToken(random: web.randomBytes(SessionToken.length))
        let now = web.services.now()
        try await web.services.database.write { try Sessions.open(token, for: officer, now: now, $0) }
        cookies["motcua"] = token.text
        csrf = nil
    }

    /// Goes to the path, and on to where it is sent.
    public mutating func get(_ path: String, following: Bool = true) async throws -> BrowserPage {
        var page = try await send(.get, path, nil, [])
        for _ in 0..<5 {
            guard following, page.status == 303, let next = page.location else { break }
            page = try await send(.get, next, nil, [])
        }
        return page
    }

    /// Asks for the headers only.
    public mutating func head(_ path: String) async throws -> BrowserPage { try await send(.head, path, nil, []) }

    /// Asks with any method and sends nothing.
    public mutating func request(_ method: String, _ path: String) async throws -> BrowserPage {
        guard let method = HTTPRequest.Method(method) else { throw TestFailure("no method") }
        return try await send(method, path, nil, [])
    }

    /// Sends a form with the token of the last page (of `/tra-cuu`, if there was none), and follows the 303.
    public mutating func post(
        _ path: String,
        _ fields: KeyValuePairs<String, String> = [:],
        files: [(field: String, file: UploadedFile)] = [],
        following: Bool = true,
        csrf given: String? = nil
    ) async throws -> BrowserPage {
        try await post(path, pairs: fields.map { ($0.key, $0.value) }, files: files, following: following, csrf: given)
    }

    /// The same with fields that were read from a page.
    public mutating func post(
        _ path: String,
        pairs fields: [(String, String)],
        files: [(field: String, file: UploadedFile)] = [],
        following: Bool = true,
        csrf given: String? = nil
    ) async throws -> BrowserPage {
        if given == nil, csrf == nil { _ = try await get("/khong-co-trang-nay") }
        let pairs = [("csrf", given ?? csrf ?? "")] + fields
        let page =
            if files.isEmpty {
                try await send(
                    .post,
                    path,
                    "application/x-www-form-urlencoded",
                    Array(pairs.map { "\(Self.escaped($0.0))=\(Self.escaped($0.1))" }.joined(separator: "&").utf8)
                )
            } else {
                try await send(
                    .post,
                    path,
                    "multipart/form-data; boundary=\(Self.boundary)",
                    Self.multipart(pairs, files)
                )
            }
        guard following, page.status == 303, let next = page.location else { return page }
        return try await get(next)
    }

    /// Posts any body.
    public mutating func post(_ path: String, contentType: String, body: [UInt8]) async throws -> BrowserPage {
        try await send(.post, path, contentType, body)
    }

    /// Posts a form that holds the token alone and arrives in two pieces; between them something happens.
    public mutating func post(
        _ path: String,
        contentType: String = "application/x-www-form-urlencoded",
        pausing meanwhile: @escaping @Sendable () async throws -> Void
    ) async throws -> BrowserPage {
        let token = csrf ?? ""
        let asked = Mutex(0)
        // Each piece is made when it is asked for: by then the sender has been let in.
        let pieces = AsyncThrowingStream<ByteBuffer, any Error> {
            let place = asked.withLock { asked in
                asked += 1
                return asked
            }
            switch place {
            case 1: return ByteBuffer(string: "csrf=")
            case 2:
                try await meanwhile()
                return ByteBuffer(string: token)
            default: return nil
            }
        }
        return try await send(.post, path, contentType, length: nil, RequestBody(asyncSequence: pieces))
    }

    mutating func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ contentType: String?,
        _ body: [UInt8]
    ) async throws -> BrowserPage {
        let length = contentType == nil ? nil : body.count
        return try await send(method, path, contentType, length: length, RequestBody(buffer: ByteBuffer(bytes: body)))
    }

    private mutating func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ contentType: String?,
        length: Int?,
        _ body: RequestBody
    ) async throws -> BrowserPage {
        var fields = HTTPFields()
        fields[.contentType] = contentType
        fields[.contentLength] = length.map(String.init)
        if !cookies.isEmpty {
            fields[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields[values: name] = value.split(separator: "\n").map(String.init)
        }
        let request = Request(
            head: HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: fields),
            body: body
        )
        let logger = Logger(label: "browser") { _ in SwiftLogNoOpLogHandler() }
        let response = try await site.respond(to: request, context: WebContext(logger: logger))
        let collector = BodyCollector()
        try await response.body.write(collector)
        let page = BrowserPage(status: response.status.code, headers: response.headers, bytes: collector.bytes)
        remember(page, response.headers, path)
        return page
    }

    private mutating func remember(_ page: BrowserPage, _ headers: HTTPFields, _ path: String) {
        for line in headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
        }
        guard page.isPage else { return }
        if page.status != 303 { location = path }
        csrf = page.value(ofHidden: "csrf") ?? csrf
    }

    private static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
            default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }.joined()
    }

    private static func multipart(
        _ fields: [(String, String)],
        _ files: [(field: String, file: UploadedFile)]
    ) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for (field, file) in files {
            let head =
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file.name)\"\r\n"
            body += Array((head + "Content-Type: application/octet-stream\r\n\r\n").utf8)
            body += file.bytes + [0x0D, 0x0A]
        }
        return body + Array("--\(boundary)--\r\n".utf8)
    }
}
