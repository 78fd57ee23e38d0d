import Domain
import Markup

/// Columns above categories, side by side or one on another.
struct ColumnDrawing {
    private let chart: Chart
    private let axis: ChartAxis
    private let column: Double

    init(chart: Chart) {
        self.chart = chart
        let texts = chart.series.flatMap(\.points).map { ChartAxis.width(of: $0.short) }
        let columns = chart.shape == .stacked ? 1 : max(1, chart.series.count)
        column = max(22, texts.max() ?? 22)
        let sums = chart.categories.indices.map { category in
            let numbers = chart.series.indices.map { chart.point($0, category).number ?? 0 }
            return chart.shape == .stacked ? numbers.reduce(0, +) : numbers.max() ?? 0
        }
        axis = ChartAxis(chart: chart, highest: max(1, sums.max() ?? 1), slot: column * Double(columns) + 10)
    }

    var html: HTML {
        axis.drawing(
            HTML {
                for category in chart.categories.indices {
                    if chart.shape == .stacked { stack(category) } else { group(category) }
                }
            }
        )
    }

    private func group(_ category: Int) -> HTML {
        let start = axis.x(category) - column * Double(chart.series.count) / 2
        return HTML {
            for series in chart.series.indices {
                let point = chart.point(series, category)
                if let number = point.number {
                    let x = start + column * Double(series)
                    let top = axis.y(number)
                    axis.mark(
                        series,
                        category,
                        HTML {
                            bar(series, x: x + 2, width: column - 4, from: 0, to: number)
                            axis.text(point.short, x: x + column / 2, y: top - 5, classes: "chart-number")
                        }
                    )
                }
            }
        }
    }

    private func stack(_ category: Int) -> HTML {
        var height = 0.0
        let x = axis.x(category) - column / 2
        return HTML {
            for series in chart.series.indices {
                let point = chart.point(series, category)
                let (from, to) = (height, height + (point.number ?? 0))
                let _ = height = to
                if to > from {
                    axis.mark(
                        series,
                        category,
                        HTML {
                            bar(series, x: x, width: column, from: from, to: to)
                            if axis.y(from) - axis.y(to) > 20 {
                                plate(point.short, axis.x(category), axis.y((from + to) / 2))
                            }
                        }
                    )
                }
            }
            if height > 0 {
                axis.text(
                    VietnameseNumber.grouped(Int(height)),
                    x: axis.x(category),
                    y: axis.y(height) - 5,
                    classes: "chart-number"
                )
            }
        }
    }

    private func bar(_ series: Int, x: Double, width: Double, from: Double, to: Double) -> HTML {
        rect(
            Attribute("x", units(x)),
            Attribute("y", units(axis.y(to))),
            Attribute("width", units(width)),
            Attribute("height", units(max(1, axis.y(from) - axis.y(to)))),
            ChartPattern.fill(series, of: chart),
            .classes("chart-mark")
        )
    }

    /// A figure on white, so that it can be read on every pattern.
    private func plate(_ words: String, _ x: Double, _ y: Double) -> HTML {
        let width = ChartAxis.width(of: words)
        return HTML {
            rect(
                Attribute("x", units(x - width / 2)),
                Attribute("y", units(y - 8)),
                Attribute("width", units(width)),
                Attribute("height", "16"),
                Attribute("rx", "2"),
                Attribute("fill", "#fff")
            )
            axis.text(words, x: x, y: y + 4.5, classes: "chart-number")
        }
    }
}
