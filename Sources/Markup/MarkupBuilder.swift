/// Puts a page together as it reads: literals are messages, runtime text is escaped data.
@resultBuilder
public enum MarkupBuilder {
    /// An element.
    public static func buildExpression(_ html: HTML) -> HTML { html }
    /// A sentence of ours. A literal becomes this one: the next overload is disfavoured.
    public static func buildExpression(_ message: Message) -> HTML { HTML(message) }
    /// Data.
    @_disfavoredOverload
    public static func buildExpression(_ text: String) -> HTML { HTML(text) }
    /// Several elements.
    public static func buildExpression(_ pieces: [HTML]) -> HTML { HTML(pieces) }
    /// An element, if it is there.
    public static func buildExpression(_ html: HTML?) -> HTML { html ?? HTML() }
    /// Data, if it is there.
    @_disfavoredOverload
    public static func buildExpression(_ text: String?) -> HTML { text.map { HTML($0) } ?? HTML() }

    /// The first of a block.
    public static func buildPartialBlock(first: HTML) -> HTML { first }
    /// The next of a block.
    public static func buildPartialBlock(accumulated: consuming HTML, next: HTML) -> HTML {
        accumulated.append(next)
        return accumulated
    }
    /// Nothing.
    public static func buildBlock() -> HTML { HTML() }
    /// `if` without `else`.
    public static func buildOptional(_ html: HTML?) -> HTML { html ?? HTML() }
    /// `if`.
    public static func buildEither(first: HTML) -> HTML { first }
    /// `else`.
    public static func buildEither(second: HTML) -> HTML { second }
    /// `for`.
    public static func buildArray(_ pieces: [HTML]) -> HTML { HTML(pieces) }
}

extension HTML {
    /// A piece from a builder: `HTML { p { "…" } }`.
    public init(@MarkupBuilder _ content: () -> HTML) { self = content() }
}
