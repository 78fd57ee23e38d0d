import Components
import Domain
import Ledger
import Markup
import Web

/// A dossier that was ticked, as it was seen.
struct BatchTick: Hashable, Sendable, LosslessStringConvertible {
    /// The dossier.
    let id: Dossier.ID
    /// The number of its events when the list was shown.
    let sequence: Int

    init(id: Dossier.ID, sequence: Int) {
        self.id = id
        self.sequence = sequence
    }

    /// As the tick's value.
    var description: String { "\(id).\(sequence)" }

    /// Reads a tick's value.
    init?(_ description: String) {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Dossier.ID(parts[0]), let sequence = Int(parts[1]) else { return nil }
        self.init(id: id, sequence: sequence)
    }
}

/// An act on ticked dossiers.
struct BatchForm: Sendable {
    /// Names of the form's fields.
    enum Name {
        static let tick = "chon"
        static let act = "viec"
        static let assignee = "nguoi-thu-ly"
        static let authority = "tham-quyen"
    }

    /// Dossiers that one form may act on: more than a page of a list holds.
    static let most = 100

    let act: BatchAct
    let ticks: [BatchTick]
    /// Who is named to work on them.
    var assignee: Officer.ID?
    /// By which authority results are signed.
    var authority: SigningAuthority?
    let submission: Submission.ID

    /// Reads the form; nil with what is wrong.
    ///
    /// - Throws: `WebProblem.malformed` for what no page of ours sends.
    static func read(_ fields: Fields, _ errors: inout FormErrors) throws -> BatchForm? {
        var reader = FormReader(fields)
        let values = fields.all(Name.tick)
        let ticks = values.compactMap(BatchTick.init)
        guard let act = BatchAct(rawValue: fields[Name.act]),
            let submission = Submission.ID(fields[HiddenName.submission]),
            ticks.count == values.count, ticks.count <= most
        else { throw WebProblem.malformed }
        if ticks.isEmpty { reader.refuse(Name.tick, "Chọn ít nhất một hồ sơ trong danh sách") }
        var form = BatchForm(act: act, ticks: ticks, submission: submission)
        if act == .assign { form.assignee = reader.identifier(Name.assignee, required: "Chọn người thụ lý") }
        if act == .sign { form.authority = reader.choice(Name.authority, required: "Chọn thẩm quyền ký") }
        errors = reader.errors
        return errors.isEmpty ? form : nil
    }
}
