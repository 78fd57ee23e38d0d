import Addresses
import Domain
import HTTPTypes
public import Hummingbird
import Logging
import Markup
import Persistence
import Reading

/// Answers every request: recognises the visitor, goes through the routes, and turns what went wrong into a page.
public struct SiteResponder: HTTPResponder {
    /// What the server keeps of a request.
    public typealias Context = WebContext

    private let web: WebServices
    private let routes: RouterResponder<WebContext>
    /// What the routes answer to.
    public let added: Set<Routes.Route>
    /// What the table of addresses names and nobody has added.
    public let missing: [Routes.Route]

    /// Puts together the program's own routes (assets, health, language) and those that `register` adds.
    ///
    /// - Throws: `RouteFault`.
    public init(_ web: WebServices, register: (inout Routes) throws -> Void) throws {
        self.web = web
        var routes = Routes(Gate(web: web))
        try OwnRoutes.register(on: &routes)
        try register(&routes)
        added = routes.added
        missing = routes.missing
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        for handler in routes.handlers {
            let method: HTTPRequest.Method = handler.route.verb == .get ? .get : .post
            router.on(RouterPath(handler.route.template), method: method) { try await handler.respond($0, $1) }
        }
        self.routes = router.buildResponder()
    }

    /// Answers; never throws but when the connection is gone.
    public func respond(to request: Request, context: WebContext) async throws -> Response {
        let start = ContinuousClock.now
        var context = context
        var incident: String?
        var response: Response
        do {
            if !Self.isAnonymous(request.uri.path) { context.visitor = try await visitor(of: request) }
            response = try await routes.respond(to: request, context: context)
            if response.status == .notFound, response.body.contentLength == 0 { throw Problem.notFound }
        } catch {
            (response, incident) = await answer(error, to: request, context)
        }
        SecurityHeaders.add(to: &response.headers)
        if request.method == .head { response = response.createHeadResponse() }
        AccessLog.write(request, response, incident, since: start, context)
        return response
    }

    /// Assets and health are the same for everybody; they cost no look at the sessions.
    private static func isAnonymous(_ path: String) -> Bool {
        path == Places.health() || path.hasPrefix("/tai-san/")
    }

    private func visitor(of request: Request) async throws -> Visitor {
        if let token = Cookies.sessionToken(of: request, web.configuration),
            let signedIn = try await web.doorkeeper.signedIn(token, web)
        {
            return Visitor(signedIn: signedIn, token: token, isNew: false)
        }
        if let token = Cookies.formToken(of: request, web.configuration) {
            return Visitor(signedIn: nil, token: token, isNew: false)
        }
        return Visitor(signedIn: nil, token: web.newToken(), isNew: true)
    }

    private func answer(_ error: any Error, to request: Request, _ context: WebContext) async -> (Response, String?) {
        let visitor = context.visitor ?? Visitor(signedIn: nil, token: web.newToken(), isNew: true)
        let asked = web.request(request, context, visitor)
        var incident: String?
        var reply: Reply
        switch error {
        case WebProblem.signInNeeded: reply = .seeOther(Self.signIn(for: asked, request))
        case WebProblem.staleForm: reply = ProblemPage.staleForm.reply(to: asked)
        case WebProblem.malformed: reply = ProblemPage.malformed.reply(to: asked)
        case WebProblem.tooLarge(let megabytes): reply = ProblemPage.tooLarge(megabytes: megabytes).reply(to: asked)
        case WebProblem.tooMany(let seconds):
            reply = ProblemPage.tooMany(seconds: seconds).reply(to: asked)
            reply.retryAfter = seconds
        case WebProblem.crowded(let seconds):
            reply = ProblemPage.crowded.reply(to: asked)
            reply.retryAfter = seconds
        case WebProblem.crowdedExports(let seconds):
            reply = ProblemPage.crowdedExports.reply(to: asked)
            reply.retryAfter = seconds
        case Problem.notFound: reply = ProblemPage.notFound.reply(to: asked)
        case Problem.conflict: reply = ProblemPage.conflict.reply(to: asked)
        case let error as any HTTPResponseError where error.status.kind == .clientError:
            reply = (error.status == .notFound ? ProblemPage.notFound : .malformed).reply(to: asked)
        default:
            let name = Incident.name(web.randomBytes(5))
            incident = name
            Incident.log(error, as: name, context.logger)
            if let error = error as? DatabaseError, [.unavailable, .busy].contains(error.kind) {
                reply = ProblemPage.unavailable(name).reply(to: asked)
                reply.retryAfter = 60
            } else {
                reply = ProblemPage.failure(name).reply(to: asked)
            }
        }
        do {
            return (try await reply.response(to: asked, context, setting: visitor), incident)
        } catch {
            return (Response(status: .internalServerError), incident)
        }
    }

    /// Sign-in, and then back to the page; what was sent by a form cannot be sent again from there.
    private static func signIn(for asked: WebRequest, _ request: Request) -> String {
        guard request.method != .post, LocalPath.safe(asked.target) != nil else { return Places.signIn() }
        return Places.signIn() + "?" + WebRequest.returnField + "=" + LocalPath.escaped(asked.target)
    }
}
