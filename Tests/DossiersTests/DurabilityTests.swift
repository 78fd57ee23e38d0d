import struct Demonstration.SeededGenerator
import Domain
import Dossiers
import Foundation
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@Suite(.serialized) struct DurabilityTests {
    @Test func `fifty receive at once at one desk: codes 1 to 50, no error`() async throws {
        try await World.with(.sqlite) { world in
            let codes = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        try await world.services.database.write { try world.receive(.days, $0) }.code.description
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.sorted() == Self.codes(1...50))
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `two processes at one desk: codes 1 to 50, no error`(engine: Engine) async throws {
        try await Self.withPrepared(engine) { address, database in
            let arguments = ["receive", "--database", address, "--count", "25", "--callers", "25"]
            async let left = ProbeProcess.run(arguments)
            async let right = ProbeProcess.run(arguments)
            let reports = try await [left, right]
            #expect(reports.map(\.status) == [0, 0])
            #expect(reports.map(\.errors) == ["", ""])
            #expect(reports.flatMap(\.codes).sorted() == Self.codes(1...50))
            try await Self.expectSound(database)
        }
    }

    /// A hundred on SQLite, a tenth on PostgreSQL, whose own process survives the kills.
    @Test(arguments: TestEngine.available)
    func `killed again and again: each acknowledged act is there, none half`(engine: Engine) async throws {
        try await Self.withPrepared(engine) { address, database in
            var acknowledged: Set<String> = []
            var generator = SeededGenerator(seed: 1)
            for _ in 0..<(engine == .sqlite ? 100 : 10) {
                let probe = try ProbeProcess(
                    ["receive", "--database", address, "--count", "100000", "--callers", "50"]
                )
                let wanted = Int.random(in: 1...40, using: &generator)
                while probe.acknowledged < wanted, !probe.isDone { try await Task.sleep(for: .milliseconds(1)) }
                probe.kill()
                let report = try await probe.finish()
                #expect(report.status == SIGKILL)
                // The last line may be cut off; a code has 25 characters.
                acknowledged.formUnion(report.codes.filter { $0.count == 25 })
            }
            let stored = try await database.read { connection in
                try connection.rows("SELECT code FROM read_dossier ORDER BY code").map { try $0.text("code") }
            }
            #expect(acknowledged.count > 100)
            #expect(acknowledged.subtracting(stored).isEmpty)
            #expect(stored == Self.codes(1...stored.count))
            try await Self.expectSound(database)
        }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
    func `each of a hundred receptions in a row is synced to the disk`() async throws {
        try await Self.withPrepared(.sqlite) { address, _ in
            let trace = address + ".trace"
            let report = try await ProbeProcess.run(
                ["receive", "--database", address, "--count", "100", "--callers", "1"],
                under: ["/usr/bin/strace", "-f", "-qq", "-e", "trace=fdatasync,fsync,write", "-o", trace]
            )
            #expect(report.status == 0)
            #expect(report.codes.count == 100)
            // Between any two acknowledgements at least one sync.
            var syncs = 0
            var found = 0
            var withoutSync = 0
            for line in try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n") {
                if line.contains("sync(") { syncs += 1 }
                guard line.contains("write(1, \"000.00.12.H33-") else { continue }
                found += 1
                if syncs == 0 { withoutSync += 1 }
                syncs = 0
            }
            #expect(found == 100)
            #expect(withoutSync == 0)
        }
    }

    private static func codes(_ numbers: ClosedRange<Int>) -> [String] {
        numbers.map { number in
            let digits = String(number)
            return "000.00.12.H33-181015-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
    }

    private static func withPrepared(
        _ engine: Engine,
        _ body: (String, any Database) async throws -> Void
    ) async throws {
        try await TestDatabase.withAddress(engine) { address in
            let report = try await ProbeProcess.run(["prepare", "--database", address])
            #expect(report.status == 0, "\(report.errors)")
            let database = try TestDatabase.open(address, engine)
            try await body(address, database)
            try await database.close()
        }
    }

    private static func expectSound(_ database: any Database) async throws {
        let faults = try await database.read { connection in
            try LedgerCheck.chains(connection) + LedgerCheck.projections(connection)
        }
        #expect(faults.isEmpty)
    }
}
