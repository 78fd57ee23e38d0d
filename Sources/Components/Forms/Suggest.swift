import Addresses
public import Markup

extension Attribute {
    /// Suggestions while typing, fetched as a fragment of `suggestionList` from a path with `?q=`.
    public static func suggest(_ path: String) -> Attribute { Attribute("data-suggest", path) }
    /// The same for what is personal: sent with the form's token, since an address is logged by others.
    public static func suggestMethod(_ method: String) -> Attribute { Attribute("data-suggest-method", method) }
    /// Enter takes the first suggestion: where the server's first is what was meant, as for procedures.
    public static func suggestFirst(when takesFirst: Bool = true) -> Attribute {
        Attribute("data-suggest-first", when: takesFirst)
    }
    /// The id of the hidden field that takes the chosen suggestion's value.
    public static func suggestInto(_ id: String) -> Attribute { Attribute("data-suggest-into", id) }
    /// A part of the page that is fetched anew when a field of its form changes; the named fields go with it.
    public static func fragmentSource(_ path: String) -> Attribute { Attribute("data-fragment-url", path) }
    /// Shows the element while a box or radio whose name begins with `name` is ticked with `value`.
    public static func shown(whenTicked name: String, _ value: String) -> Attribute {
        Attribute("data-when", "\(name) \(value)")
    }
    /// Hides the element while a box or radio whose name begins with `name` is ticked with `value`.
    public static func hidden(whenTicked name: String, _ value: String) -> Attribute {
        Attribute("data-unless", "\(name) \(value)")
    }
    /// A button of type `button` that ticks every box, and every radio with `data-tick-me`, within the element.
    public static func ticksGroup(_ id: String) -> Attribute { Attribute("data-tick-group", id) }
    /// The names of the fields that go with the fetch and start it, with spaces between.
    public static func fragmentFields(_ names: String) -> Attribute { Attribute("data-fragment-fields", names) }
}

/// A suggestion of the server's for what was typed.
public struct Suggestion: Sendable {
    /// What is put into the hidden field.
    public let value: String
    /// What is put into the typed field.
    public let text: String
    /// What helps to choose: code, field.
    public let detail: String?
    /// Other fields of the form that the choice fills, by their names.
    public let fills: [(name: String, value: String)]

    /// A suggestion.
    public init(value: String, text: String, detail: String? = nil, fills: [(name: String, value: String)] = []) {
        self.value = value
        self.text = text
        self.detail = detail
        self.fills = fills
    }

    /// As a query, which the script reads.
    var fill: String? {
        guard !fills.isEmpty else { return nil }
        return QueryText.joined(fills)
    }
}

/// The fragment that a field with `suggest` fetches: options in order, the first nine picked by 1–9.
public func suggestionList(_ suggestions: [Suggestion]) -> HTML {
    HTML {
        for (index, suggestion) in suggestions.enumerated() {
            li(
                .role("option"),
                Attribute("data-value", suggestion.value),
                Attribute("data-text", suggestion.text),
                Attribute("data-fill", ifPresent: suggestion.fill)
            ) {
                if index < 9 {
                    kbd(.classes("key"), Attribute("aria-hidden", "true")) { String(index + 1) }
                }
                span(.classes("suggestion-text")) { suggestion.text }
                suggestion.detail.map { detail in span(.classes("suggestion-detail")) { detail } }
            }
        }
    }
}

/// A field with suggestions and, for pages without script, a list of the same beside it.
///
/// Typed text goes under `name`, the chosen value under `valueName`. Without script the list is there in its place; an
/// empty one is left out, and the server looks for what was typed.
public func comboBox(
    _ label: Message,
    name: String,
    valueName: String,
    source: String,
    text: String = "",
    value: String = "",
    fallback: [Choice],
    hint: Message? = nil,
    errorMessage: Message? = nil,
    isRequired: Bool = false,
    key: Key? = nil,
    isFocused: Bool = false
) -> HTML {
    let frame = FieldFrame(id: name, hint: hint, errorMessage: errorMessage)
    return div(.classes("combo"), Attribute("data-combo", when: true)) {
        frame.around(
            label,
            isRequired: isRequired,
            key: key,
            HTML {
                input(
                    .type("text"),
                    .id(name),
                    .name(name),
                    .classes("input width-whole"),
                    .value(text),
                    .autocomplete("off"),
                    .ariaDescribedBy(frame.describedBy),
                    frame.invalid,
                    .needed(isRequired),
                    .key(key),
                    .suggest(source),
                    .suggestInto(valueName),
                    .suggestFirst(),
                    Attribute("autofocus", when: isFocused),
                    Attribute("spellcheck", "false"),
                    Attribute("autocapitalize", "none")
                )
            }
        )
        if fallback.isEmpty {
            hiddenField(valueName, value: value, id: valueName)
        } else {
            div(.classes("combo-fallback")) {
                selectInput(
                    "Hoặc chọn trong danh sách",
                    name: valueName,
                    items: fallback,
                    value: value,
                    emptyText: "– chọn –"
                )
            }
        }
    }
}
