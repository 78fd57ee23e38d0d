import Markup
import Testing

struct HTMLTests {
    private func text(_ html: HTML, _ language: Language = .vietnamese, _ catalogue: Catalog = .none) -> String {
        String(decoding: html.render(in: language, catalogue), as: UTF8.self)
    }

    @Test func `text from outside is escaped in content and in attributes`() {
        let name = "<b>\"O'Neil\" & con</b>"
        let page = p(.title("Tên: \(name)"), .id(name)) { name }
        #expect(
            text(page)
                == "<p title=\"Tên: &lt;b&gt;&quot;O&#39;Neil&quot; &amp; con&lt;/b&gt;\""
                + " id=\"&lt;b&gt;&quot;O&#39;Neil&quot; &amp; con&lt;/b&gt;\">"
                + "&lt;b&gt;&quot;O&#39;Neil&quot; &amp; con&lt;/b&gt;</p>"
        )
    }

    @Test func `a literal is a message and a runtime string is not`() {
        let data = "Hồ sơ"
        let page = HTML {
            h1 { "Hồ sơ" }
            p { data }
        }
        let english = Catalog(english: ["Hồ sơ": "Dossier"])
        #expect(text(page, .english, english) == "<h1>Dossier</h1><p>Hồ sơ</p>")
        #expect(page.allMessages.map(\.key) == ["Hồ sơ"])
    }

    @Test func `arguments of a message keep their places in either language and are escaped`() {
        let page = p { "Còn \(3) hồ sơ của \("A<B")" }
        let english = Catalog(english: ["Còn {0} hồ sơ của {1}": "{1} has {0} dossiers"])
        #expect(text(page) == "<p>Còn 3 hồ sơ của A&lt;B</p>")
        #expect(text(page, .english, english) == "<p>A&lt;B has 3 dossiers</p>")
    }

    @Test func `braces in data are never taken for places`() {
        #expect(Message("Tên \("{1}") và \("b")").vietnamese == "Tên {1} và b")
    }

    @Test func `a builder takes branches and loops, and leaves out what is not there`() {
        let missing: String? = nil
        let page = ul {
            for number in 1...3 where number != 2 { li { "Mục \(number)" } }
            if missing == nil { li { "không có" } } else { li { "có" } }
            missing
        }
        #expect(text(page) == "<ul><li>Mục 1</li><li>Mục 3</li><li>không có</li></ul>")
    }

    @Test func `an absent attribute is not written, a flag has no value`() {
        let control = input(.required(when: false), .disabled(), .ariaDescribedBy(nil), .value(""))
        #expect(text(control) == "<input disabled value=\"\">")
    }
}
