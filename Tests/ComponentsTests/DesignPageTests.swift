import Components
import Domain
import Markup
import TestSupport
import Testing

struct DesignPageTests {
    @Test(arguments: Language.allCases)
    func `every example holds to what every page holds to`(language: Language) {
        for group in Examples.all {
            #expect(!group.examples.isEmpty)
            for example in group.examples {
                let problems = PageChecker.problems(inFragment: example.html.text(in: language))
                    // The summary's links lead to the fields of other examples.
                    .filter { group.id != "loi" || !$0.hasPrefix("a link to #") }
                #expect(problems == [], "\(group.id): \(example.name.vietnamese)")
            }
        }
    }

    @Test(arguments: Language.allCases, [Role?.none, .reception])
    func `the page of all components is a good page for citizens and for officers`(language: Language, role: Role?) {
        let shell = Visitors.shell(language: language, principal: role.map { Visitors.officer([$0]) })
        #expect(PageChecker.problems(in: shell.page { DesignPage().body }.text(in: language)) == [])
    }

    @Test func `every sentence of the shell, the components and their examples has English`() {
        let everybody = Visitors.officer(Role.allCases)
        var page = Visitors.shell(principal: everybody)
        page.hasErrors = true
        let nobody = Shell(title: DesignPage.title, language: .english, csrf: "", currentPath: "/")
        let words =
            Role.allCases.map(\.message) + DossierStatus.allCases.map(\.message)
            + NavigationItem.all.map(\.text)
        let all = HTML([page.page { DesignPage().body }, nobody.page {}] + words.map { HTML($0) })
        #expect(all.untranslated == [])
    }

    @Test func `English keeps the arguments of the Vietnamese`() {
        func places(_ text: String) -> Set<Int> { Set((0..<5).filter { text.contains("{\($0)}") }) }
        for (vietnamese, english) in Catalog.components.english {
            #expect(places(vietnamese) == places(english), "\(vietnamese)")
            #expect(!english.isEmpty)
        }
    }
}
