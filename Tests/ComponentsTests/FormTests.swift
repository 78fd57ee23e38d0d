import Components
import Markup
import TestSupport
import Testing

struct FormTests {
    private func parsed(_ html: HTML) -> PageElement { PageParser.parse(html.text()).page }

    @Test func `what was typed is shown again, escaped, but never a password`() {
        let typed = "<b>\"Sà\"&'Phol'"
        #expect(parsed(textInput("Tên", name: "n", value: typed)).element(id: "n")?["value"] == typed)
        #expect(parsed(textInput("Mật khẩu", name: "n", value: "x", kind: .password)).element(id: "n")?["value"] == nil)
        // The parser, unlike a browser, keeps the first line break, which a browser drops.
        #expect(parsed(textArea("Lý do", name: "n", value: "một\nhai")).element(id: "n")?.content.count == 1)
        #expect(textArea("Lý do", name: "n", value: "\nmột").text().contains(">\n\nmột</textarea>"))
    }

    @Test func `hint and error of a field are tied to it in that order`() throws {
        let page = parsed(textInput("Tên", name: "n", hint: "Gợi ý", errorMessage: "Nhập tên"))
        let control = try #require(page.element(id: "n"))
        #expect(control["aria-describedby"] == "n-hint n-error")
        #expect(control["aria-invalid"] == "true")
        #expect(page.element(id: "n-error")?.spoken == "Lỗi: Nhập tên")
        #expect(parsed(textInput("Tên", name: "n")).element(id: "n")?["aria-invalid"] == nil)
    }

    @Test func `the error of a group leads to its first choice`() {
        let items = [Choice("a", "Có"), Choice("b", "Thiếu")]
        let page = parsed(radios("Giấy tờ", name: "paper", items: items, value: "b"))
        #expect(page.all("input").map { $0["id"] } == ["paper", "paper-2"])
        #expect(page.all("input").map { $0["checked"] != nil } == [false, true])
        #expect(parsed(errorSummary([FieldError("paper", "Chọn")])).all("a").first?["href"] == "#paper")
        #expect(errorSummary([]).isEmpty)
    }

    @Test func `no key of the browser's can be given to a button`() {
        let browser: Set = ["F1", "F3", "F5", "F6", "F7", "F10", "F11", "F12"]
        let keys = [Key.f2, .f4, .f8, .f9] + Key.Letter.allCases.map { Key.alt($0) }
        #expect(browser.isDisjoint(with: keys.map(\.name)))
        #expect(parsed(submitButton("Lưu", key: .f9)).all("button").first?["data-key"] == "F9 Ctrl+Enter")
        // The hint is for the eye: the button's name is its words alone.
        #expect(parsed(submitButton("Lưu", key: .f9)).all("button").first?.spoken == "Lưu")
    }

    @Test func `an acting form carries token, submission and sequence`() {
        let page = parsed(
            actingForm(action: "/ho-so", csrf: "t", submission: "s", sequence: 7) { submitButton("Gửi") }
        )
        let sent = page.all("input").map { "\($0["name"] ?? "")=\($0["value"] ?? "")" }
        #expect(sent == ["csrf=t", "submission=s", "sequence=7"])
        #expect(page.all("form").first?["enctype"] == nil)
    }

    @Test func `a suggestion carries what it fills as a query that a browser reads`() {
        let option = Suggestion(value: "1", text: "A", fills: [("họ tên", "Sà & Phol=1"), ("phone", "+84 9")])
        let fill = parsed(suggestionList([option])).all("li").first?["data-fill"]
        #expect(fill == "h%E1%BB%8D+t%C3%AAn=S%C3%A0+%26+Phol%3D1&phone=%2B84+9")
    }
}
