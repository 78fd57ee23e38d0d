import Domain
import Dossiers
import Foundation
import Persistence
import TestSupport

/// `motcua-probe`: many callers at one desk, for tests that kill it and benchmarks that time it.
///
///     motcua-probe prepare --database ADDRESS
///     motcua-probe receive --database ADDRESS --count N --callers K
///
/// `receive` prints each code on its own line as soon as the database has acknowledged it.
@main
struct Probe {
    /// What to do.
    enum Verb: String {
        case prepare, receive
    }

    private let verb: Verb
    private let database: any Database
    private let count: Int
    private let callers: Int

    private init?(_ arguments: [String]) throws {
        var options: [String: String] = [:]
        for (name, value) in zip(arguments.dropFirst(2), arguments.dropFirst(3)) { options[name] = value }
        guard let verb = arguments.dropFirst().first.flatMap(Verb.init), let address = options["--database"],
            let count = Int(options["--count"] ?? "1"), let callers = Int(options["--callers"] ?? "1"), callers > 0
        else { return nil }
        self.verb = verb
        self.count = count
        self.callers = callers
        database = try TestDatabase.open(address, address.hasPrefix("postgres") ? .postgres : .sqlite, min(callers, 8))
    }

    static func main() async throws {
        guard let probe = try Probe(CommandLine.arguments) else {
            FileHandle.standardError.write(
                Data("usage: motcua-probe prepare|receive --database ADDRESS [--count N] [--callers K]\n".utf8)
            )
            exit(EX_USAGE)
        }
        switch probe.verb {
        case .prepare:
            try await World.prepare(probe.database)
            _ = try await World.enter(probe.database)
        case .receive: try await probe.receive()
        }
        try await probe.database.close()
    }

    /// Each caller receives one dossier after the other, `count` in all.
    private func receive() async throws {
        let world = try await World.reopen(database)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<callers {
                let share = count / callers + (caller < count % callers ? 1 : 0)
                group.addTask {
                    for _ in 0..<share {
                        let dossier = try await database.write { try world.receive(.days, $0) }
                        // One write to the pipe, unbuffered: a line that was read was acknowledged.
                        FileHandle.standardOutput.write(Data("\(dossier.code)\n".utf8))
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
