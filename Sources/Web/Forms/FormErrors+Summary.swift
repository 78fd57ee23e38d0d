import Components
public import Markup

/// What is wrong with the form, above it, each leading to its field; and what the law objects to, if it does.
public func errorSummary(_ errors: FormErrors, objection: HTML? = nil) -> HTML {
    errorSummary(errors.items.map { FieldError($0.field, $0.message) }, objection: objection)
}
