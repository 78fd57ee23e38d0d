import Foundation
import Testing

/// The verbs that fill a database: `import procedures`, `simulate`, `demo`.
@Suite struct FillingVerbTests {
    private let good = """
        {"format": "motcua-procedures-1", "effectiveFrom": "2018-01-01", "procedures": [
          {"level": "commune", "field": "Hộ tịch", "name": "Đăng ký khai sinh",
           "provenance": "published"}
        ]}
        """

    @Test func `importing what misses its parts leaves it unpublished, and a second time changes nothing`() async throws
    {
        try await Folder.with { folder in
            let file = folder + "/good.json"
            try Data(good.utf8).write(to: URL(filePath: file))
            let arguments = ["import", "procedures", file, "--database", folder + "/new.sqlite"]
            let first = try await Binary.run(all: arguments)
            #expect(first.code == 0, "\(first.output)\(first.complaint)")
            #expect(first.output.contains("chưa công bố"))
            #expect(first.output.contains("thêm 1"))
            let second = try await Binary.run(all: arguments)
            #expect(second.output.contains("giữ nguyên 1"))
        }
    }

    @Test func `a bad row is named with its line, and nothing is imported`() async throws {
        try await Folder.with { folder in
            let file = folder + "/bad.json"
            let bad = good.replacingOccurrences(of: "\n]}", with: ",\n  {\"level\": \"moon\"}\n]}")
            try Data(bad.utf8).write(to: URL(filePath: file))
            let database = folder + "/new.sqlite"
            let answer = try await Binary.run("import", "procedures", file, "--database", database)
            #expect(answer.code == 65)
            #expect(answer.output.hasPrefix("dòng 4"), "\(answer.output)")
            #expect(answer.complaint.filter(\.isNewline).count == 1)
            try Data(good.utf8).write(to: URL(filePath: file))
            let mended = try await Binary.run("import", "procedures", file, "--database", database)
            #expect(mended.output.contains("thêm 1"), "\(mended.output)")
        }
    }

    @Test func `import refuses a missing file and an agency that is not there`() async throws {
        try await Folder.with { folder in
            let missing = try await Binary.run(
                "import",
                "procedures",
                folder + "/none.json",
                "--database",
                folder + "/new.sqlite"
            )
            #expect(missing.code == 66)
            #expect(missing.isOneLineOfComplaint)
            let file = folder + "/good.json"
            try Data(good.utf8).write(to: URL(filePath: file))
            let stranger = try await Binary.run(
                "import",
                "procedures",
                file,
                "--agency",
                "H33.12",
                "--database",
                folder + "/new.sqlite"
            )
            #expect(stranger.code == 65)
            #expect(stranger.isOneLineOfComplaint)
        }
    }

    @Test func `a scenario whose sums do not agree is refused with the difference`() async throws {
        try await Folder.with { folder in
            let file = folder + "/wrong.json"
            let wrong = SmallYear.scenario.replacingOccurrences(
                of: #""receivedDirect":20"#,
                with: #""receivedDirect":27"#
            )
            try Data(wrong.utf8).write(to: URL(filePath: file))
            let answer = try await Binary.run("simulate", "--scenario", file, "--database", folder + "/new.sqlite")
            #expect(answer.code == 65)
            #expect(answer.isOneLineOfComplaint)
            #expect(answer.complaint.contains("chênh lệch 7"), "\(answer.complaint)")
        }
    }

    @Test(arguments: ["[]", "{", #"{"seed":1}"#, #"{"seed":1,"from":"x","to":"y","agencies":[]}"#])
    func `a scenario that cannot be read is one line`(text: String) async throws {
        try await Folder.with { folder in
            let file = folder + "/scenario.json"
            try Data(text.utf8).write(to: URL(filePath: file))
            let answer = try await Binary.run("simulate", "--scenario", file, "--database", folder + "/new.sqlite")
            #expect(answer.code == 65)
            #expect(answer.isOneLineOfComplaint, "\(answer.complaint)")
        }
    }

    @Test func `simulations go into an empty database only`() async throws {
        try await Folder.with { folder in
            let path = try await SmallYear.database(in: folder)
            let demo = try await Binary.run("demo", "vinh-thuan-2018", "--database", path)
            #expect(demo.code == 65)
            #expect(demo.isOneLineOfComplaint)
            let missing = try await Binary.run("simulate", "--scenario", folder + "/none.json", "--database", path)
            #expect(missing.code == 66)
            #expect(missing.isOneLineOfComplaint)
        }
    }
}
