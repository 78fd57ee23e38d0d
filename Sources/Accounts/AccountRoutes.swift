import Components
import Markup
import Reading
public import Web

/// The addresses of accounts.
public struct AccountRoutes: Sendable {
    let hasher: PasswordHasher
    let founder: FirstRun.Founder

    /// Routes that hash with this, and found the first agency like that.
    public init(_ hasher: PasswordHasher, founder: FirstRun.Founder) {
        self.hasher = hasher
        self.founder = founder
    }

    /// Adds them.
    public func register(on routes: inout Routes) throws {
        try registerSignIn(on: &routes)
        try registerAccount(on: &routes)
        try registerFirstRun(on: &routes)
        try registerOfficers(on: &routes)
        try registerOfficer(on: &routes)
    }

    func firstRun(_ request: WebRequest) -> FirstRun { FirstRun(request.services, hasher, founder: founder) }
}
