import Domain
import Markup

/// The frame of a drawing with an upright axis: room, steps and lines.
struct ChartAxis {
    static let left = 56.0
    static let top = 46.0
    static let right = 12.0
    static let bottom = 46.0
    static let plot = 220.0
    static let height = top + plot + bottom

    let chart: Chart
    /// Width of one category.
    let slot: Double
    let step: Double
    let steps: Int

    init(chart: Chart, highest: Double, slot: Double) {
        self.chart = chart
        self.slot = max(slot, 460 / Double(max(1, chart.categories.count)))
        (step, steps) = chart.isRate ? (25, 4) : Self.steps(to: highest)
    }

    var width: Double { Self.left + slot * Double(max(1, chart.categories.count)) + Self.right }

    /// The middle of a category.
    func x(_ category: Int) -> Double { Self.left + slot * (Double(category) + 0.5) }

    /// The height at which a number stands.
    func y(_ number: Double) -> Double { Self.top + Self.plot * (1 - number / (step * Double(steps))) }

    /// At most five steps of 1, 2 or 5 times a power of ten, whole ones.
    private static func steps(to highest: Double) -> (Double, Int) {
        var power = 1.0
        while true {
            for factor in [1.0, 2, 5] where factor * power * 5 >= highest {
                return (factor * power, max(1, Int((highest / (factor * power)).rounded(.up))))
            }
            power *= 10
        }
    }

    /// The picture with its lines and names; read as a group of marks, or as one picture where no mark leads anywhere.
    func drawing(_ marks: HTML) -> HTML {
        let hasLinks = chart.series.contains { $0.points.contains { $0.href != nil } }
        return div(.classes("chart-box"), .role("region"), .ariaLabel(chart.title), Attribute("tabindex", "0")) {
            svg(
                Attribute("viewBox", "0 0 \(units(width)) \(units(Self.height))"),
                Attribute("width", units(width)),
                Attribute("height", units(Self.height)),
                .role(hasLinks ? "group" : "img"),
                Attribute("aria-labelledby", "\(chart.id)-title"),
                Attribute("aria-describedby", "\(chart.id)-desc")
            ) {
                title(.id("\(chart.id)-title")) { chart.title }
                element("desc", .id("\(chart.id)-desc")) {
                    if let note = chart.note { note }
                    " Các số liệu này có trong bảng dưới biểu đồ."
                }
                ChartPattern.definitions(of: chart)
                lines
                marks
                names
            }
        }
    }

    private var lines: HTML {
        HTML {
            svgText(Attribute("x", "4"), Attribute("y", "16"), .classes("chart-axis")) { chart.unit }
            for index in 0...steps {
                let height = y(Double(index) * step)
                line(
                    Attribute("x1", units(Self.left)),
                    Attribute("x2", units(width - Self.right)),
                    Attribute("y1", units(height)),
                    Attribute("y2", units(height)),
                    .classes(index == 0 ? "chart-base" : "chart-line")
                )
                svgText(
                    Attribute("x", units(Self.left - 6)),
                    Attribute("y", units(height + 4)),
                    Attribute("text-anchor", "end"),
                    .classes("chart-axis")
                ) { HTML(VietnameseNumber.grouped(Int(Double(index) * step)) + (chart.isRate ? "%" : "")) }
            }
        }
    }

    private var names: HTML {
        HTML {
            for (index, name) in chart.categories.enumerated() {
                text(name, x: x(index), y: Self.top + Self.plot + 18)
            }
            svgText(
                Attribute("x", units(Self.left)),
                Attribute("y", units(Self.height - 6)),
                .classes("chart-axis")
            ) { chart.categoryName }
        }
    }

    /// Words in the middle of a place.
    func text(_ words: String, x: Double, y: Double, classes: String = "chart-text") -> HTML {
        text(HTML(words), x: x, y: y, classes: classes)
    }

    private func text(_ words: HTML, x: Double, y: Double, classes: String = "chart-text") -> HTML {
        svgText(
            Attribute("x", units(x)),
            Attribute("y", units(y)),
            Attribute("text-anchor", "middle"),
            .classes(classes)
        ) { words }
    }

    /// A mark that says what it is, and leads to what is behind it.
    func mark(_ series: Int, _ category: Int, _ shape: HTML) -> HTML {
        let marked = g {
            title { chart.words(series, category) }
            shape
        }
        guard let href = chart.point(series, category).href else { return marked }
        return a(.href(href)) { marked }
    }

    /// Width of a figure in the picture's letters.
    static func width(of text: String) -> Double { Double(text.count) * 7 + 3 }
}
