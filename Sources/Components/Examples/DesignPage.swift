public import Markup

/// Every component in every state: what `/design` shows.
public struct DesignPage: Sendable {
    /// The page's title.
    public static let title: Message = "Thành phần giao diện"

    /// The page.
    public init() {}

    /// What stands within the shell.
    public var body: HTML {
        HTML {
            pageHeading(DesignPage.title)
            p { "Mọi thành phần của giao diện, mỗi thành phần trong mọi trạng thái." }
            nav(.ariaLabel("Các thành phần")) {
                ul(.classes("tags")) {
                    for group in Examples.all { li { a(.href("#\(group.id)")) { group.name } } }
                }
            }
            for group in Examples.all {
                section(.id(group.id), .classes("stack")) {
                    h2 { group.name }
                    for example in group.examples {
                        div(.classes("example")) {
                            p(.classes("hint")) { example.name }
                            example.html
                        }
                    }
                }
            }
        }
    }
}
