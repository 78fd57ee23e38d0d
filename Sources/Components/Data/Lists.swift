public import Markup

/// The link to the rows after the last one, and back to the first; a cursor's list has no page numbers.
public func pagination(next: String?, first: String? = nil) -> HTML {
    HTML {
        if next != nil || first != nil {
            nav(.classes("pagination"), .ariaLabel("Phân trang")) {
                first.map { href in a(.classes("button"), .href(href)) { "Về trang đầu" } }
                next.map { href in
                    a(.classes("button"), .href(href), Attribute("rel", "next"), .key(.alt(.s))) {
                        "Trang sau"
                        keyHint(.alt(.s))
                    }
                }
            }
        }
    }
}

/// One of several lists of the same page.
public struct TabLink: Sendable {
    /// The words.
    public let text: Message
    /// Where it leads.
    public let href: String
    /// How many are behind it.
    public let count: String?
    /// Whether it is the one that is shown.
    public let isCurrent: Bool

    /// A tab.
    public init(_ text: Message, href: String, count: String? = nil, isCurrent: Bool = false) {
        self.text = text
        self.href = href
        self.count = count
        self.isCurrent = isCurrent
    }
}

/// Links to lists, with how many are in each.
public func tabLinks(_ items: [TabLink], label: Message) -> HTML {
    nav(.classes("tabs"), .ariaLabel(label)) {
        ul(.classes("tabs-list")) {
            for item in items {
                li {
                    a(.href(item.href), .current(when: item.isCurrent)) {
                        item.text
                        item.count.map { count in
                            HTML {
                                " "
                                span(.classes("count")) { count }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What a list says when nothing is in it, and what can be done then.
public func emptyState(_ title: Message, text: Message? = nil, @MarkupBuilder actions: () -> HTML = { HTML() }) -> HTML
{
    div(.classes("empty")) {
        p(.classes("empty-title")) { title }
        text.map { text in p { text } }
        actions()
    }
}

/// A page's heading with what it is a part of and what can be done from it.
public func pageHeading(
    _ text: HTML,
    caption: Message? = nil,
    @MarkupBuilder actions: () -> HTML = { HTML() }
) -> HTML {
    let buttons = actions()
    return div(.classes("heading")) {
        h1(.classes("heading-title")) {
            caption.map { caption in
                HTML {
                    span(.classes("heading-caption")) { caption }
                    " "
                }
            }
            text
        }
        if !buttons.isEmpty { div(.classes("buttons heading-actions")) { buttons } }
    }
}

/// A page's heading in words of ours.
public func pageHeading(
    _ text: Message,
    caption: Message? = nil,
    @MarkupBuilder actions: () -> HTML = { HTML() }
) -> HTML {
    pageHeading(HTML(text), caption: caption, actions: actions)
}
