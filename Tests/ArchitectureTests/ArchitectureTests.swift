import Foundation
import Testing

@Suite struct ArchitectureTests {
    /// Read once: SwiftPM takes about a second to evaluate the manifest.
    private static let package = Result { try PackageGraph.load() }

    private let package: PackageGraph

    init() throws {
        package = try Self.package.get()
    }

    @Test func `every import between targets is one that the design allows`() {
        #expect(AllowedGraph.objections(to: package) == [])
    }

    @Test func `an area that imports another area is refused`() {
        var bad = package
        bad.targets.append(target("Reports", imports: ["Domain", "Dossiers"]))
        #expect(AllowedGraph.objections(to: bad).contains("Reports may not import Dossiers"))
    }

    @Test func `a domain that imports anything is refused`() {
        var bad = package
        bad.targets.append(target("Domain", imports: ["Persistence"]))
        #expect(AllowedGraph.objections(to: bad).contains("Domain may not import Persistence"))
    }

    @Test func `a package used outside its own target is refused`() {
        var bad = package
        bad.targets.append(target("Dossiers", products: ["GRDB"]))
        #expect(AllowedGraph.objections(to: bad).contains("Dossiers may not import GRDB of another package"))
    }

    @Test func `a target that the design does not know is refused`() {
        var bad = package
        bad.targets.append(target("Utilities"))
        #expect(AllowedGraph.objections(to: bad).contains("Utilities is not in DESIGN §3's table"))
    }

    @Test func `no area is allowed to import another`() {
        for area in AllowedGraph.areas {
            #expect(AllowedGraph.targets[area]?.isDisjoint(with: AllowedGraph.areas) == true, "\(area)")
        }
    }

    @Test func `every Swift target is in Swift 6 mode and takes warnings for errors`() {
        let wanted: Set = [
            "swiftLanguageMode 6", "treatAllWarnings error", "enableUpcomingFeature ExistentialAny",
            "enableUpcomingFeature MemberImportVisibility", "enableUpcomingFeature InternalImportsByDefault",
            "enableUpcomingFeature NonisolatedNonsendingByDefault", "enableUpcomingFeature InferIsolatedConformances",
        ]
        for target in package.targets where target.type != "system" && !isC(target.name) {
            #expect(wanted.subtracting(target.settings) == [], "\(target.name)")
        }
    }

    @Test func `targets that touch C have strict memory safety`() {
        for target in package.targets where target.imports.contains(where: isC) {
            #expect(target.settings.contains { $0.hasPrefix("strictMemorySafety") }, "\(target.name)")
        }
    }

    @Test func `every folder of Sources and every folder of tests in Swift is a target`() throws {
        let names = Set(package.targets.map(\.name))
        let folders = try folders(of: "Sources") + folders(of: "Tests").filter { $0.hasSuffix("Tests") }
        #expect(Set(folders).subtracting(names) == [])
    }

    @Test func `every target is described in the guide`() throws {
        let guide = try String(
            contentsOf: PackageGraph.root.appending(path: "Documentation/Guide/targets.md"),
            encoding: .utf8
        )
        for target in package.targets where target.type != "test" {
            #expect(guide.contains("| `\(target.name)` |"), "\(target.name)")
        }
    }

    private func target(_ name: String, imports: [String] = [], products: [String] = []) -> PackageGraph.Target {
        PackageGraph.Target(name: name, type: "regular", imports: imports, products: products, settings: [])
    }

    /// A C target: `C` and a capital, as in `CPostgres`; `Catalogue` is none.
    private func isC(_ name: String) -> Bool {
        let letters = Array(name.unicodeScalars.prefix(2))
        return letters.count == 2 && letters[0] == "C" && letters[1].properties.isUppercase
    }

    private func folders(of parent: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            at: PackageGraph.root.appending(path: parent),
            includingPropertiesForKeys: [.isDirectoryKey]
        )
        .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
        .map(\.lastPathComponent)
    }
}
