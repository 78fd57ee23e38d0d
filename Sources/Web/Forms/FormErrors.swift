public import Markup

/// What is wrong with a form, in the order of its fields; a page shows all of it, above and beside the fields.
public struct FormErrors: Sendable {
    /// A field with what is wrong.
    public struct Item: Hashable, Sendable {
        /// The field's name, which is its id on the page.
        public let field: String
        /// What to do, in words.
        public let message: Message
    }

    /// In the order in which they were found.
    public private(set) var items: [Item] = []

    /// Nothing wrong.
    public init() {}

    /// One fault.
    public init(_ field: String, _ message: Message) { refuse(field, message) }

    /// Whether nothing is wrong.
    public var isEmpty: Bool { items.isEmpty }

    /// What to say beside the field: its first fault.
    public subscript(_ field: String) -> Message? { items.first { $0.field == field }?.message }

    /// Adds a fault of the field; an empty name is the whole form.
    public mutating func refuse(_ field: String, _ message: Message) {
        items.append(Item(field: field, message: message))
    }
}
