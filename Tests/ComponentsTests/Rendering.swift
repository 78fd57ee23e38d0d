import Components
import Domain
import Markup
import TestSupport

extension HTML {
    /// The page as text.
    func text(in language: Language = .vietnamese) -> String {
        String(decoding: render(in: language, .components), as: UTF8.self)
    }

    /// Sentences that have no English: words of ours, not signs between them.
    var untranslated: [String] {
        let known = Catalog.components.english.merging(Catalog.examples.english) { first, _ in first }
        return Set(allMessages.map(\.key)).filter { key in
            key.contains { $0.isLetter } && known[key] == nil
        }.sorted()
    }
}

enum Visitors {
    static func officer(_ roles: [Role]) -> Principal {
        let office = Office.ID(bits: 1)
        return Principal(
            officer: Officer.ID(bits: 2),
            agency: Agency.ID(bits: 3),
            posts: roles.map { Post(office: office, role: $0) }
        )
    }

    static func shell(
        _ title: Message = "Thành phần giao diện",
        language: Language = .vietnamese,
        principal: Principal? = nil,
        path: String = "/design"
    ) -> Shell {
        Shell(
            title: title,
            language: language,
            csrf: "token\"1",
            currentPath: path,
            agencyName: "Ủy ban nhân dân huyện Vĩnh Thuận",
            principal: principal,
            officerName: principal.map { _ in "Trần Thị Bé" },
            isDemonstration: true
        )
    }
}
