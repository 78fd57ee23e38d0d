import Components
import Domain
import Persistence
import Web

/// What the form's fields about the applicant are filled with.
struct IntakeApplicant {
    /// Values by the names of the fields.
    let fills: [(name: String, value: String)]
    /// The number that the field keeps.
    let number: String
    /// The name, to choose by.
    let name: String
    /// What helps to choose: year of birth, address.
    let detail: String

    /// Of somebody who came before.
    init(_ known: PartyDescription) {
        let isOrganisation = known.kind == .organisation
        number = known.paper?.number ?? known.taxCode ?? ""
        name = known.name
        detail = [known.birth, known.address].compactMap(\.self).joined(separator: ", ")
        fills = [
            (IntakeField.paperKind, known.paper?.kind.rawValue ?? PartyDescription.Paper.Kind.idCard12.rawValue),
            (IntakeField.name, known.name), (IntakeField.birth, known.birth ?? ""),
            (IntakeField.address, known.address ?? ""),
            (IntakeField.commune, known.address == nil ? "" : IntakeValue.elsewhere),
            (IntakeField.phone, known.phone ?? "không có"), (IntakeField.email, known.email ?? ""),
            (IntakeField.taxCode, isOrganisation ? known.taxCode ?? "" : ""),
        ]
    }

    /// Of a card that was read; the telephone of who came before with it.
    init(_ card: CardLine, known: PartyDescription?) {
        number = card.number
        name = card.name ?? known?.name ?? ""
        let birth = card.birth?.vietnamese ?? known?.birth ?? ""
        let address = card.address ?? known?.address ?? ""
        detail = [birth, address].filter { !$0.isEmpty }.joined(separator: ", ")
        let kind: PartyDescription.Paper.Kind = card.number.utf8.count == 9 ? .idCard9 : .idCard12
        var fills = [
            (IntakeField.paperKind, kind.rawValue), (IntakeField.name, name), (IntakeField.birth, birth),
            (IntakeField.address, address), (IntakeField.commune, address.isEmpty ? "" : IntakeValue.elsewhere),
        ]
        if let known { fills.append((IntakeField.phone, known.phone ?? "không có")) }
        self.fills = fills
    }

    /// Those whom the typed digits or the scanned line mean, the likeliest first; at most two queries.
    static func find(
        _ typed: String,
        of agency: Agency.ID,
        _ connection: any Connection
    ) throws -> [IntakeApplicant] {
        if let card = CardLine(typed) {
            var known: PartyDescription?
            for number in [card.number, card.oldNumber].compactMap(\.self) where known == nil {
                known = try KnownApplicantStore.find(number, of: agency, limit: 1, connection).first?.description
            }
            return [IntakeApplicant(card, known: known)]
        }
        let number = PartyDescription.Paper.number(typed)
        return try KnownApplicantStore.find(number, of: agency, limit: 9, connection)
            .map { IntakeApplicant($0.description) }
            .sorted { $0.number == number && $1.number != number }
    }

    /// As a suggestion of the script's list.
    var suggestion: Suggestion {
        Suggestion(value: number, text: number, detail: "\(name), \(detail)", fills: fills)
    }

    /// Fills the form where no script runs; what was typed already stays. The commune is a part of the address.
    func fill(_ draft: inout IntakeDraft) {
        draft[IntakeField.paperNumber] = number
        let hasAddress = !draft[IntakeField.address].isEmpty
        for (name, value) in fills where !value.isEmpty {
            let isTyped = name == IntakeField.commune ? hasAddress : !draft[name].isEmpty
            if !isTyped || name == IntakeField.paperKind { draft[name] = value }
        }
    }
}
