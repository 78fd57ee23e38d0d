public import Domain
public import Persistence

extension Act {
    /// Gives dossiers to the office of their next step (NĐ 61/2018 Đ18).
    public func give(_ ids: [Dossier.ID], _ connection: any Connection) throws -> BatchOutcome {
        try perform(onAll: ids, basis: \.transfer, connection) { dossier, setting, stamp in
            try dossier.give(setting: setting, stamp: stamp)
        }
    }

    /// Takes over what was given to the act's office.
    public func takeOver(_ ids: [Dossier.ID], _ connection: any Connection) throws -> BatchOutcome {
        try perform(onAll: ids, basis: \.transfer, connection) { dossier, setting, stamp in
            try dossier.takeOver(setting: setting, stamp: stamp)
        }
    }

    /// Names who works on the dossiers.
    public func assign(
        _ ids: [Dossier.ID],
        to officer: Officer.ID,
        _ connection: any Connection
    ) throws -> BatchOutcome {
        let belongs = try AssigneeStore.holdsPost(officer, at: office, on: now.day, connection)
        return try perform(onAll: ids, connection) { dossier, setting, stamp in
            try dossier.assign(to: officer, ofOffice: belongs, setting: setting, stamp: stamp)
        }
    }
}
