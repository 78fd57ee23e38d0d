import Web

/// What stands in the intake form: typed, filled in, or the usual; one value under each name.
struct IntakeDraft: Sendable {
    private var values: [String: String] = [:]
    /// Whether the form was sent before: then a box that is not there is not ticked.
    let isSent: Bool

    /// A fresh form.
    init() { isSent = false }

    /// A form that was sent.
    init(_ fields: Fields) {
        isSent = true
        for name in fields.names { values[name] = fields[name] }
    }

    /// The names of what stands there, in alphabetical order.
    var names: [String] { values.keys.sorted() }

    subscript(_ name: String) -> String {
        get { values[name] ?? "" }
        set { values[name] = newValue }
    }

    /// What stands there; in a fresh form the usual.
    func value(_ name: String, usual: String) -> String { values[name] ?? (isSent ? "" : usual) }

    /// What stands there, or the usual where nothing was typed.
    func filled(_ name: String, usual: String) -> String { self[name].isEmpty ? usual : self[name] }

    /// Whether the box is ticked; in a fresh form as usual.
    func isTicked(_ name: String, usual: Bool = false) -> Bool {
        isSent || values[name] != nil ? !self[name].isEmpty : usual
    }

    /// What was pressed.
    var act: IntakeAct { IntakeAct(rawValue: self[IntakeField.act]) ?? .fill }
}
