public import Markup

/// How a form behaves where the script runs.
public struct FormBehaviour: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int
    /// From bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Enter goes to the next field; the first submit button is never one that saves, since scanners send Enter.
    public static let enterNext = FormBehaviour(rawValue: 1)
    /// Leaving with something typed asks first.
    public static let guarded = FormBehaviour(rawValue: 2)
}

/// A form that acts: POST, with the token, the submission id and the dossier's sequence.
public func actingForm(
    action: String,
    csrf: String,
    submission: String? = nil,
    sequence: Int? = nil,
    behaviour: FormBehaviour = [],
    takesFiles: Bool = false,
    attributes: Attribute...,
    @MarkupBuilder content: () -> HTML
) -> HTML {
    HTML(
        element: "form",
        [
            .method("post"), .action(action), .classes("form"), Attribute("novalidate", when: true),
            Attribute("enctype", ifPresent: takesFiles ? "multipart/form-data" : nil),
            Attribute("data-enter-next", when: behaviour.contains(.enterNext)),
            Attribute("data-guard", when: behaviour.contains(.guarded)),
        ] + attributes,
        HTML {
            csrfField(csrf)
            submission.map { hiddenField(HiddenName.submission, value: $0) }
            sequence.map { hiddenField(HiddenName.sequence, value: String($0)) }
            content()
        }
    )
}

/// A form that filters a list: GET, so that the filter is an address; sent by its button, with script on each change.
public func filterForm(action: String, @MarkupBuilder content: () -> HTML) -> HTML {
    form(.method("get"), .action(action), .classes("filter"), Attribute("data-auto-submit", when: true)) {
        content()
        submitButton("Lọc", kind: .secondary)
    }
}

/// A field that a form was refused for.
public struct FieldError: Hashable, Sendable {
    /// The id of the control.
    public let id: String
    /// What is wrong and how to mend it.
    public let message: Message

    /// An error of a field.
    public init(_ id: String, _ message: Message) {
        self.id = id
        self.message = message
    }
}

/// What is wrong with a form, above it, each with a link to its field; nothing when all is well.
///
/// `objection` is a rule that says no to the whole, without a field of its own.
public func errorSummary(_ errors: [FieldError], objection: HTML? = nil) -> HTML {
    HTML {
        if !errors.isEmpty || objection != nil {
            div(
                .classes("error-summary"),
                .role("alert"),
                Attribute("tabindex", "-1"),
                Attribute("data-focus", when: true)
            ) {
                h2(.classes("error-summary-title")) { "Chưa thực hiện được, xin xem lại" }
                objection.map { objection in p { objection } }
                if !errors.isEmpty {
                    ul {
                        for error in errors { li { a(.href("#\(error.id)")) { error.message } } }
                    }
                }
            }
        }
    }
}
