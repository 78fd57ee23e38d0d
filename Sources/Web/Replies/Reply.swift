public import Documents
public import Markup

/// What a handler answers.
public struct Reply: Sendable {
    enum Body: Sendable {
        case page(HTML)
        case bytes([UInt8], mediaType: String)
        case file(path: String, mediaType: String)
        case export(ExportFile)
        case nothing
    }

    enum Cookie: Sendable {
        case session(SessionToken)
        case device(SessionToken)
        case noSession
        case language(Language)
    }

    var status: Int
    var body: Body
    var location: String?
    var disposition: Disposition?
    var cookies: [Cookie] = []
    /// The name under which a browser keeps it for ever: the name in the address carries a digest.
    var isImmutable = false
    /// Whether the page shows PDF files of ours in a frame.
    var hasFrames = false
    var retryAfter: Int?
    /// Whether the page's address or content is nobody else's business.
    var isConfidential = false
    /// What its content was made of; whoever has that edition is told so and gets nothing again.
    var tag: String?

    struct Disposition: Sendable {
        let isInline: Bool
        let fileName: String
    }

    /// A whole page.
    public static func page(_ page: HTML, status: Int = 200) -> Reply { Reply(status: status, body: .page(page)) }

    /// A piece of a page, for the script that puts it in its place.
    public static func fragment(_ piece: HTML, status: Int = 200) -> Reply { Reply(status: status, body: .page(piece)) }

    /// What a POST did is to be seen at that path of ours (303).
    public static func seeOther(_ path: String) -> Reply {
        Reply(status: 303, body: .nothing, location: LocalPath.safe(path) ?? "/")
    }

    /// Bytes that were made or are at hand; shown by the browser, or to be saved, under a name.
    public static func bytes(
        _ bytes: [UInt8],
        mediaType: String,
        fileName: String? = nil,
        inline isInline: Bool = true
    ) -> Reply {
        Reply(
            status: 200,
            body: .bytes(bytes, mediaType: mediaType),
            disposition: fileName.map { Disposition(isInline: isInline, fileName: $0) }
        )
    }

    /// JSON that was made.
    public static func json(_ bytes: [UInt8], status: Int = 200) -> Reply {
        Reply(status: status, body: .bytes(bytes, mediaType: "application/json"))
    }

    /// A file sent from the disk in pieces.
    public static func file(
        path: String,
        mediaType: String,
        fileName: String,
        inline isInline: Bool = true
    ) -> Reply {
        Reply(
            status: 200,
            body: .file(path: path, mediaType: mediaType),
            disposition: Disposition(isInline: isInline, fileName: fileName)
        )
    }

    /// A file that was written for this answer, to be saved as `name` with its ending; it is gone once it is sent.
    public static func download(_ file: ExportFile, named name: String) -> Reply {
        Reply(
            status: 200,
            body: .export(file),
            disposition: Disposition(isInline: false, fileName: "\(name).\(file.suffix)")
        )
    }

    /// The browser keeps it for ever; only for what is the same for everybody.
    public func immutable() -> Reply { with { $0.isImmutable = true } }

    /// The page may hold frames with files of ours.
    public func framingFiles() -> Reply { with { $0.hasFrames = true } }

    /// No search engine keeps the page, and no link from it tells its address, which holds a key.
    public func confidential() -> Reply { with { $0.isConfidential = true } }

    /// Whoever asks with that tag (`If-None-Match`) gets 304 and nothing more.
    public func tagged(_ tag: String) -> Reply { with { $0.tag = tag } }

    /// It is worth asking again after so many seconds.
    public func retrying(after seconds: Int) -> Reply { with { $0.retryAfter = seconds } }

    /// From now on the browser shows the session's token; the session was opened in the database.
    public func signedIn(with token: SessionToken) -> Reply { with { $0.cookies.append(.session(token)) } }

    /// From now on the browser is known as one in which the officer signed in.
    public func onDevice(_ token: SessionToken) -> Reply { with { $0.cookies.append(.device(token)) } }

    /// The browser forgets the session's token.
    public func signedOut() -> Reply { with { $0.cookies.append(.noSession) } }

    /// From now on pages come in the language.
    public func inLanguage(_ language: Language) -> Reply { with { $0.cookies.append(.language(language)) } }

    private func with(_ change: (inout Reply) -> Void) -> Reply {
        var copy = self
        change(&copy)
        return copy
    }
}
