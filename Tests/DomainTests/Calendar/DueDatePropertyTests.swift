import Domain
import Testing

@Suite("Due dates against a slow, obvious second implementation")
struct DueDatePropertyTests {
    private static let choices: [[(Int, Int)]] = [
        [(420, 660), (780, 1020)], [(450, 690), (810, 1020)], [(480, 960)], [(420, 660)],
        [(420, 540), (570, 690), (800, 1030)],
    ]

    private func term(_ generator: inout SeededGenerator) -> Term {
        switch Int.random(in: 0...8, using: &generator) {
        case 0: .hours(minutes: Int.random(in: 1...2400, using: &generator))
        case 1, 2: .workingDays(halves: Int.random(in: 1...90, using: &generator))
        case 3: .calendarDays(Int.random(in: 1...120, using: &generator))
        case 4: .months(Int.random(in: 1...14, using: &generator))
        case 5: .immediate
        case 6: .sameDay
        case 7: .sameDayRegardless
        default: .before(days: Int.random(in: 1...60, using: &generator))
        }
    }

    @Test(arguments: Array(UInt64(1)...5))
    func `random terms and moments of 2015 to 2025 agree`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let bounds = Self.choices[Int(seed) - 1]
        let sessions = try Sessions(bounds.compactMap { Session(from: $0.0, to: $0.1) })
        // Local closures and a Saturday worked after them, on random days.
        var (daysOff, saturdays) = (OfficialDays.daysOff, OfficialDays.saturdays)
        var declarations = NationalCalendar.declarations
        for _ in 0..<40 {
            let day = Day(number: Int.random(in: 16_500...20_400, using: &generator))
            if day.weekday == .saturday {
                declarations.append(CalendarDeclaration(day, .workingDay(reason: "Làm bù"), revision: 1))
                saturdays.insert(day)
            } else {
                declarations.append(CalendarDeclaration(day, .closure(reason: "Bão"), revision: 1))
                daysOff.insert(day)
                saturdays.remove(day)
            }
        }
        let calendar = WorkCalendar(declarations, week: WeeklySessions(sessions))
        let obvious = ObviousCalendar(daysOff: daysOff, saturdays: saturdays, sessions: bounds)
        for _ in 0..<1500 {
            let day = Day(number: Int.random(in: 16_436...20_200, using: &generator))
            let received = Instant(day, minute: Int.random(in: 0..<1440, using: &generator))
            let term = term(&generator)
            let found = try calendar.due(for: term, from: received)
            #expect(found.due == obvious.due(term, from: received), "\(received) + \(term), \(sessions)")
            let dueDay = try #require(found.dueDay)
            #expect(calendar.counts(dueDay))
            #expect(found.due ?? received > received)
            #expect(calendar.appointment(for: found) != nil)
        }
    }

    @Test func `adding working days and counting them is the identity`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<5000 {
            let start = Day(number: Int.random(in: 16_436...23_000, using: &generator))
            let count = Int.random(in: 1...300, using: &generator)
            let end = try #require(national.workingDay(count, after: start))
            #expect(national.workingDays(after: start, through: end) == count)
            #expect(national.counts(end))
        }
    }

    @Test func `a later receipt or a longer term is never due earlier`() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<3000 {
            let received = Instant(
                Day(number: Int.random(in: 16_436...20_000, using: &generator)),
                minute: Int.random(in: 0..<1440, using: &generator)
            )
            let later = received.adding(minutes: Int.random(in: 0...5000, using: &generator))
            let minutes = Int.random(in: 1...3000, using: &generator)
            let days = Int.random(in: 1...60, using: &generator)
            for (short, long) in [
                (Term.hours(minutes: minutes), Term.hours(minutes: minutes + 15)),
                (.workingDays(halves: days), .workingDays(halves: days + 1)),
                (.calendarDays(days), .calendarDays(days + 1)),
                (.sameDay, .workingDays(halves: 2)),
            ] {
                let base = try #require(try national.due(for: short, from: received).due)
                let byReceipt = try #require(try national.due(for: short, from: later).due)
                let byTerm = try #require(try national.due(for: long, from: received).due)
                #expect(base <= byReceipt)
                #expect(base <= byTerm)
            }
        }
    }
}
