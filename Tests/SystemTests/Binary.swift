import Foundation

/// The built program beside the test bundle, run as a user runs it.
enum Binary {
    /// What a run left behind.
    struct Answer {
        let code: Int32
        let output: String
        let complaint: String

        /// Whether it failed as every verb must: nothing on the output, one line of ours, no backtrace.
        var isOneLineOfComplaint: Bool {
            output.isEmpty && complaint.hasPrefix("motcua: ") && complaint.hasSuffix("\n")
                && complaint.filter(\.isNewline).count == 1
        }
    }

    /// Runs it to its end with these arguments; of our own variables only the given ones are set.
    static func run(
        _ arguments: String...,
        environment: [String: String] = [:],
        folder: String? = nil
    ) async throws -> Answer {
        try await run(all: arguments, environment: environment, folder: folder)
    }

    /// The same with a list.
    static func run(
        all arguments: [String],
        environment added: [String: String] = [:],
        folder: String? = nil
    ) async throws -> Answer {
        let process = Process()
        process.executableURL = try file()
        process.arguments = arguments
        let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("MOTCUA_") }
        process.environment = inherited.merging(added) { $1 }
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        let scratch = FileManager.default.temporaryDirectory.appending(path: "motcua-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        // Files rather than pipes: what nobody reads would stop the program.
        let names = ["output", "complaint"].map { scratch.appending(path: $0) }
        for name in names { try Data().write(to: name) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: names[0])
        process.standardError = try FileHandle(forWritingTo: names[1])
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        let texts = try names.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Answer(
            code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: texts[0],
            complaint: texts[1]
        )
    }

    private static func file() throws -> URL {
        let file = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "motcua")
        guard FileManager.default.isExecutableFile(atPath: file.path()) else { throw CocoaError(.fileNoSuchFile) }
        return file
    }
}
