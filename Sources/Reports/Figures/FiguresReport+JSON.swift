import Domain

extension FiguresReport {
    /// The measures under the keys that others rely on, in this order.
    private static let keys: [Measure] = [
        .carriedOver, .receivedOnline, .receivedDirect, .received, .total, .resolvedEarly, .resolvedOnTime,
        .resolvedLate, .resolved, .openInTerm, .openLate, .open, .withdrawn, .uncollected,
    ]

    /// What is counted beside them.
    private static let furtherKeys: [Measure] = [
        .receivedAtDesk, .receivedAtOffice, .receivedMobile, .cancelledCarriedOver, .cancelled, .visits,
    ]

    /// One JSON object: the figures, `rates`, then what they are figures of.
    public var json: String {
        let counts = FiguresReport.keys.map { ($0.rawValue, String(figures[$0])) }
        let further = FiguresReport.furtherKeys.map { ($0.rawValue, String(figures[$0])) }
        let rates = figures.rates.map { "    " + $0.json }
        let subject: [(String, String)] = [
            ("agency", JSONText.string(agencyCode)), ("agencyName", JSONText.string(agencyName)),
            ("scope", JSONText.string(scope.rawValue)), ("scopeText", JSONText.string(scope.words(for: agencyName))),
            ("from", JSONText.string(period.from.description)), ("to", JSONText.string(period.to.description)),
        ]
        let list = "[\n" + rates.joined(separator: ",\n") + "\n  ]"
        let members = counts + [("rates", list)] + further + subject
        return "{\n" + members.map { "  \(JSONText.string($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}"
    }

}

extension FigureRate {
    /// One JSON object, with all that the rate is of.
    var json: String {
        JSONText.object(
            [
                ("name", JSONText.string(name.rawValue)), ("numerator", String(numerator)),
                ("denominator", String(denominator)), ("basis", JSONText.string(basis)),
                ("text", JSONText.string(text)),
            ],
            separator: ", "
        )
    }
}
