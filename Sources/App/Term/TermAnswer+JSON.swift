import Domain

extension TermAnswer {
    /// One line of JSON with the keys `received`, `due` and `explanation`, missing values as null.
    public var json: String {
        let days = explanation.explanation.map { day in
            """
            {"day":\(quoted(day.day.description)),"counts":\(day.counts),"reason":\(quoted(day.reason)),\
            "document":\(quoted(day.document))}
            """
        }
        return """
            {"received":\(quoted(explanation.received.description)),"due":\(quoted(explanation.due?.description)),\
            "explanation":[\(days.joined(separator: ","))]}
            """
    }

    /// A string in quotes (RFC 8259, 7), or null.
    private func quoted(_ text: String?) -> String {
        guard let text else { return "null" }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
