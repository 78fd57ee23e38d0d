public import Markup

/// How much a button weighs.
public enum ButtonKind: String, Sendable, CaseIterable {
    /// The page's main act; one a page.
    case primary = "button button-primary"
    /// Every other act.
    case secondary = "button"
    /// What cannot be taken back.
    case danger = "button button-danger"
}

/// Sends the form it stands in, with its own name and value where it has some.
public func submitButton(
    _ text: Message,
    kind: ButtonKind = .primary,
    name: String? = nil,
    value: String? = nil,
    key: Key? = nil,
    isDisabled: Bool = false,
    action: String? = nil,
    attributes: Attribute...
) -> HTML {
    HTML(
        element: "button",
        [
            .type("submit"), .classes(kind.rawValue), Attribute("name", ifPresent: name),
            Attribute("value", ifPresent: value), Attribute("formaction", ifPresent: action), .key(key),
            .disabled(when: isDisabled),
        ] + attributes,
        HTML {
            text
            key.map { keyHint($0) }
        }
    )
}

/// Ticks every box within the element of that id: “Đủ cả”. Only the script can, so only the script shows it.
public func tickGroupButton(_ text: Message, group id: String, key: Key? = nil) -> HTML {
    button(.type("button"), .classes(ButtonKind.secondary.rawValue), .ticksGroup(id), .key(key), .hidden()) {
        text
        key.map { keyHint($0) }
    }
}

/// A link that looks like a button: it leads to a form or a paper and changes nothing.
public func linkButton(
    _ text: Message,
    href: String,
    kind: ButtonKind = .secondary,
    key: Key? = nil,
    attributes: Attribute...
) -> HTML {
    HTML(
        element: "a",
        [.href(href), .classes(kind.rawValue), .key(key)] + attributes,
        HTML {
            text
            key.map { keyHint($0) }
        }
    )
}

/// Buttons side by side, under each other on a phone.
public func buttonGroup(@MarkupBuilder content: () -> HTML) -> HTML {
    div(.classes("buttons"), content: content)
}

/// Fields that belong together, under a legend.
public func fieldGroup(_ text: Message, hint: Message? = nil, @MarkupBuilder content: () -> HTML) -> HTML {
    fieldset(.classes("field-group")) {
        legend(.classes("field-group-legend")) { text }
        hint.map { hint in p(.classes("hint")) { hint } }
        content()
    }
}

/// Fields beside each other where there is room.
public func fieldRow(@MarkupBuilder content: () -> HTML) -> HTML {
    div(.classes("field-row"), content: content)
}
