import Foundation
import Persistence
import TestSupport
import Testing

@Suite struct ReportVerbTests {
    @Test(arguments: TestEngine.available)
    func `the figures of a scenario come back exactly`(engine: Engine) async throws {
        try await Folder.with { folder in
            try await TestDatabase.withAddress(engine) { address in
                try await SmallYear.simulate(into: address, folder)
                let own = try await figures("own", address)
                let expected = [
                    "carriedOver": 2, "receivedOnline": 3, "receivedDirect": 20, "received": 23, "total": 25,
                    "resolvedEarly": 8, "resolvedOnTime": 9, "resolvedLate": 2, "resolved": 19, "openInTerm": 3,
                    "openLate": 1, "open": 4, "withdrawn": 2,
                ]
                for (key, value) in expected { #expect(own[key] as? Int == value, "\(key)") }
                let all = try await figures("with-subordinates", address)
                #expect(all["received"] as? Int == 33)
                let rates = try #require(all["rates"] as? [[String: Any]])
                #expect(
                    rates.compactMap { $0["name"] as? String }
                        == ["onTimeOverResolved", "onTimeOverTotal", "resolvedOverTotal", "lateOverResolved"]
                )
            }
        }
    }

    @Test func `the annual report is Vietnamese text from the ledger, without empty places`() async throws {
        try await Folder.with { folder in
            let path = try await SmallYear.database(in: folder)
            for arguments in [[], ["--short"], ["--period", "legal"]] {
                let answer = try await Binary.run(
                    all: ["report", "annual", "--agency", "H58.03", "--year", "2018", "--database", path] + arguments
                )
                #expect(answer.code == 0, "\(answer.complaint)")
                #expect(answer.output.contains("hồ sơ"))
                #expect(!answer.output.contains("‹"))
                #expect(answer.output == answer.output.precomposedStringWithCanonicalMapping)
            }
        }
    }

    struct Refusal: CustomTestStringConvertible, Sendable {
        let arguments: String
        let code: Int32

        var testDescription: String { arguments }

        init(_ arguments: String, _ code: Int32) {
            self.arguments = arguments
            self.code = code
        }
    }

    @Test(arguments: [
        Refusal("figures --agency nobody --scope own --from 2018-01-01 --to 2018-12-31", 64),
        Refusal("figures --agency H99.99 --scope own --from 2018-01-01 --to 2018-12-31", 65),
        Refusal("figures --agency H58.03 --scope all --from 2018-01-01 --to 2018-12-31", 64),
        Refusal("figures --agency H58.03 --scope own --from 2018-02-30 --to 2018-12-31", 64),
        Refusal("figures --agency H58.03 --scope own --from 2018-12-31 --to 2018-01-01", 64),
        Refusal("annual --agency H58.03 --year last", 64),
        Refusal("annual --agency H58.03 --year 2018 --period lunar", 64),
        Refusal("annual --agency H99.99 --year 2018", 65),
    ])
    func `a report that cannot be made is one line`(refusal: Refusal) async throws {
        try await Folder.with { folder in
            let path = try await SmallYear.database(in: folder)
            let words = refusal.arguments.split(separator: " ").map(String.init)
            let answer = try await Binary.run(all: ["report"] + words + ["--database", path])
            #expect(answer.code == refusal.code)
            #expect(answer.isOneLineOfComplaint, "\(answer.complaint)")
        }
    }

    private func figures(_ scope: String, _ address: String) async throws -> [String: Any] {
        let answer = try await Binary.run(
            "report",
            "figures",
            "--agency",
            "H58.03",
            "--scope",
            scope,
            "--from",
            "2018-03-01",
            "--to",
            "2018-04-30",
            "--json",
            "--database",
            address
        )
        #expect(answer.code == 0, "\(answer.complaint)")
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    }
}
