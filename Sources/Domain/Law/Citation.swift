/// A place in a legal act, as messages and the law guide quote it: `NĐ 61/2018/NĐ-CP, Đ11`.
public struct Citation: Hashable, Sendable, CustomStringConvertible {
    /// The act's number, `NĐ 61/2018/NĐ-CP`.
    public let act: String
    /// Article, clause and point, `Đ19(4)`; empty where the whole act is meant.
    public let article: String

    /// The place `article` of `act`.
    public init(_ act: String, _ article: String) {
        self.act = act
        self.article = article
    }

    /// Act and article, separated by a comma; the act alone where no article is named.
    public var description: String { article.isEmpty ? act : "\(act), \(article)" }
}

/// A refusal that the law, not the program, gives: thrown by the pure functions of this module.
///
/// The sentence an officer reads is chosen by the area that shows it, by an exhaustive switch.
public protocol LegalObjection: Error, Sendable {
    /// Where the law says so; nil when the rule is one of orderly work and not of an article.
    var citation: Citation? { get }
}
