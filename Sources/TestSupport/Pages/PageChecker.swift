/// What every page of ours holds to; each rendered page in tests passes it.
public enum PageChecker {
    /// What is wrong with a whole page, one sentence each; nothing for a good one.
    public static func problems(in page: String) -> [String] {
        let (root, problems) = PageParser.parse(page)
        return problems + frame(root) + common(root)
    }

    /// What is wrong with a piece of a page.
    public static func problems(inFragment fragment: String) -> [String] {
        let (root, problems) = PageParser.parse(fragment)
        return problems + common(root)
    }

    private static func frame(_ root: PageElement) -> [String] {
        var problems: [String] = []
        let languages = root.all("html").compactMap { $0["lang"] }
        if languages.count != 1 || languages == [""] { problems.append("the page does not say its language") }
        if root.all("head").flatMap({ $0.all("title") }).map(\.text).filter({ !$0.isEmpty }).count != 1 {
            problems.append("not one <title>")
        }
        for name in ["h1", "main"] {
            let count = root.all(name).count
            if count != 1 { problems.append("\(count) <\(name)> instead of one") }
        }
        var level = 0
        for heading in root.all("h1", "h2", "h3", "h4") {
            guard let next = heading.name.last?.wholeNumberValue else { continue }
            if next > level + 1 { problems.append("<\(heading.name)> “\(heading.text)” skips a level") }
            level = next
        }
        return problems
    }

    private static func common(_ root: PageElement) -> [String] {
        ids(root) + controls(root) + tables(root) + words(root) + forms(root) + code(root) + nesting(root)
    }

    /// Ids are unique, and what is pointed to is there.
    private static func ids(_ root: PageElement) -> [String] {
        var seen: Set<String> = []
        var problems: [String] = []
        for id in root.descendants.compactMap({ $0["id"] }) {
            if id.isEmpty || id.contains(where: \.isWhitespace) { problems.append("“\(id)” is no id") }
            if !seen.insert(id).inserted { problems.append("id “\(id)” twice") }
        }
        for element in root.descendants {
            for name in ["for", "aria-describedby", "aria-labelledby"] {
                for id in (element[name] ?? "").split(separator: " ") where !seen.contains(String(id)) {
                    problems.append("<\(element.name)> \(name) “\(id)”, which is not there")
                }
            }
            if let href = element["href"], href.hasPrefix("#"), !seen.contains(String(href.dropFirst())) {
                problems.append("a link to \(href), which is not there")
            }
        }
        return problems
    }

    /// Every control has a name that can be heard.
    private static func controls(_ root: PageElement) -> [String] {
        let labels = Set(root.all("label").filter { !$0.spoken.isEmpty }.compactMap { $0["for"] })
        let wrapped = root.all("label").filter { !$0.spoken.isEmpty }.flatMap { $0.all("input", "select", "textarea") }
        let wrappedNames = Set(wrapped.compactMap { $0["name"] })
        return root.all("input", "select", "textarea").compactMap { control in
            if ["hidden", "submit", "button"].contains(control["type"] ?? "") { return nil }
            if control["aria-label"]?.isEmpty == false || control["aria-labelledby"] != nil { return nil }
            if let id = control["id"], labels.contains(id) { return nil }
            if control["id"] == nil, let name = control["name"], wrappedNames.contains(name) { return nil }
            return "<\(control.name) name=\(control["name"] ?? "")> has no label"
        }
            + root.all("fieldset").filter { $0.children.first?.name != "legend" || $0.children[0].spoken.isEmpty }
            .map { _ in "a fieldset without a legend" }
    }

    private static func tables(_ root: PageElement) -> [String] {
        root.all("table").flatMap { table -> [String] in
            var problems: [String] = []
            if table.children.first?.name != "caption" || table.children[0].text.isEmpty {
                problems.append("a table without a caption")
            }
            for heading in table.all("th") where heading["scope"] == nil {
                problems.append("a heading “\(heading.text)” of a table without scope")
            }
            return problems
        }
    }

    /// Links, buttons, headings and labels say something; pictures too.
    private static func words(_ root: PageElement) -> [String] {
        root.all("a", "button", "h1", "h2", "h3", "h4", "label", "legend", "summary", "option", "th").compactMap {
            element in
            if element.name == "a", element["href"]?.isEmpty != false { return "a link “\(element.text)” to nowhere" }
            if !element.spoken.isEmpty || element["aria-label"]?.isEmpty == false { return nil }
            if element.all("img").contains(where: { $0["alt"]?.isEmpty == false }) { return nil }
            return "an empty <\(element.name)>"
        } + root.all("img").filter { $0["alt"] == nil }.map { _ in "a picture without alt" }
    }

    /// A form that POSTs carries the token, and every form has a button, since Enter alone is not enough.
    private static func forms(_ root: PageElement) -> [String] {
        root.all("form").flatMap { form -> [String] in
            var problems: [String] = []
            let action = form["action"] ?? ""
            if form["method"] == "post", !form.all("input").contains(where: { $0["name"] == "csrf" }) {
                problems.append("form \(action) without its token")
            }
            if form.all("button").isEmpty { problems.append("form \(action) without a button") }
            return problems
        }
    }

    /// No style and no script within the page: its policy refuses them.
    private static func code(_ root: PageElement) -> [String] {
        root.descendants.flatMap { element -> [String] in
            var problems = element.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }
                .map { "<\(element.name)> has \($0) within the page" }
            if element.name == "style" || (element.name == "script" && !element.text.isEmpty) {
                problems.append("<\(element.name)> within the page")
            }
            return problems
        }
    }

    private static let blocks: Set = [
        "p", "div", "ul", "ol", "dl", "table", "section", "form", "fieldset", "h1", "h2", "h3", "h4", "details", "pre",
    ]

    /// What a browser would take apart: a block in a paragraph, a link in a link, a form in a form.
    private static func nesting(_ root: PageElement) -> [String] {
        let forbidden: [String: Set<String>] = [
            "p": blocks, "span": blocks, "a": ["a", "button", "input", "select"], "button": ["a", "button", "input"],
            "form": ["form"], "label": ["label", "div", "p"],
        ]
        return root.descendants.flatMap { element in
            (forbidden[element.name] ?? []).sorted().filter { !element.all($0).isEmpty }
                .map { "<\($0)> in <\(element.name)>" }
        }
    }
}
