import Foundation

/// The package as `swift package dump-package` prints it: only what the rules of the graph ask about.
struct PackageGraph: Decodable {
    /// The targets, tests among them.
    var targets: [Target]

    /// A target with the names of what it declares to import.
    struct Target: Decodable {
        /// Name of the target and of its folder.
        var name: String
        /// `regular`, `executable`, `test` or `system`.
        var type: String
        /// Targets of this package that it depends on.
        var imports: [String]
        /// Products of other packages that it depends on.
        var products: [String]
        /// Its settings, such as `treatAllWarnings error`.
        var settings: [String]
    }

    /// The repository's root.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Asks SwiftPM for the package at the root.
    ///
    /// A scratch folder of its own: the one of the `swift test` that runs this is locked, and waiting for it would never
    /// end (tried with `.build`: both wait for each other).
    static func load() throws -> PackageGraph {
        let scratch = FileManager.default.temporaryDirectory
            .appending(path: "motcua-graph-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", root.path(), "--scratch-path", scratch.path(), "dump-package",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let json = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw DumpFailed(status: process.terminationStatus) }
        return try JSONDecoder().decode(PackageGraph.self, from: json)
    }

    /// `swift package dump-package` ended with an error, which it printed.
    struct DumpFailed: Error {
        /// Its exit code.
        var status: Int32
    }
}

extension PackageGraph.Target {
    private enum Keys: String, CodingKey {
        case name, type, dependencies, settings
    }

    /// One dependency: `{"byName": [name, condition]}`, `{"target": …}` or `{"product": [name, package, …]}`.
    private struct Dependency: Decodable {
        var byName: [String?]?
        var target: [String?]?
        var product: [String?]?
    }

    /// A build setting: which tool, and what it is told.
    private struct Setting: Decodable {
        var kind: [String: [String: String]]
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        name = try container.decode(String.self, forKey: .name)
        type = try container.decode(String.self, forKey: .type)
        let dependencies = try container.decode([Dependency].self, forKey: .dependencies)
        imports = dependencies.compactMap { ($0.byName ?? $0.target)?.first ?? nil }
        products = dependencies.compactMap { $0.product?.first ?? nil }
        settings = try container.decode([Setting].self, forKey: .settings).flatMap { setting in
            setting.kind.map { kind, values in ([kind] + values.values.sorted()).joined(separator: " ") }
        }
    }
}
