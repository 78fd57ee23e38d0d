public import Markup

/// A component in one of its states: shown at `/design`, checked by tests.
public struct Example: Sendable {
    /// The state.
    public let name: Message
    /// The component in it.
    public let html: HTML

    init(_ name: Message, _ html: HTML) {
        self.name = name
        self.html = html
    }
}

/// The examples of a component.
public struct ExampleGroup: Sendable {
    /// A word for the group's address on the page.
    public let id: String
    /// The component.
    public let name: Message
    /// Its states.
    public let examples: [Example]

    init(_ id: String, _ name: Message, _ examples: [Example]) {
        self.id = id
        self.name = name
        self.examples = examples
    }
}

/// The examples of every component.
public enum Examples {
    /// All groups, in the order of the page.
    public static let all = forms + data + page
}
