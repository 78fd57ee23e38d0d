import App
import ArgumentParser

/// `motcua version`.
struct VersionVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: "In phiên bản chương trình và lược đồ mà nó biết."
    )

    func run() throws {
        for line in ProgramVersion.lines { try Console.print(line) }
    }
}
