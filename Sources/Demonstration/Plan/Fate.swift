/// What shall become of a planned dossier within its period.
enum Fate: String, CaseIterable {
    case early, onTime, late, openInTerm, openLate, withdrawn

    /// The name the figure has in a scenario.
    var figure: String {
        switch self {
        case .early: "resolvedEarly"
        case .onTime: "resolvedOnTime"
        case .late: "resolvedLate"
        case .openInTerm: "openInTerm"
        case .openLate: "openLate"
        case .withdrawn: "withdrawn"
        }
    }

    /// Whether a result comes about.
    var isResolved: Bool { self == .early || self == .onTime || self == .late }
}
