import Foundation
import Persistence
import TestSupport
import Testing

@Suite struct BackupVerbTests {
    private let figures = [
        "report", "figures", "--agency", "H58.03", "--scope", "with-subordinates", "--from", "2018-03-01",
        "--to", "2018-04-30", "--json", "--database",
    ]

    @Test func `a backup restored elsewhere is the same database`() async throws {
        try await Folder.with { folder in
            let path = try await SmallYear.database(in: folder)
            let copy = folder + "/copy"
            let backup = try await Binary.run("backup", copy, "--database", path)
            #expect(backup.code == 0, "\(backup.complaint)")
            let restored = folder + "/restored.sqlite"
            let restore = try await Binary.run("restore", copy, "--database", restored)
            #expect(restore.code == 0, "\(restore.complaint)")
            #expect(try await Binary.run("check", "--database", restored).code == 0)
            let before = try await Binary.run(all: figures + [path])
            #expect(try await Binary.run(all: figures + [restored]).output == before.output)
            #expect(before.output.contains(#""resolvedLate": 2"#))
            // No drafts are left lying about; what SQLite keeps beside an open file is its own.
            let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.contains("-") }
            #expect(Set(left) == ["small.sqlite", "copy", "restored.sqlite"])
            let drafts = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains(".motcua-") }
            #expect(drafts == [])
        }
    }

    @Test func `a backup overwrites nothing unless forced`() async throws {
        try await Folder.with { folder in
            let path = try await SmallYear.database(in: folder)
            let copy = folder + "/copy"
            try Data("precious".utf8).write(to: URL(filePath: copy))
            let refused = try await Binary.run("backup", copy, "--database", path)
            #expect(refused.code == 73)
            #expect(refused.isOneLineOfComplaint)
            #expect(try Data(contentsOf: URL(filePath: copy)) == Data("precious".utf8))
            #expect(try await Binary.run("backup", copy, "--force", "--database", path).code == 0)
            #expect(try Data(contentsOf: URL(filePath: copy)).starts(with: Data("SQLite format 3".utf8)))
            let itself = try await Binary.run("backup", path, "--force", "--database", path)
            #expect(itself.code == 64)
        }
    }

    @Test func `a restore goes into an empty place only`() async throws {
        try await Folder.with { folder in
            let path = try await SmallYear.database(in: folder)
            let copy = folder + "/copy"
            #expect(try await Binary.run("backup", copy, "--database", path).code == 0)
            let refused = try await Binary.run("restore", copy, "--database", path)
            #expect(refused.code == 73)
            #expect(refused.isOneLineOfComplaint)
        }
    }

    @Test func `what is no backup is refused, and nothing is made of it`() async throws {
        try await Folder.with { folder in
            let junk = folder + "/junk"
            try Data(repeating: 7, count: 5000).write(to: URL(filePath: junk))
            for (file, code) in [(junk, Int32(65)), (folder + "/none", 66)] {
                let answer = try await Binary.run("restore", file, "--database", folder + "/new.sqlite")
                #expect(answer.code == code)
                #expect(answer.isOneLineOfComplaint, "\(answer.complaint)")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["junk"])
        }
    }

    @Test(.enabled(if: TestEngine.available.contains(.postgres)))
    func `a server's backup restores into another database of a server`() async throws {
        try await Folder.with { folder in
            let (first, second) = (try Server.newDatabase(), try Server.newDatabase())
            defer { [first, second].forEach(Server.drop) }
            try await SmallYear.simulate(into: first, folder)
            let copy = folder + "/copy.dump"
            let backup = try await Binary.run("backup", copy, "--database", first)
            #expect(backup.code == 0, "\(backup.complaint)")
            let restore = try await Binary.run("restore", copy, "--database", second)
            #expect(restore.code == 0, "\(restore.complaint)")
            #expect(try await Binary.run("check", "--database", second).code == 0)
            #expect(
                try await Binary.run(all: figures + [second]).output == Binary.run(all: figures + [first]).output
            )
            let again = try await Binary.run("restore", copy, "--database", second)
            #expect(again.code == 73)
            #expect(again.isOneLineOfComplaint)
            let other = try await Binary.run("restore", copy, "--database", folder + "/file.sqlite")
            #expect(other.code == 65)
            #expect(other.isOneLineOfComplaint)
        }
    }
}
