/// Rows of figures, each about one thing with a lasting identity: what an official form shows, and what is kept of it
/// when it is submitted.
public struct FigureSheet: Hashable, Sendable {
    /// A row.
    public struct Row: Hashable, Sendable {
        /// The identity of the field or agency.
        public let key: Identifier<Row>
        /// Its name then.
        public let name: String
        /// Its level, by which rows are grouped.
        public let level: Agency.Level
        /// Its figures.
        public let figures: Figures

        /// A row.
        public init(key: Identifier<Row>, name: String, level: Agency.Level, figures: Figures) {
            self.key = key
            self.name = name
            self.level = level
            self.figures = figures
        }
    }

    /// A measure of a row that is no longer what it was; of a row that was not there then, or is not there now, each
    /// measure that counts something.
    public struct Change: Hashable, Sendable {
        /// The row.
        public let key: Identifier<Row>
        /// The row's name.
        public let name: String
        /// The measure.
        public let measure: Measure
        /// What was submitted.
        public let before: Int
        /// What is counted now.
        public let after: Int
    }

    /// The rows in the order of the form.
    public let rows: [Row]

    /// Rows in the order of the form.
    public init(_ rows: [Row]) {
        self.rows = rows
    }

    /// The sum of the rows (Cộng).
    public var sum: Figures { Figures.sum(rows.map(\.figures)) }

    /// The rows of each level that has some, from above.
    public var groups: [(level: Agency.Level, rows: [Row])] {
        Agency.Level.allCases.compactMap { level in
            let rows = rows.filter { $0.level == level }
            return rows.isEmpty ? nil : (level, rows)
        }
    }

    /// The broken identities of each row and of the sum, with the row's name (rule 31).
    public var broken: [(name: String, identity: FigureIdentity)] {
        (rows.map { ($0.name, $0.figures) } + [("Cộng", sum)]).flatMap { name, figures in
            figures.check().map { (name, $0) }
        }
    }

    /// What differs from an older sheet, by row, then by measure.
    public func changes(since old: FigureSheet) -> [Change] {
        let known = Dictionary(old.rows.map { ($0.key, $0) }) { first, _ in first }
        let present = Set(rows.map(\.key))
        let gone = old.rows.filter { !present.contains($0.key) }
            .map { Row(key: $0.key, name: $0.name, level: $0.level, figures: Figures()) }
        return (rows + gone).flatMap { row -> [Change] in
            let before = known[row.key]?.figures ?? Figures()
            return row.figures.differences(from: before).map { measure in
                Change(
                    key: row.key,
                    name: row.name,
                    measure: measure,
                    before: before[measure],
                    after: row.figures[measure]
                )
            }
        }
    }
}
