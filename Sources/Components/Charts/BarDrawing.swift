import Markup

/// Bars under the names of their categories: text that wraps on a phone, and bars as wide as the page.
struct BarDrawing {
    private let chart: Chart
    private let highest: Double

    init(chart: Chart) {
        self.chart = chart
        let sums = chart.categories.indices.map { category in
            chart.series.indices.reduce(0) { $0 + (chart.point($1, category).number ?? 0) }
        }
        highest = chart.isRate ? 100 : max(1, sums.max() ?? 1)
    }

    var html: HTML {
        HTML {
            if chart.series.count > 1 {
                svg(
                    Attribute("width", "0"),
                    Attribute("height", "0"),
                    Attribute("aria-hidden", "true"),
                    .classes("chart-patterns")
                ) {
                    ChartPattern.definitions(of: chart)
                }
            }
            ul(.classes("chart-bars")) {
                for category in chart.categories.indices {
                    li {
                        span(.classes("chart-name")) { chart.categories[category] }
                        span(.classes("chart-values")) { values(category) }
                        bar(category)
                    }
                }
            }
        }
    }

    private func values(_ category: Int) -> HTML {
        HTML {
            for series in chart.series.indices {
                let point = chart.point(series, category)
                let text = HTML {
                    if chart.series.count > 1 {
                        span(.classes("visually-hidden")) {
                            chart.series[series].name
                            HTML(": ")
                        }
                    }
                    HTML(point.text)
                }
                if series > 0 { HTML(" · ") }
                if let href = point.href { a(.href(href)) { text } } else { text }
            }
        }
    }

    private func bar(_ category: Int) -> HTML {
        var start = 0.0
        return svg(Attribute("width", "100%"), Attribute("height", "14"), Attribute("aria-hidden", "true")) {
            for series in chart.series.indices {
                let share = (chart.point(series, category).number ?? 0) / highest * 100
                if share > 0 {
                    rect(
                        Attribute("x", "\(units(start))%"),
                        Attribute("width", "\(units(max(0.3, share)))%"),
                        Attribute("height", "14"),
                        ChartPattern.fill(series, of: chart),
                        .classes("chart-mark")
                    )
                }
                let _ = start += share
            }
        }
    }
}
