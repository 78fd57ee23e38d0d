import Foundation
import Synchronization
import TestSupport

/// A `motcua-probe` that runs beside the tests, and the codes it has acknowledged.
final class ProbeProcess: Sendable {
    /// What a finished probe said.
    struct Report: Sendable {
        let codes: [String]
        let errors: String
        let status: Int32
    }

    private let process: Mutex<Process>
    private let output = Pipe()
    private let errors = Pipe()
    private let codes = Mutex<(text: String, isAtEnd: Bool)>(("", false))

    /// Where the probe was built: beside the tests.
    private static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "motcua-probe").path

    /// Starts it, perhaps under another program.
    init(_ arguments: [String], under tool: [String] = []) throws {
        let process = Process()
        let line = tool + [Self.path] + arguments
        process.executableURL = URL(filePath: line[0])
        process.arguments = Array(line.dropFirst())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        self.process = Mutex(process)
        let reader = output.fileHandleForReading
        // A thread of its own: it blocks until the probe's end of the pipe is closed.
        Thread.detachNewThread { [self] in
            while case let data = reader.availableData, !data.isEmpty {
                codes.withLock { $0.text += String(decoding: data, as: UTF8.self) }
            }
            codes.withLock { $0.isAtEnd = true }
        }
    }

    /// How many codes it has acknowledged by now.
    var acknowledged: Int { codes.withLock { $0.text.utf8.count { $0 == UInt8(ascii: "\n") } } }

    /// Whether it has ended and all is read.
    var isDone: Bool { codes.withLock { $0.isAtEnd } }

    /// Ends it at once, as a loss of power would.
    func kill() {
        _ = process.withLock { Foundation.kill($0.processIdentifier, SIGKILL) }
    }

    /// Waits for its end.
    func finish() async throws -> Report {
        while !isDone { try await Task.sleep(for: .milliseconds(2)) }
        let (said, status) = process.withLock { process in
            process.waitUntilExit()
            return (try? errors.fileHandleForReading.readToEnd() ?? Data(), process.terminationStatus)
        }
        let lines = codes.withLock { $0.text }.split(separator: "\n").map(String.init)
        return Report(codes: lines, errors: String(decoding: said ?? Data(), as: UTF8.self), status: status)
    }

    /// Runs it to its end.
    static func run(_ arguments: [String], under tool: [String] = []) async throws -> Report {
        try await ProbeProcess(arguments, under: tool).finish()
    }
}
