import Domain

extension TermAnswer {
    /// The answer for people: receipt, term and due date, then each day with its reason.
    public var text: String {
        var lines = [
            "Tiếp nhận: \(spoken(explanation.received))",
            "Thời hạn:  \(term)",
            "Hẹn trả:   \(explanation.due.map(spoken) ?? "không quy định")",
        ]
        if !explanation.explanation.isEmpty { lines += ["", "Vì sao ngày này?"] }
        lines += explanation.explanation.map { day in
            let name = padded(day.day.weekday.vietnamese, 8)
            let basis = day.document.map { " (\($0))" } ?? ""
            return "  \(name) \(day.day.vietnamese)  \(day.counts ? "tính      " : "không tính")  \(day.reason)\(basis)"
        }
        return lines.joined(separator: "\n")
    }

    private func spoken(_ moment: Instant) -> String {
        "\(moment.clock), \(moment.day.weekday.vietnamese), \(moment.day.vietnamese)"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
