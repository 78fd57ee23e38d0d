import Domain
import Markup
import Web

/// What the writer of a yearly report typed.
struct WritingForm {
    /// The field that says how many times the report had been written.
    static let revision = "lan-ghi"

    /// The fields' texts by name.
    let texts: [String: String]
    /// How many times the report had been written when the form was made.
    let revision: Int

    /// Reads the form; `late` are the codes of the dossiers that it asks about.
    static func read(_ fields: Fields, late: [String], _ errors: inout FormErrors) -> WritingForm? {
        var reader = FormReader(fields)
        var texts: [String: String] = [:]
        for field in AnnualWriting.Field.all(late: late) {
            switch field {
            case .day: texts[field.name] = reader.day(field.name)?.description ?? ""
            case .opinions, .shortcomings, .tasks, .recipients:
                texts[field.name] = reader.text(field.name, max: 8000) ?? ""
            case .number, .addressee, .capacity, .signer, .lateness, .apology:
                texts[field.name] = reader.text(field.name, max: 500) ?? ""
            }
        }
        let revision = reader.integer(Self.revision) ?? 0
        errors = reader.errors
        return errors.isEmpty ? WritingForm(texts: texts, revision: revision) : nil
    }
}

extension AnnualWriting.Field {
    /// All fields of a report that names the late dossiers of these codes.
    static func all(late codes: [String]) -> [AnnualWriting.Field] {
        common + codes.flatMap { [.lateness($0), .apology($0)] }
    }
}
