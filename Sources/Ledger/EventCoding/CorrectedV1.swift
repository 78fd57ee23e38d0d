import Domain

/// The payload of `corrected`, version 1: what, and the old and the new value of whichever kind it has.
struct CorrectedV1: Codable {
    let what: String
    var oldParty: PartyV1?
    var newParty: PartyV1?
    var oldText: String?
    var newText: String?
    var oldNumber: Int?
    var newNumber: Int?

    init(_ correction: Correction) {
        switch correction {
        case .applicant(let old, let new):
            what = "applicant"
            (oldParty, newParty) = (PartyV1(old), PartyV1(new))
        case .owner(let old, let new):
            what = "owner"
            (oldParty, newParty) = (PartyV1(old), PartyV1(new))
        case .channel(let old, let new):
            what = "channel"
            (oldNumber, newNumber) = (old.rawValue, new.rawValue)
        case .place(let old, let new):
            what = "place"
            (oldText, newText) = (old.rawValue, new.rawValue)
        case .quantity(let old, let new):
            what = "quantity"
            (oldNumber, newNumber) = (old, new)
        case .details(let old, let new):
            what = "details"
            (oldNumber, newNumber) = (old.version, new.version)
            (oldText, newText) = (old.digest, new.digest)
        }
    }

    var correction: Correction? {
        switch what {
        case "applicant":
            guard let old = oldParty?.reference, let new = newParty?.reference else { return nil }
            return .applicant(old: old, new: new)
        case "owner":
            guard let old = oldParty?.reference, let new = newParty?.reference else { return nil }
            return .owner(old: old, new: new)
        case "channel":
            guard let old = oldNumber.flatMap(Channel.init(rawValue:)),
                let new = newNumber.flatMap(Channel.init(rawValue:))
            else { return nil }
            return .channel(old: old, new: new)
        case "place":
            guard let old = oldText.flatMap(ReceptionPlace.init(rawValue:)),
                let new = newText.flatMap(ReceptionPlace.init(rawValue:))
            else { return nil }
            return .place(old: old, new: new)
        case "quantity":
            guard let old = oldNumber, let new = newNumber else { return nil }
            return .quantity(old: old, new: new)
        case "details":
            guard let old = oldNumber, let new = newNumber, let oldText, let newText else { return nil }
            return .details(
                old: DetailVersion(version: old, digest: oldText),
                new: DetailVersion(version: new, digest: newText)
            )
        default: return nil
        }
    }
}
