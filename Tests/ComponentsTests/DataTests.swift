import Components
import Domain
import Markup
import TestSupport
import Testing

struct DataTests {
    private func parsed(_ html: HTML) -> PageElement { PageParser.parse(html.text()).page }

    @Test func `each of the ten national statuses has words of its own`() {
        let words = DossierStatus.allCases.map { parsed(statusTag($0)).text }
        #expect(words.count == 10)
        #expect(Set(words).count == 10)
    }

    @Test func `how near a day is is said in words, not by colour alone`() {
        let day = Day(number: 17_893)
        func spoken(_ nearness: Nearness) -> String { parsed(dueDateMark(day, nearness: nearness)).spoken }
        #expect(spoken(.left(1)) == "28/12/2018 còn 1 ngày làm việc")
        #expect(spoken(.over(3)) == "28/12/2018 quá hạn 3 ngày làm việc")
        #expect(spoken(.today) == "28/12/2018 đến hạn hôm nay")
        let signs = [Nearness.left(5), .left(2), .today, .over(1), .paused].map { nearness in
            parsed(dueDateMark(day, nearness: nearness)).text.prefix(1)
        }
        #expect(Set(signs).count == 5)
    }

    @Test func `the step bar names one present step and says of those before it that they are done`() {
        for progress in DossierProgress.allCases {
            let steps = parsed(stepBar(progress)).all("li")
            #expect(steps.map { $0["aria-current"] == "step" }.firstIndex(of: true) == progress.rawValue)
            let done = progress == .handedOut ? 4 : progress.rawValue
            #expect(steps.filter { $0.spoken.hasSuffix("(xong)") }.count == done)
        }
    }

    @Test func `a table with ticks has as many cells in each row as headings`() {
        let columns = [Column("Mã"), Column("Phí", .numeric)]
        let rows = [TableRow([HTML("1"), HTML("2")], href: "/a", tick: "1", tickLabel: "1"), TableRow([HTML("3")])]
        for tickName in [nil, "t"] {
            let page = parsed(
                dataTable("Bảng", columns: columns, rows: rows, foot: [HTML(), HTML("2")], tickName: tickName)
            )
            let width = page.all("th").count
            #expect(page.all("tr").map { $0.all("td", "th").count } == Array(repeating: width, count: 4))
        }
        let empty = parsed(dataTable("Bảng", columns: columns, rows: [], tickName: "t", empty: "Không có"))
        #expect(empty.all("td").map { $0["colspan"] } == ["3"])
    }

    @Test func `a list without a next page has no link to one`() {
        #expect(pagination(next: nil).isEmpty)
        #expect(parsed(pagination(next: "?sau=1")).all("a").map { $0["rel"] } == ["next"])
    }

    @Test func `a value that is missing is said to be missing`() {
        #expect(parsed(summaryList([SummaryItem("Điện thoại", text: "")])).all("dd").first?.text == "chưa có")
    }
}
