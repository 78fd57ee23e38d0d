public import Markup

/// How wide a field is, by what it will hold.
public enum FieldWidth: String, Sendable, CaseIterable {
    case whole = "width-whole", half = "width-half", long = "width-20", medium = "width-10", short = "width-5"
}

/// What a text field is for, which chooses the keyboard of a phone and what a browser offers.
public enum InputKind: String, Sendable, CaseIterable {
    case text, password, email, search
    case telephone = "tel"
}

/// A line of text.
public func textInput(
    _ label: Message,
    name: String,
    value: String = "",
    id: String? = nil,
    kind: InputKind = .text,
    hint: Message? = nil,
    errorMessage: Message? = nil,
    isRequired: Bool = false,
    isReadOnly: Bool = false,
    hidesLabel: Bool = false,
    width: FieldWidth = .whole,
    autocomplete: String? = nil,
    inputMode: String? = nil,
    maxLength: Int? = nil,
    key: Key? = nil,
    isFocused: Bool = false,
    attributes: Attribute...
) -> HTML {
    let frame = FieldFrame(id: id ?? name, hint: hint, errorMessage: errorMessage)
    let control = HTML(
        void: "input",
        [
            .type(kind.rawValue), .id(frame.id), .name(name), .classes("input \(width.rawValue)"),
            // A password is never shown again.
            Attribute("value", ifPresent: kind == .password ? nil : value),
            .ariaDescribedBy(frame.describedBy), frame.invalid, .needed(isRequired), .key(key),
            Attribute("readonly", when: isReadOnly), Attribute("autocomplete", ifPresent: autocomplete ?? "off"),
            Attribute("inputmode", ifPresent: inputMode),
            Attribute("maxlength", ifPresent: maxLength.map { String($0) }),
            Attribute("autofocus", when: isFocused), Attribute("spellcheck", "false"),
        ] + attributes
    )
    return frame.around(label, isRequired: isRequired, key: key, hidesLabel: hidesLabel, control)
}

/// A whole number, typed as digits; the unit stands behind it.
public func numberInput(
    _ label: Message,
    name: String,
    value: String = "",
    id: String? = nil,
    hint: Message? = nil,
    errorMessage: Message? = nil,
    isRequired: Bool = false,
    unit: Message? = nil,
    width: FieldWidth = .short,
    attributes: Attribute...
) -> HTML {
    let frame = FieldFrame(id: id ?? name, hint: hint, errorMessage: errorMessage)
    let control = HTML(
        void: "input",
        [
            .type("text"), .id(frame.id), .name(name), .classes("input input-number \(width.rawValue)"),
            .value(value), .inputMode("numeric"), .autocomplete("off"), .ariaDescribedBy(frame.describedBy),
            frame.invalid, .needed(isRequired),
        ] + attributes
    )
    return frame.around(
        label,
        isRequired: isRequired,
        key: nil,
        HTML {
            if let unit {
                div(.classes("input-group")) {
                    control
                    span(.classes("unit")) { unit }
                }
            } else {
                control
            }
        }
    )
}

/// A day, typed as `dd/mm/yyyy`: a date picker is slower and follows the browser's language, not the page's.
public func dateInput(
    _ label: Message,
    name: String,
    value: String = "",
    id: String? = nil,
    hint: Message? = "Ngày/tháng/năm, ví dụ 28/12/2018",
    errorMessage: Message? = nil,
    isRequired: Bool = false,
    attributes: Attribute...
) -> HTML {
    let frame = FieldFrame(id: id ?? name, hint: hint, errorMessage: errorMessage)
    let control = HTML(
        void: "input",
        [
            .type("text"), .id(frame.id), .name(name), .classes("input width-10"), .value(value),
            .inputMode("numeric"), .autocomplete("off"), Attribute("data-date", when: true),
            Attribute("maxlength", "10"), .ariaDescribedBy(frame.describedBy), frame.invalid, .needed(isRequired),
        ] + attributes
    )
    return frame.around(label, isRequired: isRequired, key: nil, control)
}

/// Several lines of text.
public func textArea(
    _ label: Message,
    name: String,
    value: String = "",
    id: String? = nil,
    hint: Message? = nil,
    errorMessage: Message? = nil,
    isRequired: Bool = false,
    rows: Int = 3,
    maxLength: Int? = nil,
    attributes: Attribute...
) -> HTML {
    let frame = FieldFrame(id: id ?? name, hint: hint, errorMessage: errorMessage)
    let control = HTML(
        element: "textarea",
        [
            .id(frame.id), .name(name), .classes("input textarea"), Attribute("rows", String(rows)),
            Attribute("maxlength", ifPresent: maxLength.map { String($0) }), .ariaDescribedBy(frame.describedBy),
            frame.invalid, .needed(isRequired),
        ] + attributes,
        // A browser drops the first line break of a text area.
        HTML("\n\(value)")
    )
    return frame.around(label, isRequired: isRequired, key: nil, control)
}

/// Files from a scanner or a phone; `accepts` says which a browser offers.
public func fileInput(
    _ label: Message,
    name: String,
    id: String? = nil,
    hint: Message? = "JPEG, PNG hoặc PDF",
    errorMessage: Message? = nil,
    isRequired: Bool = false,
    takesSeveral: Bool = false,
    hidesLabel: Bool = false,
    accepts: String = "image/jpeg,image/png,application/pdf",
    attributes: Attribute...
) -> HTML {
    let frame = FieldFrame(id: id ?? name, hint: hint, errorMessage: errorMessage)
    let control = HTML(
        void: "input",
        [
            .type("file"), .id(frame.id), .name(name), .classes("input input-file"),
            Attribute("accept", accepts), Attribute("multiple", when: takesSeveral),
            .ariaDescribedBy(frame.describedBy), frame.invalid, .needed(isRequired),
        ] + attributes
    )
    return frame.around(label, isRequired: isRequired, key: nil, hidesLabel: hidesLabel, control)
}
