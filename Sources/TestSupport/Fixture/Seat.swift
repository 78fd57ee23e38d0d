public import Domain

/// Somebody at a place: who acts, and at which office.
public struct Seat: Hashable, Sendable {
    /// Who.
    public let principal: Principal
    /// At which office.
    public let office: Office.ID

    /// Somebody at a place.
    public init(_ principal: Principal, at office: Office.ID) {
        self.principal = principal
        self.office = office
    }

    /// Whether it is at the office and, if a role is asked for, holds it there.
    func isPlace(of role: Role?, at office: Office.ID) -> Bool {
        guard self.office == office else { return false }
        return role.map { principal.holds($0, at: office) } ?? true
    }
}
