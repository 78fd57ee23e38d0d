import Documents
import Domain
import Markup

extension PublicFigures {
    /// The columns of the lines and the keys of the data, in this order.
    private static let measures: [Measure] = Measure.allCases

    /// All tables as one: what a row is about, then a count for each measure. Months hold what belongs to a stretch of time.
    func lines() throws -> ExportFile {
        let writer = try SheetWriter(.csv)
        try writer.begin(
            Sheet(
                "Số liệu",
                columns: ["co_quan", "ma_co_quan", "pham_vi", "tu", "den", "nhom", "ten"].map { Sheet.Column($0) }
                    + Self.measures.map { Sheet.Column($0.rawValue) }
                    + [Sheet.Column("dung_hen_tren_da_giai_quyet")]
            )
        )
        try append("tong", scope.words(for: agency.name), figures, span.period, to: writer)
        for line in months {
            try append("thang", line.subject.words, line.figures, line.subject.period, Self.ofMonths, to: writer)
        }
        for line in units { try append("co-quan", line.subject.name, line.figures, span.period, to: writer) }
        for line in fields {
            let name = "\(line.subject.name) (\(line.subject.level.message.vietnamese))"
            try append("linh-vuc", name, line.figures, span.period, to: writer)
        }
        return try writer.finish()
    }

    private func append(
        _ group: String,
        _ name: String,
        _ figures: Figures,
        _ period: ReportPeriod,
        _ counted: [Measure] = measures,
        to writer: SheetWriter
    ) throws {
        let subject: [Sheet.Cell] = [
            .text(agency.name), .text(agency.code.identifier), .text(scope.rawValue), .day(period.from),
            .day(period.to), .text(group), .text(name),
        ]
        let counts = Self.measures.map { Sheet.Cell.whole(counted.contains($0) ? figures[$0] : nil) }
        // Not as a fraction: a spreadsheet takes `3/4` for a day in April.
        try writer.append(subject + counts + [.percent(figures.rate(.onTimeOverResolved).part)])
    }

    /// The same as JSON (RFC 8259); counts under the keys of `motcua report figures`, rates with all that they are of.
    func data(_ heads: [(agency: Agency, head: ChainHead)]) -> [UInt8] {
        let members: [(String, String)] = [
            ("agency", JSONText.string(agency.code.identifier)), ("agencyName", JSONText.string(agency.name)),
            ("scope", JSONText.string(scope.rawValue)),
            ("scopeText", JSONText.string(scope.words(for: agency.name))),
            ("from", JSONText.string(span.period.from.description)),
            ("to", JSONText.string(span.period.to.description)),
            ("asOf", asOf.map { JSONText.string($0.description) } ?? "null"),
            ("figures", Self.counts(figures, Self.measures)),
            ("rates", Self.list(figures.rates.map(\.json))),
            (
                "months",
                Self.list(
                    months.map { line in
                        Self.line(
                            [
                                ("from", JSONText.string(line.subject.period.from.description)),
                                ("to", JSONText.string(line.subject.period.to.description)),
                            ],
                            line.figures,
                            Self.ofMonths
                        )
                    }
                )
            ),
            (
                "agencies",
                Self.list(
                    units.map { line in
                        Self.line(
                            [
                                ("agency", JSONText.string(line.subject.code.identifier)),
                                ("name", JSONText.string(line.subject.name)),
                            ],
                            line.figures
                        )
                    }
                )
            ),
            (
                "fields",
                Self.list(
                    fields.map { line in
                        Self.line(
                            [
                                ("name", JSONText.string(line.subject.name)),
                                ("level", String(line.subject.level.rawValue)),
                            ],
                            line.figures
                        )
                    }
                )
            ),
            ("heads", Self.list(heads.map(Self.head))),
        ]
        let lines = members.map { "  \(JSONText.string($0.0)): \($0.1)" }
        return Array("{\n\(lines.joined(separator: ",\n"))\n}\n".utf8)
    }

    private static func line(_ subject: [(String, String)], _ figures: Figures, _ counted: [Measure] = measures)
        -> String
    {
        JSONText.object(subject + [("figures", counts(figures, counted))], separator: ", ")
    }

    private static func counts(_ figures: Figures, _ counted: [Measure]) -> String {
        JSONText.object(counted.map { ($0.rawValue, String(figures[$0])) }, separator: ", ")
    }

    private static func head(_ agency: Agency, _ head: ChainHead) -> String {
        JSONText.object(
            [
                ("agency", JSONText.string(agency.code.identifier)), ("position", String(head.position)),
                ("hash", JSONText.string(head.hash)), ("at", JSONText.string(head.at.description)),
            ],
            separator: ", "
        )
    }

    private static func list(_ items: [String]) -> String {
        items.isEmpty ? "[]" : "[\n    " + items.joined(separator: ",\n    ") + "\n  ]"
    }
}
