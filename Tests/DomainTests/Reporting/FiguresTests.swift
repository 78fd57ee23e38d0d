import Domain
import Testing

/// Figures, their identities, rates and tables as values.
@Suite struct FiguresTests {
    /// The communes of Vĩnh Thuận in 2018: 6.667 resolved, two late.
    private var communes: Figures {
        var figures = Figures()
        for (measure, count) in [
            (Measure.received, 6700), (.receivedOnline, 100), (.receivedDirect, 6600), (.receivedAtDesk, 6650),
            (.receivedAtOffice, 40), (.receivedMobile, 10), (.resolved, 6667), (.resolvedEarly, 6000),
            (.resolvedOnTime, 665), (.resolvedLate, 2), (.open, 33), (.openInTerm, 33),
        ] { figures[measure] = count }
        return figures
    }

    @Test func `sound figures break no identity, and any wrong number breaks one`() {
        #expect(communes.check().isEmpty)
        for measure in Measure.counted
        where ![.cancelled, .cancelledCarriedOver, .uncollected, .visits].contains(measure) {
            var wrong = communes
            wrong[measure] += 1
            #expect(!wrong.check().isEmpty, "\(measure)")
        }
    }

    @Test func `rates carry numerator and denominator, on time includes early`() throws {
        #expect(communes.rates.map(\.text) == ["99,97%", "99,48%", "99,51%", "0,03%"])
        let rate = communes.rate(.onTimeOverResolved)
        #expect((rate.numerator, rate.denominator) == (6665, 6667))
        #expect(communes.rate(.onTimeOverTotal).denominator == 6700)
        #expect(Figures().rate(.onTimeOverResolved).text == "không có")
    }

    @Test func `a rate is whole only when it is exact`() {
        var figures = Figures()
        figures[.resolved] = 100_000
        figures[.resolvedOnTime] = 99_999
        figures[.resolvedLate] = 1
        #expect(figures.rate(.onTimeOverResolved).text == "99,99%")
        #expect(figures.rate(.lateOverResolved).text == "0,01%")
        figures[.resolvedOnTime] = 100_000
        figures[.resolvedLate] = 0
        #expect(figures.rate(.onTimeOverResolved).text == "100%")
        #expect(figures.rate(.lateOverResolved).text == "0%")
    }

    @Test func `a table is aligned, sums its rows and names a row that breaks an identity`() {
        var wrong = communes
        wrong[.open] = 34
        let table = FigureTable(
            heading: "Đơn vị",
            lines: [.init("Thủ tục cấp xã", nil), .init("Xã Vĩnh Bình Bắc", communes), .init("Xã Tân Thuận", wrong)]
        )
        #expect(table.sum[.received] == 13_400)
        #expect(Set(table.check().map(\.name)) == ["Xã Tân Thuận", "Cộng"])
        let lines = table.text.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(Set([lines[0], lines[1], lines[3], lines[4], lines[5]].map(\.count)).count == 1)
        #expect(lines[5].hasPrefix("Cộng"))
        #expect(lines[3].hasSuffix(" 99,97%"))
        #expect(lines[5].contains(" 13.334 "))
    }
}
