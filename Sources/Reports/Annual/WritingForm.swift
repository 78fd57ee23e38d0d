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
        let places = AnnualWriting.Field.common + late.flatMap { [AnnualWriting.Field.lateness($0), .apology($0)] }
        for field in places {
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
