import Foundation

/// Another program on this machine, run to its end.
struct ChildProgram {
    private let name: String
    private let file: String

    /// Finds it in PATH, or where Debian keeps PostgreSQL's programs, newest first.
    ///
    /// - Throws: `Failure` with `unavailable` when it is not installed.
    init(named name: String) throws(Failure) {
        let files = FileManager.default
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let versions = (try? files.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let debian = versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "/usr/lib/postgresql/\($0)/bin" }
        guard let folder = (path + debian).first(where: { files.isExecutableFile(atPath: "\($0)/\(name)") }) else {
            throw Failure(.unavailable, "không có chương trình \(name); cài gói postgresql-client")
        }
        self.name = name
        file = "\(folder)/\(name)"
    }

    /// Runs it and returns what it printed.
    ///
    /// - Throws: `Failure` with `io` and the last line of its complaint.
    @discardableResult
    func run(_ arguments: [String], environment: [String: String]? = nil) async throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: file)
        process.arguments = arguments
        if let environment { process.environment = environment }
        process.standardInput = FileHandle.nullDevice
        // To a file rather than a pipe: a pipe that nobody empties would stop the program.
        let output = try Scratch()
        let complaint = try Scratch()
        process.standardOutput = output.handle
        process.standardError = complaint.handle
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        guard process.terminationStatus == 0 else {
            let last = complaint.text().split(whereSeparator: \.isNewline).last.map(String.init) ?? "lỗi"
            throw Failure(.io, last.hasPrefix(name) ? last : "\(name): \(last)")
        }
        return output.text()
    }

    /// A nameless file for what a program prints.
    private struct Scratch {
        let handle: FileHandle

        init() throws {
            let url = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString)")
            try Data().write(to: url)
            handle = try FileHandle(forUpdating: url)
            try FileManager.default.removeItem(at: url)
        }

        func text() -> String {
            try? handle.seek(toOffset: 0)
            return String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
        }
    }
}
