/// An attribute of an element. Its name comes from the source, its value is escaped.
public struct Attribute: Sendable {
    private enum Value {
        case none
        case text(String)
        case message(Message)
        case absent
    }

    private let name: StaticString
    private let value: Value

    /// An attribute with a value.
    public init(_ name: StaticString, _ value: String) {
        self.name = name
        self.value = .text(value)
    }

    /// An attribute whose value is read aloud or shown.
    public init(_ name: StaticString, message: Message) {
        self.name = name
        value = .message(message)
    }

    /// An attribute that is there or not: `disabled`.
    public init(_ name: StaticString, when isThere: Bool) {
        self.name = name
        value = isThere ? .none : .absent
    }

    /// An attribute that is left out where there is no value.
    public init(_ name: StaticString, ifPresent value: String?) {
        self.name = name
        self.value = value.map { .text($0) } ?? .absent
    }

    /// What it says, if that is text of ours.
    var message: Message? {
        if case .message(let message) = value { message } else { nil }
    }

    func write(to page: inout Writer) {
        if case .absent = value { return }
        page.write(raw: " ")
        page.write(raw: name)
        switch value {
        case .text(let text):
            page.write(raw: "=\"")
            page.write(escaped: text)
            page.write(raw: "\"")
        case .message(let message):
            page.write(raw: "=\"")
            page.write(message)
            page.write(raw: "\"")
        case .none, .absent: break
        }
    }
}

extension Attribute {
    /// `class`; never under that name in source (STYLE, finding 2).
    public static func classes(_ names: String) -> Attribute { Attribute("class", names) }
    /// `id`.
    public static func id(_ value: String) -> Attribute { Attribute("id", value) }
    /// `href`.
    public static func href(_ path: String) -> Attribute { Attribute("href", path) }
    /// `src`.
    public static func src(_ path: String) -> Attribute { Attribute("src", path) }
    /// `name`.
    public static func name(_ value: String) -> Attribute { Attribute("name", value) }
    /// `type`.
    public static func type(_ value: String) -> Attribute { Attribute("type", value) }
    /// `value`.
    public static func value(_ value: String) -> Attribute { Attribute("value", value) }
    /// `for`: the control that a label names.
    public static func labelFor(_ id: String) -> Attribute { Attribute("for", id) }
    /// `action`.
    public static func action(_ path: String) -> Attribute { Attribute("action", path) }
    /// `method`.
    public static func method(_ value: String) -> Attribute { Attribute("method", value) }
    /// `lang`.
    public static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
    /// `role`.
    public static func role(_ value: String) -> Attribute { Attribute("role", value) }
    /// `scope` of a table's heading.
    public static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
    /// `colspan`.
    public static func columnSpan(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }
    /// `rowspan`.
    public static func rowSpan(_ count: Int) -> Attribute { Attribute("rowspan", String(count)) }
    /// `title`.
    public static func title(_ message: Message) -> Attribute { Attribute("title", message: message) }
    /// `aria-label`.
    public static func ariaLabel(_ message: Message) -> Attribute { Attribute("aria-label", message: message) }
    /// `aria-describedby`.
    public static func ariaDescribedBy(_ ids: String?) -> Attribute { Attribute("aria-describedby", ifPresent: ids) }
    /// `aria-current="page"`.
    public static func current(when isCurrent: Bool) -> Attribute {
        Attribute("aria-current", ifPresent: isCurrent ? "page" : nil)
    }
    /// `autocomplete`.
    public static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", value) }
    /// `inputmode`.
    public static func inputMode(_ value: String) -> Attribute { Attribute("inputmode", value) }
    /// `required`.
    public static func required(when isRequired: Bool = true) -> Attribute { Attribute("required", when: isRequired) }
    /// `checked`.
    public static func checked(when isChecked: Bool) -> Attribute { Attribute("checked", when: isChecked) }
    /// `selected`.
    public static func selected(when isSelected: Bool) -> Attribute { Attribute("selected", when: isSelected) }
    /// `disabled`.
    public static func disabled(when isDisabled: Bool = true) -> Attribute { Attribute("disabled", when: isDisabled) }
    /// `hidden`.
    public static func hidden(when isHidden: Bool = true) -> Attribute { Attribute("hidden", when: isHidden) }
}
