/// Who sends a request: an officer with a session, or anybody.
struct Visitor: Sendable {
    /// The officer; nil for anybody.
    var signedIn: SignedIn?
    /// The session's token, or the one by which forms of a browser without a session are told apart.
    var token: SessionToken
    /// Whether the browser does not have the token yet.
    var isNew: Bool
}
