import Foundation
import Testing

/// Texts kept beside the tests; `RECORD=1` writes them anew, for the eye to judge in the diff.
enum Golden {
    static func expect(_ text: String, is name: String, file: String = #filePath) throws {
        let path = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try (text + "\n").write(to: path, atomically: true, encoding: .utf8)
        }
        #expect(text + "\n" == (try String(contentsOf: path, encoding: .utf8)))
    }
}
