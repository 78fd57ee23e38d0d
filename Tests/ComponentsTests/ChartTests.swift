import Domain
import Markup
import Testing

@testable import Components

/// Charts: what their ink says must be readable without it.
@Suite struct ChartTests {
    private static func made(_ shape: Chart.Shape, _ numbers: [[Int?]], href: String? = nil) -> String {
        let chart = Chart(
            "c",
            "Hồ sơ theo tháng",
            shape: shape,
            unit: "hồ sơ",
            over: "Tháng",
            ["1", "2"],
            zip(["Tiếp nhận", "Đã giải quyết"] as [Message], numbers).map { name, numbers in
                Chart.Series(name, numbers.map { Chart.Point($0, href: href) })
            }
        )
        return String(decoding: Components.chart(chart).render(in: .vietnamese, .none), as: UTF8.self)
    }

    @Test(arguments: [Chart.Shape.grouped, .stacked, .line, .bars])
    func `each figure stands in the table as in the drawing, thousands set apart`(shape: Chart.Shape) {
        let page = Self.made(shape, [[4970, 12], [4968, nil]])
        #expect(page.contains("<td role=\"cell\" class=\"cell cell-numeric\" data-label=\"Tiếp nhận\">4.970</td>"))
        #expect(page.contains("data-label=\"Đã giải quyết\">–</td>"), "nothing is not zero")
        #expect(page.components(of: "4.968") >= 2)
    }

    @Test func `a picture without links is one picture, with links a group of them`() {
        #expect(Self.made(.grouped, [[1, 2]]).contains("role=\"img\""))
        let linked = Self.made(.grouped, [[1, 2]], href: "/bao-cao")
        #expect(linked.contains("role=\"group\"") && !linked.contains("role=\"img\""))
        #expect(linked.contains("<a href=\"/bao-cao\"><g><title>1 – Tiếp nhận: 1</title>"))
    }

    @Test func `the second series has a pattern, not a colour alone`() {
        let page = Self.made(.stacked, [[1, 2], [3, 4]])
        #expect(page.contains("<pattern id=\"c-1\"") && page.contains("fill=\"url(#c-1)\""))
    }

    @Test(arguments: [(0, 1.0, 1), (1, 1, 1), (7, 2, 4), (455, 100, 5), (4970, 1000, 5), (10_001, 5000, 3)])
    func `the axis has few whole steps up to the highest figure`(highest: Int, step: Double, steps: Int) {
        let chart = Chart("c", "T", shape: .grouped, unit: "hồ sơ", over: "Tháng", ["1"], [])
        let axis = ChartAxis(chart: chart, highest: Double(max(1, highest)), slot: 40)
        #expect(axis.step == step && axis.steps == steps)
        #expect(axis.step * Double(axis.steps) >= Double(highest))
    }

    @Test func `a rate is drawn up to 100% and told with its parts`() {
        let chart = Chart(
            "c",
            "Đúng hạn",
            shape: .line,
            unit: "%",
            isRate: true,
            over: "Tháng",
            ["1"],
            [.init("Đúng hạn", [.init(Rate(4969, of: 4970))])]
        )
        let page = String(decoding: Components.chart(chart).render(in: .vietnamese, .none), as: UTF8.self)
        #expect(page.contains("99,98% (4.969/4.970)") && page.contains(">100%</text>"))
    }

    @Test func `lengths have one decimal at most`() {
        #expect([0, 1.04, 1.06, -0.5, 12].map(units) == ["0", "1", "1.1", "-0.5", "12"])
    }
}

extension String {
    fileprivate func components(of word: String) -> Int { ranges(of: word).count }
}
