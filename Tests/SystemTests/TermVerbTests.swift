import Foundation
import Testing

@Suite struct TermVerbTests {
    struct Vector: CustomTestStringConvertible, Sendable {
        let received: String
        let term: String
        let due: String?

        var testDescription: String { "\(received) + \(term)" }

        init(_ received: String, _ term: String, _ due: String?) {
            self.received = received
            self.term = term
            self.due = due
        }
    }

    static let vectors = [
        Vector("2018-12-28T09:00", "2 ngày làm việc", "2019-01-03T17:00:00+07:00"),
        Vector("2018-12-28T09:00", "4 giờ làm việc", "2018-12-28T15:00:00+07:00"),
        Vector("2018-12-28T09:00", "8 giờ làm việc", "2019-01-02T09:00:00+07:00"),
        Vector("2018-12-28T09:00", "0,5 ngày làm việc", "2019-01-02T11:00:00+07:00"),
        Vector("2018-12-28T09:00", "nửa ngày", "2019-01-02T11:00:00+07:00"),
        Vector("2018-12-28T09:00", "1,5 ngày làm việc", "2019-01-03T11:00:00+07:00"),
        Vector("2018-12-28T09:00", "3 ngày", "2019-01-02T17:00:00+07:00"),
        Vector("2018-12-28T09:00", "trong ngày", "2018-12-28T17:00:00+07:00"),
        Vector("2018-12-28T15:00", "trong ngày", "2018-12-28T17:00:00+07:00"),
        Vector("2018-12-28T15:01", "trong ngày", "2019-01-02T17:00:00+07:00"),
        Vector("2018-12-29T08:00", "2 giờ làm việc", "2019-01-02T09:00:00+07:00"),
        Vector("2019-01-31T09:00", "1 tháng", "2019-02-28T17:00:00+07:00"),
        Vector("2018-12-28T09:00", "không quy định", nil),
    ]

    @Test(arguments: vectors, [nil, "07:00-11:00,13:00-17:00"])
    func `term prints the due moment of the issue's vectors`(vector: Vector, sessions: String?) async throws {
        let answer =
            if let sessions {
                try await Binary.run(
                    "term",
                    "--received",
                    vector.received,
                    "--term",
                    vector.term,
                    "--sessions",
                    sessions,
                    "--json"
                )
            } else {
                try await Binary.run("term", "--received", vector.received, "--term", vector.term, "--json")
            }
        #expect(answer.code == 0)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
        )
        #expect(Set(json.keys) == ["received", "due", "explanation"])
        #expect(json["received"] as? String == vector.received + ":00+07:00")
        #expect(json["due"] as? String == vector.due)
    }

    @Test func `term explains every day in the issue's form, nothing left out`() async throws {
        let answer = try await Binary.run(
            "term",
            "--received",
            "2018-12-28T09:00",
            "--term",
            "1 ngày làm việc",
            "--json"
        )
        let saturday = #"{"day":"2018-12-29","counts":false,"reason":"Thứ Bảy, nghỉ hằng tuần","document":null}"#
        #expect(
            answer.output.hasPrefix(
                #"{"received":"2018-12-28T09:00:00+07:00","due":"2019-01-02T17:00:00+07:00","explanation":[\#(saturday),"#
            )
        )
        let explained = answer.output.components(separatedBy: #""day":""#).dropFirst().map { $0.prefix(10) }
        #expect(explained == ["2018-12-29", "2018-12-30", "2018-12-31", "2019-01-01", "2019-01-02"])
    }

    @Test func `a term that is not prescribed has a due date of null`() async throws {
        let answer = try await Binary.run(
            "term",
            "--received",
            "2018-12-28T09:00",
            "--term",
            "không quy định",
            "--json"
        )
        #expect(answer.output == "{\"received\":\"2018-12-28T09:00:00+07:00\",\"due\":null,\"explanation\":[]}\n")
    }

    @Test func `term reads decomposed letters`() async throws {
        let answer = try await Binary.run(
            "term",
            "--received",
            "2018-12-28T09:00",
            "--json",
            "--term",
            "2 ngày làm việc".decomposedStringWithCanonicalMapping
        )
        #expect(answer.output.contains(#""due":"2019-01-03T17:00:00+07:00""#))
    }

    @Test func `term tells people each day and its reason`() async throws {
        let answer = try await Binary.run("term", "--received", "2018-12-28T09:00", "--term", "2 ngày làm việc")
        #expect(answer.output.contains("Hẹn trả:   17:00, Thứ Năm, 03/01/2019"))
        #expect(answer.output.contains("Thứ Ba   01/01/2019  không tính  Nghỉ Tết Dương lịch"))
    }

    @Test(arguments: [
        ["--received", "2018-12-28", "--term", "2 ngày làm việc"],
        ["--received", "2018-02-30T09:00", "--term", "2 ngày làm việc"],
        ["--received", "", "--term", "2 ngày làm việc"],
        ["--received", "2018-12-28T09:00", "--term", "hai ngày"],
        ["--received", "2018-12-28T09:00", "--term", ""],
        ["--received", "2018-12-28T09:00", "--term", "2\nngày\nlạ"],
        ["--received", "2018-12-28T09:00", "--term", "0 ngày"],
        ["--received", "2018-12-28T09:00", "--term", "2 ngày", "--sessions", "7-11"],
        ["--received", "2018-12-28T09:00", "--term", "2 ngày", "--sessions", ""],
        ["--received", "2014-12-28T09:00", "--term", "2 ngày"],
        ["--received", "2018-12-28T09:00"],
        ["--received", "2018-12-28T09:00", "--term", "2 ngày", "--bogus"],
    ])
    func `what term cannot read is one line and exit 64`(arguments: [String]) async throws {
        let answer = try await Binary.run(all: ["term"] + arguments + ["--json"])
        #expect(answer.code == 64)
        #expect(answer.isOneLineOfComplaint, "\(answer.complaint)")
    }
}
