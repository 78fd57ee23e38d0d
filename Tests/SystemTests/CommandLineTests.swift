import Foundation
import Persistence
import PersistenceSQLite
import Testing

@Suite struct CommandLineTests {
    @Test func `without a verb the program says what it can do`() async throws {
        let answer = try await Binary.run()
        #expect(answer.code == 0)
        for verb in [
            "migrate", "check", "backup", "restore", "version", "term", "import", "report", "simulate", "demo",
        ] {
            #expect(answer.output.contains("  \(verb) "), "\(verb)")
        }
    }

    @Test func `version names the program and the schema it knows`() async throws {
        let answer = try await Binary.run("version")
        #expect(answer.code == 0)
        #expect(answer.output.hasPrefix("motcua 0."))
        #expect(answer.output.contains("lược đồ: "))
    }

    @Test(arguments: [["bogus"], ["report"], ["import", "bogus"], ["migrate", "extra"], ["check", "--databse", "x"]])
    func `a verb that is not there is one line and exit 64`(arguments: [String]) async throws {
        let answer = try await Binary.run(all: arguments)
        // A verb with verbs of its own says which they are, as the program does.
        if arguments == ["report"] { return #expect(answer.code == 0) }
        #expect(answer.code == 64)
        #expect(answer.isOneLineOfComplaint, "\(answer.complaint)")
    }

    @Test(arguments: ["check", "backup", "report"])
    func `a database that is not there is not made by verbs that use it`(verb: String) async throws {
        try await Folder.with { folder in
            let path = folder + "/none.sqlite"
            let arguments =
                switch verb {
                case "backup": ["backup", folder + "/copy"]
                case "report": ["report", "annual", "--agency", "H33.12", "--year", "2018"]
                default: [verb]
                }
            let answer = try await Binary.run(all: arguments + ["--database", path])
            #expect(answer.code == 66)
            #expect(answer.isOneLineOfComplaint)
            #expect(answer.complaint.contains(path))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        }
    }

    @Test func `the environment names the database, and the flag beats it`() async throws {
        try await Folder.with { folder in
            let environment = ["MOTCUA_DATABASE": folder + "/environment.sqlite"]
            #expect(try await Binary.run("migrate", environment: environment).code == 0)
            let check = try await Binary.run("check", environment: environment)
            #expect(check.output.hasPrefix("cấu hình: cơ sở dữ liệu: \(folder)/environment.sqlite (MOTCUA_DATABASE)\n"))
            let flag = try await Binary.run("check", "--database", folder + "/flag.sqlite", environment: environment)
            #expect(flag.code == 66)
            #expect(try await Binary.run("migrate", folder: folder).code == 0)
            #expect(FileManager.default.fileExists(atPath: folder + "/motcua.sqlite"))
        }
    }

    @Test func `an address of another kind is a usage error, in the environment one of configuration`() async throws {
        let flag = try await Binary.run("migrate", "--database", "mysql://host/name")
        #expect(flag.code == 64)
        #expect(flag.isOneLineOfComplaint)
        let variable = try await Binary.run("migrate", environment: ["MOTCUA_DATABASE": "mysql://host/name"])
        #expect(variable.code == 78)
        #expect(variable.isOneLineOfComplaint)
    }

    @Test func `a server that is not there is unavailable, and its password is nowhere`() async throws {
        // The discard port of this machine, where no PostgreSQL listens.
        let address = "postgres://somebody:geheim@127.0.0.1:9/none?sslpassword=geheim"
        let answer = try await Binary.run("check", "--database", address)
        #expect(answer.code == 69)
        #expect(answer.isOneLineOfComplaint, "\(answer.complaint)")
        #expect(!answer.complaint.contains("geheim"))
    }

    @Test func `where nothing can be served the program says so and ends, with all that it does beside`() async throws {
        try await Folder.with { folder in
            let database = folder + "/motcua.sqlite"
            #expect(try await Binary.run("migrate", "--database", database).code == 0)
            // Ends race with what has begun: one run in fifty hung, one in three hundred crashed.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<32 {
                    group.addTask {
                        // An address kept for documentation, which no machine has.
                        let answer = try await Binary.run(
                            all: [
                                "serve", "--host", "192.0.2.1", "--port", "8080", "--data", folder, "--database",
                                database,
                            ]
                        )
                        #expect(answer.code == 69)
                        #expect(answer.complaint.hasSuffix("\n") && answer.complaint.contains("192.0.2.1:8080"))
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `a file that is no database is refused as data`() async throws {
        try await Folder.with { folder in
            let path = folder + "/letter.txt"
            try Data("Kính gửi Ủy ban nhân dân huyện,".utf8).write(to: URL(filePath: path))
            for verb in ["migrate", "check"] {
                let answer = try await Binary.run(verb, "--database", path)
                #expect(answer.code == 65)
                #expect(answer.isOneLineOfComplaint)
            }
            #expect(try Data(contentsOf: URL(filePath: path)) == Data("Kính gửi Ủy ban nhân dân huyện,".utf8))
        }
    }

    @Test func `a folder's name may have blanks and Vietnamese letters`() async throws {
        try await Folder.with { folder in
            let data = folder + "/dữ liệu 2018"
            try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: false)
            let database = data + "/một cửa.sqlite"
            #expect(try await Binary.run("migrate", "--database", database).code == 0)
            let copy = data + "/bản sao.sqlite"
            #expect(try await Binary.run("backup", copy, "--database", database).code == 0)
            #expect(try await Binary.run("restore", copy, "--database", data + "/mới.sqlite").code == 0)
            #expect(try await Binary.run("check", "--database", data + "/mới.sqlite").code == 0)
        }
    }

    @Test func `a database in a folder that is not there cannot be created`() async throws {
        let answer = try await Binary.run("migrate", "--database", "/tmp/motcua-nowhere/at/all.sqlite")
        #expect(answer.code == 73)
        #expect(answer.isOneLineOfComplaint)
    }

    @Test func `verbs refuse a database without a schema, and migrate brings it`() async throws {
        try await Folder.with { folder in
            let path = folder + "/empty.sqlite"
            try Data().write(to: URL(filePath: path))
            let before = try await Binary.run("check", "--database", path)
            #expect(before.code == 78)
            #expect(before.complaint.contains("motcua migrate"))
            #expect(before.isOneLineOfComplaint)
            #expect(try await Binary.run("migrate", "--database", path).code == 0)
            let again = try await Binary.run("migrate", "--database", path)
            #expect(again.output == "lược đồ đã mới nhất\n")
            #expect(try await Binary.run("check", "--database", path).code == 0)
        }
    }

    @Test func `a database of a newer program is refused by every verb`() async throws {
        try await Folder.with { folder in
            let path = folder + "/newer.sqlite"
            #expect(try await Binary.run("migrate", "--database", path).code == 0)
            let database = try SQLiteDatabase(path: path)
            try await database.write { connection in
                try connection.run(
                    "INSERT INTO migration (name, checksum, applied_at) VALUES ('99 from the future', 'x', 0)"
                )
            }
            try await database.close()
            for verb in ["migrate", "check"] {
                let answer = try await Binary.run(verb, "--database", path)
                #expect(answer.code == 65)
                #expect(answer.complaint.contains("mới hơn"))
                #expect(answer.isOneLineOfComplaint)
            }
        }
    }

    @Test func `a database of somebody else is left alone`() async throws {
        try await Folder.with { folder in
            let path = folder + "/foreign.sqlite"
            let database = try SQLiteDatabase(path: path)
            try await database.write { _ = try $0.run("CREATE TABLE recipe (name TEXT)") }
            try await database.close()
            let answer = try await Binary.run("migrate", "--database", path)
            #expect(answer.code == 65)
            #expect(answer.isOneLineOfComplaint)
        }
    }

    @Test func `results that nobody can take are an error of output`() async throws {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "motcua")
        shell.arguments = ["-c", "\"$0\" version > /dev/full 2> /dev/null", program.path()]
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 74)
    }
}
