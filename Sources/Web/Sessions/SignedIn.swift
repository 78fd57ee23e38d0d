public import Domain

/// The officer behind a session, as pages show and acts need it.
public struct SignedIn: Sendable {
    /// Who acts, and what may be seen.
    public let principal: Principal
    /// The officer's name.
    public let officerName: String
    /// The officer's agency.
    public let agency: Agency
    /// Whether the password was given by an operator: before it is changed, the officer can go nowhere else.
    public let mustChangePassword: Bool

    /// An officer in force.
    ///
    /// It is kept in memory under the agencies' revision: whoever changes an account raises that one.
    public init(principal: Principal, officerName: String, agency: Agency, mustChangePassword: Bool = false) {
        self.principal = principal
        self.officerName = officerName
        self.agency = agency
        self.mustChangePassword = mustChangePassword
    }
}
