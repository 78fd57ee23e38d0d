import Domain
import Testing

/// Forms as sheets, their changes, and when a report may be sent.
@Suite struct FigureSheetTests {
    private func figures(_ counts: [Measure: Int]) -> Figures {
        var figures = Figures()
        for (measure, count) in counts { figures[measure] = count }
        return figures
    }

    private func row(_ key: UInt128, _ level: Agency.Level, _ counts: [Measure: Int]) -> FigureSheet.Row {
        FigureSheet.Row(key: Identifier(bits: key), name: "Lĩnh vực \(key)", level: level, figures: figures(counts))
    }

    @Test func `what changed since is told by row and measure, of rows that came and went too`() {
        let old = FigureSheet([row(1, .district, [.received: 5, .open: 2]), row(2, .commune, [.received: 1])])
        let new = FigureSheet([row(1, .district, [.received: 5, .open: 1]), row(3, .commune, [.resolved: 4])])
        let changes = new.changes(since: old)
        #expect(changes.map(\.key.bits) == [1, 3, 2, 2])
        #expect(changes.map(\.measure) == [.open, .resolved, .received, .total])
        #expect(changes[0].before == 2 && changes[0].after == 1)
        #expect(changes[1].before == 0 && changes[1].after == 4)
        #expect(old.changes(since: old).isEmpty)
    }

    @Test func `rows are grouped by level and summed, broken identities named`() {
        let sheet = FigureSheet([
            row(1, .district, [.received: 2, .receivedDirect: 2, .receivedAtDesk: 2, .open: 2, .openInTerm: 2]),
            row(2, .commune, [.received: 1, .receivedAtDesk: 1, .open: 1, .openInTerm: 1]),
        ])
        #expect(sheet.groups.map(\.level) == [.district, .commune])
        #expect(sheet.sum.received == 3)
        #expect(sheet.broken.map(\.name) == ["Lĩnh vực 2", "Cộng"])
        #expect(sheet.broken.map(\.identity) == [.receivedByChannel, .receivedByChannel])
    }

    @Test(arguments: FigureForm.allCases)
    func `rule 35: the columns of a form are numbered from 3 and add up as printed`(_ form: FigureForm) {
        let numbers = form.headings.map(\.number)
        #expect(numbers == Array(3..<(3 + numbers.count)))
        let some = figures([.carriedOver: 1, .received: 4, .resolvedEarly: 2, .resolvedOnTime: 1, .resolved: 3])
        #expect(form.headings[0].count(in: some) == 5)
        let inTime = form.headings.filter { $0.measures.contains(.resolvedEarly) }
        #expect(inTime.map { $0.count(in: some) } == (form == .of2017 ? [3] : [2]))
    }

    @Test func `a span has a code, words and days`() throws {
        for part in ReportSpan.Part.allCases {
            #expect(ReportSpan.Part(code: part.code) == part)
            #expect(ReportSpan(part, of: 2018, .legal) != nil)
        }
        let quarter = try #require(ReportSpan(.quarter(3), of: 2018, .calendar))
        #expect(quarter.words == "quý III năm 2018")
        #expect(quarter.period.from.description == "2018-07-01")
        #expect(ReportSpan(.year, of: 2018, .calendar)?.words == "năm 2018")
        #expect(ReportSpan(.half(1), of: 2018, .calendar)?.words == "6 tháng đầu năm 2018")
        #expect(ReportSpan.Part(code: "quy-5") == nil)
        #expect(ReportSpan(.month(13), of: 2018, .calendar) == nil)
    }

    @Test func `a report may be sent when a working day lies between it and the cut-off`() throws {
        // Saturday 14 December 2019 is the cut-off: Monday lies between it and Tuesday.
        let period = try #require(ReportPeriod.year(2019, .legal))
        let calendar = WorkCalendar([])
        let ripe = (-1...5).filter { period.isRipe(on: period.to.advanced(by: $0), calendar) }
        #expect(ripe == [3, 4, 5])
        #expect(ReportPeriod.ripeness.description == "NĐ 09/2019/NĐ-CP, Đ8(5)")
    }

    @Test func `before the decree of 24 January 2019 a report may be sent on the day after the cut-off`() throws {
        let period = try #require(ReportPeriod.year(2018, .calendar))
        let calendar = WorkCalendar([])
        #expect([0, 1, 2].map { period.isRipe(on: period.to.advanced(by: $0), calendar) } == [false, true, true])
        let days = try [#require(Day("2019-01-23")), #require(Day("2019-01-24"))]
        #expect(days.map(ReportPeriod.ripenessBinds) == [false, true])
    }
}
