public import Components
public import Markup

/// The fields of a form, each with what was typed into it and what is wrong with it.
///
///     private var controls: FormControls { FormControls(fields, errors) }
///     …
///     controls.text("Số, ký hiệu", DecisionForm.number, hint: "Ví dụ 2720/QĐ-UBND", isRequired: true, width: .long)
public struct FormControls: Sendable {
    private let fields: Fields
    private let errors: FormErrors

    /// The fields as they were sent or are there, with what is wrong.
    public init(_ fields: Fields, _ errors: FormErrors) {
        self.fields = fields
        self.errors = errors
    }

    /// A line of text; a password is never shown again.
    public func text(
        _ label: Message,
        _ name: String,
        hint: Message? = nil,
        isRequired: Bool = false,
        kind: InputKind = .text,
        width: FieldWidth = .whole,
        autocomplete: String? = nil,
        maxLength: Int? = nil
    ) -> HTML {
        textInput(
            label,
            name: name,
            value: fields[name],
            kind: kind,
            hint: hint,
            errorMessage: errors[name],
            isRequired: isRequired,
            width: width,
            autocomplete: autocomplete,
            maxLength: maxLength
        )
    }

    /// Several lines of text.
    public func lines(
        _ label: Message,
        _ name: String,
        hint: Message? = nil,
        isRequired: Bool = false,
        rows: Int = 3,
        maxLength: Int? = nil
    ) -> HTML {
        textArea(
            label,
            name: name,
            value: fields[name],
            hint: hint,
            errorMessage: errors[name],
            isRequired: isRequired,
            rows: rows,
            maxLength: maxLength
        )
    }

    /// A day; without a hint the usual one, which says how days are typed.
    public func day(_ label: Message, _ name: String, hint: Message? = nil, isRequired: Bool = false) -> HTML {
        let (value, error) = (fields[name], errors[name])
        return hint.map {
            dateInput(label, name: name, value: value, hint: $0, errorMessage: error, isRequired: isRequired)
        } ?? dateInput(label, name: name, value: value, errorMessage: error, isRequired: isRequired)
    }

    /// A list of which one is chosen.
    public func choice(
        _ label: Message,
        _ name: String,
        _ items: [Choice],
        hint: Message? = nil,
        isRequired: Bool = false,
        emptyText: Message? = nil,
        width: FieldWidth = .whole
    ) -> HTML {
        selectInput(
            label,
            name: name,
            items: items,
            value: fields[name],
            emptyText: emptyText,
            hint: hint,
            errorMessage: errors[name],
            isRequired: isRequired,
            width: width
        )
    }

    /// One of few, all of them seen.
    public func radios(
        _ label: Message,
        _ name: String,
        _ items: [Choice],
        isRequired: Bool = false,
        isInline: Bool = false
    ) -> HTML {
        Components.radios(
            label,
            name: name,
            items: items,
            value: fields[name],
            errorMessage: errors[name],
            isRequired: isRequired,
            isInline: isInline
        )
    }
}
