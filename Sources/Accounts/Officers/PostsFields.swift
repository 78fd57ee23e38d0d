import Components
import Domain
import Markup

/// Ticks for posts, an office a row.
func postsFields(_ offices: [Office], held: Set<Post>, ticked: Set<String>, errorMessage: Message?) -> HTML {
    fieldGroup("Vị trí công tác", hint: "Một người có thể giữ nhiều vị trí.") {
        for (index, office) in offices.enumerated() {
            checkboxes(
                "\(office.name)",
                name: OfficerField.posts,
                items: Role.allCases
                    .filter { office.usualRoles.contains($0) || held.contains(Post(office: office.id, role: $0)) }
                    .map { Choice(Post(office: office.id, role: $0).fieldValue, $0.message) },
                values: ticked,
                // The first bears the field's own name, so that the error summary leads to it.
                id: index == 0 ? OfficerField.posts : "\(OfficerField.posts)-o\(index + 1)",
                errorMessage: index == 0 ? errorMessage : nil,
                isInline: true
            )
        }
    }
}
