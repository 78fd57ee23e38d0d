public import Domain
public import Markup

/// The page around a page's own content, from plain values.
///
/// ```swift
/// Shell(title: "Hồ sơ của tôi", language: .vietnamese, csrf: token, currentPath: "/ho-so", principal: principal)
///     .page { h1 { "Hồ sơ của tôi" } }
/// ```
public struct Shell: Sendable {
    /// Who reads the page, and so how dense it is.
    public enum Form: Sendable {
        /// Dense, with the navigation.
        case officer
        /// One column.
        case citizen
    }

    /// What the browser's tab says, before the program's name.
    public var title: Message
    /// The page's language.
    public var language: Language
    /// The token that the forms of the shell carry.
    public var csrf: String
    /// The path of the page, for the navigation and for coming back.
    public var currentPath: String
    /// Dense or one column; by default what fits the visitor.
    public var form: Form
    /// The agency's name.
    public var agencyName: String?
    /// The signed-in officer; nil is a visitor.
    public var principal: Principal?
    /// The officer's name.
    public var officerName: String?
    /// Roles held.
    public var roles: [Role]
    /// Whether the database is a demonstration, which every page then says.
    public var isDemonstration: Bool
    /// What the last act did, said once.
    public var flash: HTML?
    /// Whether the form on the page was refused: the tab's title says so first.
    public var hasErrors: Bool
    /// Whether the page prints itself when it has loaded.
    public var printsOnLoad: Bool

    /// A page around content.
    public init(
        title: Message,
        language: Language,
        csrf: String,
        currentPath: String,
        form: Form? = nil,
        agencyName: String? = nil,
        principal: Principal? = nil,
        officerName: String? = nil,
        isDemonstration: Bool = false,
        flash: HTML? = nil,
        hasErrors: Bool = false,
        printsOnLoad: Bool = false
    ) {
        self.title = title
        self.language = language
        self.csrf = csrf
        self.currentPath = currentPath
        self.form = form ?? (principal == nil ? .citizen : .officer)
        self.agencyName = agencyName
        self.principal = principal
        self.officerName = officerName
        roles = principal.map { principal in Role.allCases.filter { principal.holds($0) } } ?? []
        self.isDemonstration = isDemonstration
        self.flash = flash
        self.hasErrors = hasErrors
        self.printsOnLoad = printsOnLoad
    }

    /// The whole page, `<!doctype html>` included; the content brings its one `h1`.
    public func page(@MarkupBuilder content: () -> HTML) -> HTML {
        .document(
            html(.lang(language.rawValue)) {
                pageHead
                body(.classes(form == .officer ? "page page-officer" : "page page-citizen")) {
                    a(.classes("skip-link"), .href("#main")) { "Bỏ qua đến nội dung chính" }
                    if isDemonstration { demonstrationRibbon }
                    pageHeader
                    if form == .officer || principal == nil { navigation }
                    main(
                        .id("main"),
                        .classes("main"),
                        Attribute("tabindex", "-1"),
                        Attribute("data-print", when: printsOnLoad)
                    ) {
                        flash
                        content()
                    }
                    pageFooter
                }
            }
        )
    }

    private var pageHead: HTML {
        head {
            meta(Attribute("charset", "utf-8"))
            meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
            meta(.name("theme-color"), Attribute("content", "#a8201a"))
            Markup.title {
                if hasErrors {
                    "Lỗi:"
                    " "
                }
                title
                " – Một Cửa"
            }
            if let style = StaticAsset.style { link(Attribute("rel", "stylesheet"), .href(style.path)) }
            if let icon = StaticAsset.favicon {
                link(Attribute("rel", "icon"), .href(icon.path), .type("image/svg+xml"))
            }
            if let code = StaticAsset.script { script(.src(code.path), Attribute("defer", when: true)) }
        }
    }

    private var demonstrationRibbon: HTML {
        p(.classes("ribbon"), .role("note")) {
            strong { "Bản trình diễn" }
            " "
            "Dữ liệu trên trang này là giả lập, không có giá trị pháp lý."
        }
    }
}
