import Markup

/// The label, hint and error around a control, and the ids that tie them together.
struct FieldFrame {
    let id: String
    let hint: Message?
    let errorMessage: Message?

    /// The ids of hint and error, for `aria-describedby`.
    var describedBy: String? {
        let ids = [hint.map { _ in "\(id)-hint" }, errorMessage.map { _ in "\(id)-error" }].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    var fieldClasses: String { errorMessage == nil ? "field" : "field field-invalid" }

    /// `true` where there is an error.
    var invalid: Attribute { Attribute("aria-invalid", ifPresent: errorMessage.map { _ in "true" }) }

    /// What the control says under its label and above itself.
    var notes: HTML {
        HTML {
            hint.map { hint in p(.id("\(id)-hint"), .classes("hint")) { hint } }
            errorMessage.map { message in
                p(.id("\(id)-error"), .classes("error-message")) {
                    span(.classes("visually-hidden")) { "Lỗi:" }
                    " "
                    message
                }
            }
        }
    }

    /// The frame of one control with one label.
    func around(_ text: Message, isRequired: Bool, key: Key?, hidesLabel: Bool = false, _ control: HTML) -> HTML {
        div(.classes(fieldClasses)) {
            label(.labelFor(id), .classes(hidesLabel ? "visually-hidden" : "label")) {
                text
                if isRequired { requiredMark }
                key.map { keyHint($0) }
            }
            notes
            control
        }
    }
}

/// The star of a field that must be filled, read as words.
var requiredMark: HTML {
    HTML {
        span(.classes("required"), Attribute("aria-hidden", "true")) { String(" *") }
        span(.classes("visually-hidden")) { " (bắt buộc)" }
    }
}

extension Attribute {
    /// Says that the field must be filled; the server, not the browser, refuses an empty one.
    static func needed(_ isRequired: Bool) -> Attribute {
        Attribute("aria-required", ifPresent: isRequired ? "true" : nil)
    }
}
