public import Markup

/// A line of a summary list.
public struct SummaryItem: Sendable {
    /// The name.
    public let key: Message
    /// The value; one that is empty is said to be missing.
    public let value: HTML
    /// Where it is changed.
    public let action: (text: Message, href: String)?

    /// A line with a piece of page.
    public init(_ key: Message, _ value: HTML, action: (text: Message, href: String)? = nil) {
        self.key = key
        self.value = value
        self.action = action
    }

    /// A line with data.
    public init(_ key: Message, text: String, action: (text: Message, href: String)? = nil) {
        self.init(key, HTML(text), action: action)
    }
}

/// Names and values, one below the other.
public func summaryList(_ items: [SummaryItem]) -> HTML {
    dl(.classes("summary-list")) {
        for item in items {
            div(.classes("summary-row")) {
                dt { item.key }
                dd {
                    if item.value.isEmpty { span(.classes("missing")) { "chưa có" } } else { item.value }
                    item.action.map { action in
                        a(.classes("summary-action"), .href(action.href)) {
                            action.text
                            span(.classes("visually-hidden")) {
                                " – "
                                item.key
                            }
                        }
                    }
                }
            }
        }
    }
}
