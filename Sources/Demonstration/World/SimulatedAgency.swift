import Domain

/// An agency of the simulation: its offices, who works there, and what it offers.
struct SimulatedAgency {
    /// Somebody who acts.
    struct Staff {
        let principal: Principal
        let office: Office.ID
        let role: Role
    }

    let agency: Agency
    let desk: Office.ID
    let staff: [Staff]
    /// Where its applicants live: the communes below it, or itself.
    var places: [String] = []
    var offers: [PlannedOffer] = []

    /// Those who hold the role at the office, in the order of their appointment.
    func principals(_ role: Role, at office: Office.ID) -> [Principal] {
        staff.filter { $0.office == office && $0.role == role }.map(\.principal)
    }

    /// The officer as a principal.
    func principal(_ officer: Officer.ID) -> Principal? {
        staff.first { $0.principal.officer == officer }?.principal
    }

    /// Anybody of the office, a leader if there is one.
    func anybody(at office: Office.ID) -> Principal? {
        let here = staff.filter { $0.office == office }
        return (here.first { $0.role == .leader } ?? here.first)?.principal
    }
}
