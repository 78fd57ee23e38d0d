import Markup

/// Lines through categories that follow one another; a figure that is missing leaves a gap.
struct LineDrawing {
    private let chart: Chart
    private let axis: ChartAxis

    init(chart: Chart) {
        self.chart = chart
        let points = chart.series.flatMap(\.points)
        let widest = points.map { ChartAxis.width(of: $0.short) }.max() ?? 40
        axis = ChartAxis(
            chart: chart,
            highest: max(1, points.compactMap(\.number).max() ?? 1),
            slot: max(40, widest + 6)
        )
    }

    var html: HTML {
        axis.drawing(
            HTML {
                for series in chart.series.indices { strokes(of: series) }
                for series in chart.series.indices { marks(of: series) }
            }
        )
    }

    private func strokes(of series: Int) -> HTML {
        HTML {
            for category in chart.categories.indices.dropFirst() {
                if let before = chart.point(series, category - 1).number,
                    let after = chart.point(series, category).number
                {
                    ChartPattern.line(
                        series,
                        from: (axis.x(category - 1), axis.y(before)),
                        to: (axis.x(category), axis.y(after))
                    )
                }
            }
        }
    }

    private func marks(of series: Int) -> HTML {
        HTML {
            for category in chart.categories.indices {
                let point = chart.point(series, category)
                if let number = point.number {
                    axis.mark(
                        series,
                        category,
                        HTML {
                            ChartPattern.marker(series, x: axis.x(category), y: axis.y(number))
                            // The first line's figures stand above it, the second's below; more would lie on each other.
                            if series < 2 {
                                let y = axis.y(number) + (series == 0 ? -10 : 20)
                                axis.text(point.short, x: axis.x(category), y: y, classes: "chart-number")
                            }
                        }
                    )
                }
            }
        }
    }
}
