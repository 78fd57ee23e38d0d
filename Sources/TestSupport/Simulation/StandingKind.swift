import Domain

/// Where dossiers stand, without their days: what a simulation counts.
enum StandingKind: String, Hashable, Sendable {
    case absent, open, early, onTime, late, withdrawn, cancelled

    init(_ standing: Standing) {
        switch standing.state {
        case .absent: self = .absent
        case .open: self = .open
        case .resolved(.early, _, _): self = .early
        case .resolved(.onTime, _, _): self = .onTime
        case .resolved(.late, _, _): self = .late
        case .withdrawn: self = .withdrawn
        case .cancelled: self = .cancelled
        }
    }
}
