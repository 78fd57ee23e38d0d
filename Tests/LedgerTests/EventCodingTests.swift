import Domain
import Foundation
@testable import Ledger
import Testing

@Suite struct EventCodingTests {
    /// `RECORD=1` writes the files of new kinds; a file that is there is never rewritten.
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    private static func stored(_ file: String) throws -> String {
        try String(contentsOf: folder.appending(path: file + ".json"), encoding: .utf8)
    }

    @Test(arguments: GoldenEvents.all.indices)
    func `an event is stored as its golden file says, and read back from it`(index: Int) throws {
        let (file, event) = GoldenEvents.all[index]
        let coded = try EventCoding.encode(event)
        let path = Self.folder.appending(path: file + ".json")
        if ProcessInfo.processInfo.environment["RECORD"] == "1", !FileManager.default.fileExists(atPath: path.path) {
            try Data((coded.payload + "\n").utf8).write(to: path)
        }
        let text = try Self.stored(file)
        #expect(coded.payload + "\n" == text)
        #expect(coded.kind == GoldenEvents.name(of: event))
        #expect(file == "\(coded.kind)-\(coded.version)" || file.hasPrefix("\(coded.kind)-\(coded.version)-"))
        #expect(try EventCoding.decode(kind: coded.kind, version: coded.version, payload: text) == event)
    }

    @Test func `no kind is without a golden file, and no file without a kind`() throws {
        #expect(Set(GoldenEvents.all.map { GoldenEvents.name(of: $0.event) }) == GoldenEvents.kinds)
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(files == GoldenEvents.all.map { $0.file + ".json" }.sorted())
    }

    @Test func `payloads hold nothing that identifies a person`() throws {
        let allowed: Set<String> = [
            "after", "agency", "applicant", "authorised", "authority", "before", "calendar", "case", "channel", "code",
            "competent", "component", "copies", "desk", "digest", "due", "field", "id", "law", "newNumber", "newParty",
            "newText", "number", "offer", "officer", "oldNumber", "oldParty", "oldText", "originals", "owner", "papers",
            "party", "payable", "place", "procedure", "quantity", "reason", "receipt", "receiver", "register",
            "returned", "step", "stepDue", "term", "to", "unit", "verdict", "version", "what", "workflow",
            "because", "charge", "exempted", "fee", "file", "ground", "kind", "lines", "mediaType", "note", "pages",
            "purpose", "remark", "size",
        ]
        for (file, _) in GoldenEvents.all {
            let keys = Self.keys(try JSONSerialization.jsonObject(with: Data(Self.stored(file).utf8)))
            #expect(keys.subtracting(allowed).isEmpty, "\(file)")
        }
    }

    private static func keys(_ value: Any) -> Set<String> {
        switch value {
        case let object as [String: Any]: object.values.reduce(Set(object.keys)) { $0.union(keys($1)) }
        case let list as [Any]: list.reduce([]) { $0.union(keys($1)) }
        default: []
        }
    }

    @Test(arguments: [
        ("invented", 1, "{}"), ("given", 2, #"{"to":"00000000-0000-0000-0000-000000000011"}"#), ("given", 1, "{}"),
        ("given", 1, #"{"to":"11"}"#), ("given", 1, "nonsense"), ("resultReceived", 1, #"{"verdict":"nearly"}"#),
        ("signed", 1, #"{"step":5}"#), ("signed", 1, #"{"authority":"XX","step":5}"#), ("numbered", 1, #"{"step":5}"#),
        ("assigned", 1, #"{"step":2}"#), ("corrected", 1, #"{"what":"weather"}"#),
        ("corrected", 1, #"{"what":"channel","oldNumber":1,"newNumber":9}"#),
        ("corrected", 1, #"{"what":"details","oldNumber":1,"newNumber":2}"#), ("commented", 1, "{}"),
        ("fileAttached", 1, #"{"digest":"0","file":"11","mediaType":"x","purpose":"result","size":1}"#),
        ("fileRemoved", 1, #"{"file":"00000000-0000-0000-0000-000000000011","because":"bored"}"#),
        ("feeCollected", 1, #"{"fee":1,"charge":0,"exempted":1,"ground":"kindness"}"#),
        ("visited", 1, #"{"note":{"id":"11","digest":"0"}}"#),
        ("certified", 1, #"{"lines":[{"kind":"stamp","number":1,"pages":1,"copies":1}]}"#),
    ])
    func `what cannot be read is named by kind and version only`(kind: String, version: Int, payload: String) {
        #expect(throws: LedgerError.unreadableEvent(kind: kind, version: version)) {
            try EventCoding.decode(kind: kind, version: version, payload: payload)
        }
    }
}
