public import Domain
import Ledger
public import Persistence
import Reading

/// What is to be mended on a slip.
public enum CorrectionForm: Sendable {
    /// The applicant as described now.
    case applicant(PartyDescription)
    /// The owner as described now.
    case owner(PartyDescription)
    case channel(Channel)
    case place(ReceptionPlace)
    case quantity(Int)
    /// The content of the request, the sets, how to notify, where the result is received, the authorisation.
    case details(ReceptionDetails)
}

extension Act {
    /// Mends a slip; the old value stays in the ledger.
    public func correct(
        _ id: Dossier.ID,
        _ form: CorrectionForm,
        sequence: Int? = nil,
        _ connection: any Connection
    ) throws -> Dossier {
        try perform(on: id, sequence: sequence, connection) { dossier, _, stamp in
            try dossier.correct(try correction(form, of: dossier, connection), stamp: stamp)
        }
    }

    /// What the form changes, with what stands there now.
    private func correction(
        _ form: CorrectionForm,
        of dossier: Dossier,
        _ connection: any Connection
    ) throws -> Correction {
        switch form {
        case .applicant(let description):
            .applicant(
                old: try PartyStore.reference(to: dossier.applicant, connection),
                new: try PartyStore.record(description, of: dossier.applicant.party, salt: salt(), connection)
            )
        case .owner(let description):
            .owner(
                old: try PartyStore.reference(to: dossier.owner, connection),
                new: try PartyStore.record(description, of: dossier.owner.party, salt: salt(), connection)
            )
        case .channel(let new): .channel(old: dossier.channel, new: new)
        case .place(let new): .place(old: dossier.place, new: new)
        case .quantity(let new): .quantity(old: dossier.quantity, new: new)
        case .details(let new): try detailCorrection(new, of: dossier.id, connection)
        }
    }

    private func detailCorrection(
        _ new: ReceptionDetails,
        of dossier: Dossier.ID,
        _ connection: any Connection
    ) throws -> Correction {
        let old = try ReceptionDetailStore.reference(to: dossier, connection)
        return .details(
            old: old,
            new: try ReceptionDetailStore.record(new, after: old, of: dossier, salt: salt(), connection)
        )
    }

    /// Undoes a mistaken reception.
    public func cancel(
        _ id: Dossier.ID,
        reason: String,
        sequence: Int? = nil,
        _ connection: any Connection
    ) throws -> Dossier {
        try perform(on: id, sequence: sequence, connection) { dossier, setting, stamp in
            let remark = try remark(reason, of: id, connection)
            return try dossier.cancel(reason: remark, setting: setting, stamp: stamp)
        }
    }

    /// Gives the dossier back at the applicant's request (rule 30).
    public func withdraw(
        _ id: Dossier.ID,
        reason: String,
        sequence: Int? = nil,
        _ connection: any Connection
    ) throws -> Dossier {
        try perform(on: id, sequence: sequence, basis: \.withdrawal, connection) { dossier, setting, stamp in
            let remark = try remark(reason, of: id, connection)
            return try dossier.withdraw(reason: remark, setting: setting, stamp: stamp)
        }
    }

    /// A leader confirms what was done on paper and entered later.
    public func confirmBackEntries(_ ids: [Dossier.ID], _ connection: any Connection) throws -> BatchOutcome {
        try perform(onAll: ids, connection) { dossier, _, stamp in
            try dossier.confirmBackEntries(stamp: stamp)
        }
    }

    /// Keeps the reason that an act gives; one of blanks is none.
    func remark(_ text: String, of dossier: Dossier.ID, _ connection: any Connection) throws -> Remark {
        guard text.contains(where: { !$0.isWhitespace }) else { throw DossierObjection.reasonMissing }
        return try PartyStore.record(text, as: newID(), of: dossier, salt: salt(), connection)
    }
}
