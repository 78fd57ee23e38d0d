import Markup

/// What tells the series of a chart apart on a grey print as well as in colour.
enum ChartPattern {
    static let count = 5
    private static let colours = ["#14508c", "#f2b705", "#a8201a", "#1b6636", "#76808c"]
    private static let dashes = [nil, "8 4", "2 3", "10 3 2 3", "4 4"]

    /// How a series' marks are filled.
    static func fill(_ index: Int, of chart: Chart) -> Attribute {
        index == 0 ? Attribute("fill", colours[0]) : Attribute("fill", "url(#\(chart.id)-\(index))")
    }

    /// The patterns, once in each chart that has several series.
    static func definitions(of chart: Chart) -> HTML {
        element("defs") {
            for index in 1..<max(2, chart.series.count) where index < chart.series.count {
                HTML(
                    element: "pattern",
                    [
                        .id("\(chart.id)-\(index)"), Attribute("width", "8"), Attribute("height", "8"),
                        Attribute("patternUnits", "userSpaceOnUse"),
                    ],
                    HTML {
                        rect(Attribute("width", "8"), Attribute("height", "8"), Attribute("fill", colours[index]))
                        path(
                            Attribute("d", strokes[index]),
                            Attribute("stroke", inks[index]),
                            Attribute("stroke-width", "1.5"),
                            Attribute("fill", "none")
                        )
                    }
                )
            }
        }
    }

    private static let strokes = [
        "", "M-2 2L2 -2M0 8L8 0M6 10L10 6", "M0 4H8M4 0V8", "M0 2H8M0 6H8", "M-2 6L2 10M0 0L8 8M6 -2L10 2",
    ]
    private static let inks = ["", "#6b4e00", "#fdf0ef", "#ebf6ee", "#fff"]

    /// A stroke of a series' line.
    static func line(_ index: Int, from start: (Double, Double), to end: (Double, Double)) -> HTML {
        Markup.line(
            Attribute("x1", units(start.0)),
            Attribute("y1", units(start.1)),
            Attribute("x2", units(end.0)),
            Attribute("y2", units(end.1)),
            Attribute("stroke", index == 1 ? "#6b4e00" : colours[index]),
            Attribute("stroke-width", "2.5"),
            Attribute("stroke-dasharray", ifPresent: dashes[index])
        )
    }

    /// The sign at a series' points: each its own.
    static func marker(_ index: Int, x: Double, y: Double) -> HTML {
        let corners: [(Double, Double)] =
            switch index {
            case 1: [(-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)]
            case 2: [(0, -6), (5.5, 4.5), (-5.5, 4.5)]
            case 3: [(0, -6), (6, 0), (0, 6), (-6, 0)]
            case 4: [(0, 6), (5.5, -4.5), (-5.5, -4.5)]
            default: []
            }
        let colour = Attribute("fill", colours[index])
        guard !corners.isEmpty else {
            return circle(
                Attribute("cx", units(x)),
                Attribute("cy", units(y)),
                Attribute("r", "5"),
                colour,
                .classes("chart-mark")
            )
        }
        let points = corners.map { "\(units(x + $0.0)) \(units(y + $0.1))" }
        return path(Attribute("d", "M" + points.joined(separator: "L") + "Z"), colour, .classes("chart-mark"))
    }
}

/// An element of SVG that pages have no other use for.
func element(_ name: StaticString, _ attributes: Attribute..., @MarkupBuilder content: () -> HTML = { HTML() }) -> HTML
{
    HTML(element: name, attributes, content())
}

/// A length with one decimal.
func units(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths.isMultiple(of: 10)
        ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
