import Domain
import Foundation
import Testing

@Suite("Why that date")
struct TermExplanationTests {
    @Test func `every day from the day after receipt to the due day is explained`() throws {
        let explained = try TermExplanation(.workingDays(halves: 4), received: at("2018-12-28T09:00"), in: national)
        #expect(explained.due == (try at("2019-01-03T17:00")))
        #expect(
            explained.explanation.map(\.day.description) == [
                "2018-12-29", "2018-12-30", "2018-12-31", "2019-01-01", "2019-01-02", "2019-01-03",
            ]
        )
        #expect(explained.explanation.map(\.counts) == [false, false, false, false, true, true])
        #expect(explained.explanation[0].document == nil)
        #expect(explained.explanation[2].document == "Công văn 6519/VPCP-KGVX (2018)")
    }

    @Test func `what is due on the day of receipt has no days to explain`() throws {
        let explained = try TermExplanation(.sameDay, received: at("2018-12-28T09:00"), in: national)
        #expect(explained.explanation.isEmpty)
    }

    @Test func `the counted days of the explanation are the term`() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let day = Day(number: Int.random(in: 16_436...23_000, using: &generator))
            let days = Int.random(in: 1...60, using: &generator)
            let explained = try TermExplanation(
                .workingDays(halves: days * 2),
                received: Instant(day, minute: 540),
                in: national
            )
            #expect(explained.explanation.filter(\.counts).count == days)
            #expect(explained.explanation.allSatisfy { !$0.reason.isEmpty })
        }
    }

    @Test func `JSON has every key, null where there is nothing`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let explained = try TermExplanation(.workingDays(halves: 2), received: at("2018-12-25T09:00:30"), in: national)
        #expect(
            String(decoding: try encoder.encode(explained), as: UTF8.self)
                == #"{"due":"2018-12-26T17:00:00+07:00","explanation":[{"counts":true,"day":"2018-12-26","#
                + #""document":null,"reason":"Ngày làm việc"}],"received":"2018-12-25T09:00:00+07:00"}"#
        )
        let none = try TermExplanation(.unspecified, received: at("2018-12-25T09:00"), in: national)
        #expect(
            String(decoding: try encoder.encode(none), as: UTF8.self)
                == #"{"due":null,"explanation":[],"received":"2018-12-25T09:00:00+07:00"}"#
        )
    }
}
