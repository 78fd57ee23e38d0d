import Addresses
import App
import Domain
import Foundation
import Markup
import Persistence
import Synchronization
import TestSupport
import Testing
import Web

/// Which sentences have no English yet and fall back to Vietnamese.
@Suite struct EnglishTests {
    private static let list = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "vietnamese-only.txt"
    )

    @Test func `sign-in, the frame and every public page speak English`() async throws {
        let missing = try await Self.missing { $0.entry.access == .everyone }
        #expect(missing.isEmpty, "\(missing.sorted())")
    }

    /// `RECORD=1` writes the list anew.
    @Test func `the sentences of officers' pages that fall back are those of the list`() async throws {
        let missing = try await Self.missing { $0.entry.access != .everyone }.sorted()
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data((missing.joined(separator: "\n") + "\n").utf8).write(to: Self.list)
        }
        let listed = try String(contentsOf: Self.list, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(missing == listed)
    }

    /// Goes to the addresses as the district's officer with every role, in English, and to the public ones as a visitor.
    private static func missing(where included: (AccessRequest) -> Bool) async throws -> Set<String> {
        try await World.with(.sqlite) { world in
            let collector = MissingKeys()
            let scene = try await AccessScene(
                world,
                catalogue: Catalog(english: Catalog.program.english) { collector.add($0) }
            )
            for request in scene.requests where included(request) {
                let officers = request.entry.access == .everyone ? [] : scene.oneOfEachRole.map(\.1)
                for officer in officers.isEmpty ? [nil] : officers.map(Optional.some) {
                    var browser = scene.site.browser()
                    if let officer { try await browser.signIn(as: officer) }
                    browser.cookies["motcua-lang"] = "en"
                    _ = try await request.send(with: &browser)
                }
            }
            return collector.keys
        }
    }
}

/// Keys without English, from whatever page they come.
private final class MissingKeys: Sendable {
    private let found = Mutex<Set<String>>([])

    var keys: Set<String> { found.withLock { $0 } }

    /// Signs and arguments alone are the same in every language.
    func add(_ key: String) {
        guard key.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return }
        found.withLock { _ = $0.insert(key) }
    }
}
