import Addresses
import Components
import Domain
import Markup

/// The field in which officers search, on the page of search and above their lists; `/` leads to it.
struct SearchBox {
    /// The name of the field.
    static let name = "tim"

    let csrf: String
    let value: String
    var errorMessage: Message?
    var hint: Message?
    var isFocused = false

    /// What is typed may name a person: it is sent and never stands in an address.
    var content: HTML {
        form(.method("post"), .action(Places.search()), .classes("filter"), .role("search")) {
            csrfField(csrf)
            textInput(
                "Tìm hồ sơ: mã, họ tên, số điện thoại hoặc số giấy tờ",
                name: Self.name,
                value: value,
                hint: hint,
                errorMessage: errorMessage,
                maxLength: SearchQuery.longest,
                isFocused: isFocused,
                attributes: Attribute("data-search", when: true)
            )
            submitButton("Tìm", kind: .secondary)
        }
    }
}
