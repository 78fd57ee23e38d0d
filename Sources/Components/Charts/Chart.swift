public import Domain
public import Markup

/// Figures drawn as SVG by the server: told apart by pattern as well as colour, each readable as a number, with the same
/// figures as a table under it.
///
///     chart(
///         Chart(
///             "theo-thang", "Hồ sơ theo tháng", shape: .grouped, unit: "hồ sơ", over: "Tháng", ["1", "2"],
///             [.init("Tiếp nhận", [.init(412, href: "…"), .init(398)]), .init("Đã giải quyết", [.init(405), .init(401)])]
///         )
///     )
public struct Chart: Sendable {
    /// How figures become ink.
    public enum Shape: Sendable {
        /// Columns side by side above each category: months.
        case grouped
        /// One column for each category, the series one on another; its height is their sum.
        case stacked
        /// A line for each series through the categories, which follow one another in time.
        case line
        /// A bar beside each category, for names that are long: fields, agencies. Several series stand one behind another.
        case bars
    }

    /// One figure.
    public struct Point: Sendable {
        /// Its size; nil where there is none, which is not zero.
        public let number: Double?
        /// How it is written.
        public let text: String
        /// Where the dossiers behind it are.
        public let href: String?

        /// A count.
        public init(_ number: Int?, href: String? = nil) {
            self.number = number.map(Double.init)
            text = number.map { VietnameseNumber.grouped($0) } ?? "–"
            self.href = href
        }

        /// A rate, drawn from 0 to 100%; numerator and denominator stand in the table.
        public init(_ rate: Rate, href: String? = nil) {
            number = rate.hundredths.map { Double($0) / 100 }
            let parts = "\(VietnameseNumber.grouped(rate.numerator))/\(VietnameseNumber.grouped(rate.denominator))"
            text = rate.hundredths == nil ? "–" : "\(rate.text) (\(parts))"
            self.href = href
        }

        /// The text without its parts: what stands in the picture.
        var short: String { text.split(separator: " ").first.map(String.init) ?? text }
    }

    /// Figures of one kind, one for each category.
    public struct Series: Sendable {
        /// What they count.
        public let name: Message
        /// In the order of the categories.
        public let points: [Point]

        /// Figures of one kind.
        public init(_ name: Message, _ points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    let id: String
    let title: Message
    let note: Message?
    let shape: Shape
    let unit: Message
    let categoryName: Message
    let categories: [HTML]
    let series: [Series]
    let isRate: Bool

    /// A chart.
    ///
    /// - Parameters:
    ///   - id: A word for it that no other chart of the page has.
    ///   - title: What is counted, of whom, when.
    ///   - note: What the figures are based on, in words.
    ///   - shape: How they are drawn.
    ///   - unit: What one is: `hồ sơ`. Of a rate, what it is a part of.
    ///   - isRate: Whether the figures are parts of a hundred, drawn from 0 to 100%.
    ///   - categoryName: What the categories are: `Tháng`, `Lĩnh vực`.
    ///   - categories: Their names, in order.
    ///   - series: At most five: there are no more patterns.
    public init(
        _ id: String,
        _ title: Message,
        note: Message? = nil,
        shape: Shape,
        unit: Message,
        isRate: Bool = false,
        over categoryName: Message,
        named categories: [HTML],
        _ series: [Series]
    ) {
        self.id = id
        self.title = title
        self.note = note
        self.shape = shape
        self.unit = unit
        self.isRate = isRate
        self.categoryName = categoryName
        self.categories = categories
        self.series = Array(series.prefix(ChartPattern.count))
    }

    /// A chart whose categories have names of data.
    public init(
        _ id: String,
        _ title: Message,
        note: Message? = nil,
        shape: Shape,
        unit: Message,
        isRate: Bool = false,
        over categoryName: Message,
        _ categories: [String],
        _ series: [Series]
    ) {
        self.init(
            id,
            title,
            note: note,
            shape: shape,
            unit: unit,
            isRate: isRate,
            over: categoryName,
            named: categories.map { HTML($0) },
            series
        )
    }

    func point(_ series: Int, _ category: Int) -> Point {
        let points = self.series[series].points
        return category < points.count ? points[category] : Point(nil as Int?)
    }

    /// `Tháng 3, Tiếp nhận: 412`: what a reader of the mark hears.
    func words(_ series: Int, _ category: Int) -> HTML {
        HTML {
            categories[category]
            HTML(" – ")
            self.series[series].name
            HTML(": " + point(series, category).text)
        }
    }
}

/// A chart with its title, its legend, and its figures as a table that opens.
public func chart(_ chart: Chart) -> HTML {
    figure(.classes("chart"), .id(chart.id)) {
        figcaption(.classes("chart-title")) { chart.title }
        if let note = chart.note { p(.classes("hint")) { note } }
        if chart.series.count > 1 { legend(of: chart) }
        switch chart.shape {
        case .grouped, .stacked: ColumnDrawing(chart: chart).html
        case .line: LineDrawing(chart: chart).html
        case .bars: BarDrawing(chart: chart).html
        }
        disclosure("Xem bảng số liệu") { table(of: chart) }
    }
}

private func legend(of chart: Chart) -> HTML {
    ul(.classes("chart-legend")) {
        for (index, series) in chart.series.enumerated() {
            li {
                svg(Attribute("width", "24"), Attribute("height", "16"), Attribute("aria-hidden", "true")) {
                    if chart.shape == .line {
                        ChartPattern.line(index, from: (0, 8), to: (24, 8))
                        ChartPattern.marker(index, x: 12, y: 8)
                    } else {
                        rect(
                            Attribute("width", "24"),
                            Attribute("height", "16"),
                            ChartPattern.fill(index, of: chart),
                            .classes("chart-mark")
                        )
                    }
                }
                HTML(" ")
                series.name
            }
        }
    }
}

private func table(of chart: Chart) -> HTML {
    dataTable(
        chart.title,
        columns: [Column(chart.categoryName)] + chart.series.map { Column($0.name, .numeric) },
        rows: chart.categories.indices.map { category in
            TableRow(
                [chart.categories[category]]
                    + chart.series.indices.map { series in
                        let point = chart.point(series, category)
                        return point.href.map { href in a(.href(href)) { HTML(point.text) } } ?? HTML(point.text)
                    }
            )
        },
        hidesCaption: true,
        narrow: .scrolls
    )
}
