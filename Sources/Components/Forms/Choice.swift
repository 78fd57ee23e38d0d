public import Markup

/// One of several that can be chosen.
public struct Choice: Sendable {
    /// What is sent.
    public let value: String
    /// What is read.
    public let text: HTML
    /// What helps to choose.
    public let hint: Message?
    /// Whether it can not be chosen now.
    public let isDisabled: Bool
    /// What follows from it, shown under it while it is chosen.
    public let conditional: HTML?

    /// A choice in words of ours; `conditional` is what follows from it, under it.
    public init(
        _ value: String,
        _ text: Message,
        hint: Message? = nil,
        isDisabled: Bool = false,
        conditional: HTML? = nil
    ) {
        self.init(value, content: HTML(text), hint: hint, isDisabled: isDisabled, conditional: conditional)
    }

    /// A choice by a name from the database.
    public init(_ value: String, named name: String, hint: Message? = nil, isDisabled: Bool = false) {
        self.init(value, content: HTML(name), hint: hint, isDisabled: isDisabled, conditional: nil)
    }

    /// A choice in any words.
    public init(
        _ value: String,
        content: HTML,
        hint: Message? = nil,
        isDisabled: Bool = false,
        conditional: HTML? = nil
    ) {
        self.value = value
        text = content
        self.hint = hint
        self.isDisabled = isDisabled
        self.conditional = conditional
    }
}

/// A list of which one is chosen.
public func selectInput(
    _ label: Message,
    name: String,
    items: [Choice],
    value: String = "",
    id: String? = nil,
    emptyText: Message? = nil,
    hint: Message? = nil,
    errorMessage: Message? = nil,
    isRequired: Bool = false,
    hidesLabel: Bool = false,
    width: FieldWidth = .whole,
    key: Key? = nil,
    attributes: Attribute...
) -> HTML {
    let frame = FieldFrame(id: id ?? name, hint: hint, errorMessage: errorMessage)
    let control = HTML(
        element: "select",
        [
            .id(frame.id), .name(name), .classes("input select \(width.rawValue)"), .key(key),
            .ariaDescribedBy(frame.describedBy), frame.invalid, .needed(isRequired),
        ] + attributes,
        HTML {
            emptyText.map { text in option(.value("")) { text } }
            for item in items {
                option(
                    .value(item.value),
                    .selected(when: item.value == value),
                    .disabled(when: item.isDisabled)
                ) { item.text }
            }
        }
    )
    return frame.around(label, isRequired: isRequired, key: key, hidesLabel: hidesLabel, control)
}

/// One of few, all of them seen.
public func radios(
    _ legend: Message,
    name: String,
    items: [Choice],
    value: String = "",
    id: String? = nil,
    hint: Message? = nil,
    errorMessage: Message? = nil,
    isRequired: Bool = false,
    isInline: Bool = false
) -> HTML {
    let frame = FieldFrame(id: id ?? name, hint: hint, errorMessage: errorMessage)
    return choiceGroup(legend, frame: frame, isRequired: isRequired, isInline: isInline) {
        for (index, item) in items.enumerated() {
            choiceControl("radio", item, name: name, frame: frame, index: index, isChecked: item.value == value)
        }
    }
}

/// Any of several, all of them seen.
public func checkboxes(
    _ legend: Message,
    name: String,
    items: [Choice],
    values: Set<String> = [],
    id: String? = nil,
    hint: Message? = nil,
    errorMessage: Message? = nil,
    isRequired: Bool = false,
    isInline: Bool = false
) -> HTML {
    let frame = FieldFrame(id: id ?? name, hint: hint, errorMessage: errorMessage)
    return choiceGroup(legend, frame: frame, isRequired: isRequired, isInline: isInline) {
        for (index, item) in items.enumerated() {
            choiceControl(
                "checkbox",
                item,
                name: name,
                frame: frame,
                index: index,
                isChecked: values.contains(item.value)
            )
        }
    }
}

/// Yes or no, by itself.
public func checkbox(
    _ label: Message,
    name: String,
    value: String = "1",
    isChecked: Bool = false,
    id: String? = nil,
    hint: Message? = nil,
    errorMessage: Message? = nil,
    key: Key? = nil,
    attributes: Attribute...
) -> HTML {
    let frame = FieldFrame(id: id ?? name, hint: hint, errorMessage: errorMessage)
    let control = HTML(
        void: "input",
        [
            .type("checkbox"), .id(frame.id), .name(name), .value(value), .checked(when: isChecked), .key(key),
            .ariaDescribedBy(frame.describedBy), frame.invalid,
        ] + attributes
    )
    return div(.classes(frame.fieldClasses)) {
        frame.notes
        div(.classes("choice")) {
            control
            Markup.label(.labelFor(frame.id)) {
                label
                key.map { keyHint($0) }
            }
        }
    }
}

private func choiceGroup(
    _ text: Message,
    frame: FieldFrame,
    isRequired: Bool,
    isInline: Bool,
    @MarkupBuilder choices: () -> HTML
) -> HTML {
    Markup.fieldset(.classes(frame.fieldClasses), .ariaDescribedBy(frame.describedBy)) {
        Markup.legend(.classes("label")) {
            text
            if isRequired { requiredMark }
        }
        frame.notes
        div(.classes(isInline ? "choices choices-inline" : "choices"), content: choices)
    }
}

/// The first of a group bears the group's own id, so that the error summary leads to it.
private func choiceControl(
    _ kind: String,
    _ item: Choice,
    name: String,
    frame: FieldFrame,
    index: Int,
    isChecked: Bool
) -> HTML {
    let id = index == 0 ? frame.id : "\(frame.id)-\(index + 1)"
    return HTML {
        div(.classes("choice")) {
            input(
                .type(kind),
                .id(id),
                .name(name),
                .value(item.value),
                .checked(when: isChecked),
                .disabled(when: item.isDisabled),
                .ariaDescribedBy(item.hint.map { _ in "\(id)-item-hint" })
            )
            label(.labelFor(id)) { item.text }
            item.hint.map { hint in p(.id("\(id)-item-hint"), .classes("hint")) { hint } }
        }
        item.conditional.map { content in div(.classes("choice-conditional")) { content } }
    }
}
