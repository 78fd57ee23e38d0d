import Addresses
import Components
import Domain
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Reading

/// The one place through which every request goes to its handler: who may, and with which form.
struct Gate: Sendable {
    typealias Handler<Parts> = @Sendable (Parts, WebRequest) async throws -> Reply

    let web: WebServices

    func respond<Parts>(
        _ request: Request,
        _ context: WebContext,
        at address: Address<Parts>,
        _ verb: AddressEntry.Verb,
        _ handle: Handler<Parts>
    ) async throws -> Response {
        var visitor = context.visitor ?? Visitor(signedIn: nil, token: web.newToken(), isNew: true)
        let entry = address.entry
        try Self.admit(visitor, to: entry)
        guard let parts = address.parts(of: Self.segments(of: entry.template, in: request.uri.path)) else {
            throw Problem.notFound
        }
        if visitor.signedIn?.mustChangePassword == true, !Self.isOpenBeforeChange(entry) {
            return try await Reply.seeOther(Places.account())
                .response(to: web.request(request, context, visitor), context, setting: visitor)
        }
        var form = Fields()
        let (isVisitor, limits) = (visitor.signedIn == nil, web.configuration)
        let size =
            verb == .post
            ? FormBody.size(of: request, isVisitor: isVisitor, takesFiles: entry.takesFiles, limits) : 0
        guard let held = web.uploads.take(size, of: web.configuration.uploadLimit) else {
            throw WebProblem.crowded(seconds: 30)
        }
        // Until it is answered: the files are in the form.
        defer { web.uploads.give(held) }
        if verb == .post {
            let begun = web.services.now()
            form = try await FormBody.fields(
                of: request,
                isVisitor: isVisitor,
                takesFiles: entry.takesFiles,
                limits
            )
            if visitor.signedIn != nil, web.services.now().milliseconds - begun.milliseconds > Self.patience {
                // Who sends slowly must still be who they were: account, posts and session may be gone by now.
                visitor.signedIn = try await web.doorkeeper.signedIn(visitor.token, web)
                try Self.admit(visitor, to: entry)
            }
            guard visitor.accepts(form[HiddenName.csrf]), !Self.isForeign(request) else { throw WebProblem.staleForm }
        }
        let asked = web.request(request, context, visitor, form: form)
        let reply = try await handle(parts, asked)
        if let tag = reply.tag, request.headers[.ifNoneMatch] == "\"\(tag)\"" {
            return Response(status: .notModified, headers: [.eTag: "\"\(tag)\""])
        }
        return try await reply.response(to: asked, context, setting: visitor)
    }

    /// Milliseconds that a form may take to arrive before its sender is looked up again.
    private static let patience: Int64 = 5000

    /// Refuses who may not go there.
    private static func admit(_ visitor: Visitor, to entry: AddressEntry) throws {
        if visitor.signedIn == nil, entry.access != .everyone { throw WebProblem.signInNeeded }
        guard entry.access.permits(visitor.signedIn?.principal) else { throw Problem.notFound }
    }

    /// Whoever was given a password by somebody else chooses an own one first.
    private static func isOpenBeforeChange(_ entry: AddressEntry) -> Bool {
        entry.access == .everyone || entry == Places.account.entry || entry == Places.signOut.entry
    }

    /// What stands in the path where the template has parts.
    static func segments(of template: String, in path: String) -> [String] {
        let names = template.split(separator: "/")
        let values = path.split(separator: "/")
        guard names.count == values.count else { return [] }
        return zip(names, values).filter { $0.0.hasPrefix(":") }.map { FormBody.percentDecoded($0.1.utf8) ?? "" }
    }

    /// Whether the browser itself says that another site's page sends this.
    private static func isForeign(_ request: Request) -> Bool {
        request.header("sec-fetch-site") == "cross-site"
    }
}

extension Visitor {
    /// Whether the form comes from a page that was made for this browser.
    func accepts(_ formToken: String) -> Bool {
        // A browser that has just been given its token cannot have a form with it.
        guard !isNew else { return false }
        let expected = Array(token.formToken.utf8)
        let given = Array(formToken.utf8)
        guard given.count == expected.count else { return false }
        return zip(given, expected).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension WebServices {
    /// The request as handlers get it.
    func request(_ request: Request, _ context: WebContext, _ visitor: Visitor, form: Fields = Fields()) -> WebRequest {
        let target = request.head.path ?? "/"
        let query = target.firstIndex(of: "?").map { target[target.index(after: $0)...] } ?? ""
        return WebRequest(
            web: self,
            officer: visitor.signedIn,
            language: Cookies.language(of: request),
            csrf: visitor.token.formToken,
            now: services.now(),
            origin: origin,
            path: request.uri.path,
            target: target,
            query: Fields(FormBody.pairs(query.utf8) ?? []),
            form: form,
            remoteAddress: remoteAddress(request, context),
            sessionToken: visitor.signedIn == nil ? nil : visitor.token,
            deviceToken: Cookies.deviceToken(of: request, configuration)
        )
    }

    private func remoteAddress(_ request: Request, _ context: WebContext) -> String {
        // A proxy adds to the visitor's line or behind it: only the last name of the last line is the proxy's own word.
        let lines = request.headers.filter { $0.name.canonicalName == "x-forwarded-for" }
        guard configuration.trustsProxy, let last = lines.last?.value.split(separator: ",").last else {
            return context.peer
        }
        return String(last.drop { $0 == " " })
    }
}

extension Request {
    /// The header of that name, in small letters, that HTTPTypes has no constant for.
    func header(_ name: String) -> String? { headers.first { $0.name.canonicalName == name }?.value }
}
