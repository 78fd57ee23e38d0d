import Catalogue
import Domain
import Foundation
import Persistence
import Testing

@Suite
struct ShippedDataTests {
    private struct Place: Decodable {
        struct Agency: Decodable {
            let name: String
            let code: String
            let codeProvenance: String
            let offices: [Office]?
        }
        struct Office: Decodable {
            let name: String
            let kind: String
            let fields: [String]
        }
        let district: Agency
        let communes: [Agency]
        let communeOffices: [Office]
    }

    private struct Procedures: Decodable {
        struct Row: Decodable {
            let level: String
            let field: String
            let provenance: String
            let source: String?
        }
        let procedures: [Row]
    }

    private func decode<Value: Decodable>(_ name: String, as: Value.Type) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(try #require(Asset.bytes(named: name))))
    }

    @Test func `every shipped form belongs to procedures that are shipped`() throws {
        struct Forms: Decodable {
            struct Form: Decodable {
                let name: String
                let procedures: [String: [String]]
            }
            let forms: [Form]
        }
        struct Shipped: Decodable {
            struct Row: Decodable {
                let level: String
                let code: String?
            }
            let procedures: [Row]
        }
        let shipped = try decode("procedures-2018.json", as: Shipped.self).procedures
        let forms = try decode("forms-2018.json", as: Forms.self).forms
        #expect(forms.count == 10)
        for form in forms {
            for (level, codes) in form.procedures {
                for code in codes {
                    #expect(shipped.contains { $0.level == level && $0.code == code }, "\(form.name): \(code)")
                }
            }
        }
    }

    @Test func `every field of the shipped procedures has exactly one office`() throws {
        let place = try decode("vinh-thuan-2018.json", as: Place.self)
        let rows = try decode("procedures-2018.json", as: Procedures.self).procedures
        let district = try #require(place.district.offices).flatMap(\.fields)
        #expect(district.sorted() == Set(rows.filter { $0.level == "district" }.map(\.field)).sorted())
        let commune = place.communeOffices.flatMap(\.fields)
        #expect(commune.sorted() == Set(rows.filter { $0.level == "commune" }.map(\.field)).sorted())
        #expect(rows.allSatisfy { $0.source != nil || $0.provenance == "remembered" })
    }

    @Test func `eight communes carry codes marked as demonstration`() throws {
        let place = try decode("vinh-thuan-2018.json", as: Place.self)
        #expect(place.communes.map(\.code) == (1...8).map { "H33.12.0\($0)" })
        #expect(place.communes.allSatisfy { $0.codeProvenance == "demonstration" })
        #expect(place.district.codeProvenance == "demonstration")
    }

    @Test func `the program carries three files and no other`() throws {
        let names = try #require(Asset.bytes(named: "names.json"))
        #expect(try JSONSerialization.jsonObject(with: Data(names)) is [String: Any])
        #expect(Asset.bytes(named: "names") == nil)
        #expect(Asset.bytes(named: "") == nil)
    }

    @Test func `the example of the guide is read without a bad row, its second procedure unpublished`() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let example = root.deletingLastPathComponent().appending(path: "Data/example-procedures.json")
        let file = try ImportFile(Array(try Data(contentsOf: example)))
        try await World.with(.sqlite) { database in
            let report = try await database.write { connection in
                try ProcedureImport(demonstration: false, now: Instant(World.start), newID: World.newID)
                    .run(file, connection)
            }
            #expect(report.inserted == 2)
            #expect(report.unpublished.map(\.missing) == [[.sequence, .method, .components, .applicants, .agency]])
        }
    }
}
