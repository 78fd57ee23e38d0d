public import Domain
public import Markup
public import Reading

/// What a handler gets: who asks, for what, and with which form. A POST comes here only with a form of this browser.
public struct WebRequest: Sendable {
    /// What pages depend on.
    public let web: WebServices
    /// The officer; nil is a visitor.
    public let officer: SignedIn?
    /// The language of the page.
    public let language: Language
    /// For the hidden field `HiddenName.csrf` (`csrfField`) of every form that is sent by POST.
    public let csrf: String
    /// When the request came.
    public let now: Instant
    /// Where the program is reached, `https://motcua.example`: for what leaves the browser, as the QR of a receipt. It
    /// is the same for every request.
    public let origin: String
    /// The path, without the query.
    public let path: String
    /// The path with the query, as it was asked for.
    public let target: String
    /// What stands behind `?`.
    public let query: Fields
    /// What was sent; empty for GET.
    public let form: Fields
    /// The network address of the visitor, for throttling only; it is not logged.
    public let remoteAddress: String
    /// The token of the session that is open, if one is.
    public let sessionToken: SessionToken?
    /// The token by which the browser is known from an earlier sign-in; nil where nobody signed in before.
    public let deviceToken: SessionToken?

    /// The program's dependencies.
    public var services: Services { web.services }

    /// Who acts; nil is a visitor.
    public var principal: Principal? { officer?.principal }

    /// The officer.
    ///
    /// - Throws: `WebProblem.signInNeeded` when nobody is signed in.
    public func signedIn() throws(WebProblem) -> SignedIn {
        guard let officer else { throw .signInNeeded }
        return officer
    }

    /// A token for a session that is going to be opened; made before the transaction.
    public func newSessionToken() -> SessionToken { web.newToken() }

    /// Where to go after sign-in or a change of language: `back` of the form or the query, if it is a place of ours.
    public var returnPath: String? {
        LocalPath.safe(form[Self.returnField]) ?? LocalPath.safe(query[Self.returnField])
    }

    /// The name of the field that holds the path to go back to.
    public static let returnField = "back"
}
