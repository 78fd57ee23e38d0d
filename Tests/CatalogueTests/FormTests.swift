import Addresses
import Documents
import Domain
import Foundation
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct FormTests {
    /// A ZIP file of those names, as far as anybody looks.
    private static func package(_ names: String...) -> [UInt8] {
        [0x50, 0x4B, 0x03, 0x04] + Array(names.joined(separator: "\0").utf8) + [0x50, 0x4B, 0x05, 0x06]
            + [UInt8](repeating: 0, count: 18)
    }

    private static let letter = package("[Content_Types].xml", "word/document.xml")

    @Test(arguments: TestEngine.available)
    func `forms are added to a draft in order, and everybody takes them once it is published`(
        engine: Engine
    ) async throws {
        try await DecisionScene.withFiles(engine) { world, scene in
            let entry = try await scene.add("amended", .promised)
            try await scene.fill(entry, name: "Đăng ký khai sinh", code: "1.001193")
            let path = Places.draftForms(entry)
            var forms: [ProcedureForm.ID] = []
            for name in ["Tờ khai", "Giấy ủy quyền"] {
                let form: ProcedureForm.ID = world.services.newID()
                forms.append(form)
                let seen = try await scene.formSequence(entry)
                // Sent twice by the same page: added once.
                for _ in 0..<2 {
                    let page = try await scene.browser.post(
                        path,
                        pairs: [("sequence", seen), ("submission", form.description), ("ten", name)],
                        files: [(field: "tep", file: UploadedFile(name: "mau.docx", bytes: Self.letter))]
                    )
                    #expect(page.status == 200 && page.text.contains(name))
                }
            }
            let seen = try await scene.formSequence(entry)
            let moved = try await scene.browser.post(path, ["sequence": seen, "nut": "len.\(forms[1])"])
            let places = ["Giấy ủy quyền", "Tờ khai"].map { moved.text.range(of: $0)?.lowerBound }
            #expect(try #require(places[0]) < #require(places[1]))

            var visitor = scene.site.browser()
            let open = "/thu-tuc/1.001193/bieu-mau/\(forms[0])"
            #expect(try await visitor.get(open).status == 404)
            #expect(try await scene.browser.get(Places.draftForm(entry, forms[0])).status == 200)
            _ = try await scene.publish()
            let taken = try await visitor.get(open)
            #expect(taken.status == 200)
            #expect(taken.header("content-disposition")?.contains("attachment") == true)
            #expect(try await visitor.get("/thu-tuc/1.009999/bieu-mau/\(forms[0])").status == 404)
            let listed = try await world.services.database.read { connection in
                try connection.rows("SELECT name FROM read_procedure_form ORDER BY ordinal")
                    .map { try $0.text("name") }
            }
            #expect(listed == ["Giấy ủy quyền", "Tờ khai"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `of two officers at the forms of one draft the second sees what the first did, and then adds`(
        engine: Engine
    ) async throws {
        try await DecisionScene.withFiles(engine) { world, scene in
            let entry = try await scene.add("amended", .promised)
            var other = try await scene.site.browser(as: .reform)
            let path = Places.draftForms(entry)
            let stale = try await other.get(path)
            func added(_ page: BrowserPage, _ name: String) throws -> [(String, String)] {
                [
                    ("sequence", try #require(page.value(ofHidden: "sequence"))),
                    ("submission", try #require(page.value(ofHidden: "submission"))), ("ten", name),
                ]
            }
            let file = (field: "tep", file: UploadedFile(name: "mau.docx", bytes: Self.letter))
            let first = try added(try await scene.browser.get(path), "Tờ khai thứ nhất")
            #expect(try await scene.browser.post(path, pairs: first, files: [file]).status == 200)
            let refused = try await other.post(path, pairs: try added(stale, "Tờ khai thứ hai"), files: [file])
            #expect(refused.status == 409)
            #expect(refused.text.contains("Tờ khai thứ nhất") && refused.text.contains("value=\"Tờ khai thứ hai\""))
            // The first sends once more what was taken: no conflict, and nothing twice.
            #expect(try await scene.browser.post(path, pairs: first, files: [file]).status == 200)
            let taken = try await other.post(path, pairs: try added(refused, "Tờ khai thứ hai"), files: [file])
            #expect(taken.status == 200)
            #expect(taken.text.matches(of: /class="row-link"/).count == 2)
            // Moving and dropping see what they change, too; what is gone is gone.
            let old = try #require(first.first?.1)
            let forms = taken.text.matches(of: /value="bo\.([0-9a-f-]+)"/).map { String($0.1) }
            #expect(try await other.post(path, ["sequence": old, "nut": "len.\(forms[1])"]).status == 409)
            #expect(try await other.post(path, ["sequence": old, "nut": "bo.\(forms[0])"]).status == 409)
            let seen = try await scene.formSequence(entry)
            #expect(try await other.post(path, ["sequence": seen, "nut": "bo.\(forms[0])"]).status == 200)
            #expect(try await other.post(path, ["sequence": seen, "nut": "bo.\(forms[0])"]).status == 200)
            #expect(try await scene.formSequence(entry) != seen)
        }
    }

    @Test(arguments: [
        ([], "Tệp trống"), (Array("MZ".utf8), "Chỉ nhận tệp DOCX"),
        (package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "macro"),
        (Array(letter.dropLast(30)), "bị hỏng"), (package("readme.txt"), "Chỉ nhận tệp DOCX"),
    ])
    func `what is no form is refused beside the field, and the name stays`(bytes: [UInt8], reason: String) async throws
    {
        try await TestSupport.World.with(.sqlite) { world in
            var scene = try await DecisionScene(world)
            let entry = try await scene.add("amended", .promised)
            let page = try await scene.browser.post(
                Places.draftForms(entry),
                pairs: [
                    ("sequence", try await scene.formSequence(entry)),
                    ("submission", ProcedureForm.ID(bits: world.services.newBits()).description), ("ten", "Tờ khai"),
                ],
                files: [(field: "tep", file: UploadedFile(name: "mau.docx", bytes: bytes))]
            )
            #expect(page.status == 422)
            #expect(page.text.contains(reason) && page.text.contains("value=\"Tờ khai\""))
        }
    }

    @Test func `a PDF that nobody opens without its password is refused, a broken one too`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (open, locked) = (folder + "/mau.pdf", folder + "/khoa.pdf")
        let document = Document(
            title: "Mẫu",
            paper: .a4,
            sections: [Document.Section([.paragraph(Paragraph("Tờ khai"))])]
        )
        try Data(try await Typesetter().pdf(document)).write(to: URL(filePath: open))
        _ = try OtherProgram.output(["qpdf", "--encrypt", "mat-khau", "chu", "256", "--", open, locked])
        try await DecisionScene.withFiles(.sqlite) { world, scene in
            let entry = try await scene.add("amended", .promised)
            let files: [([UInt8], String?)] = [
                ([UInt8](try Data(contentsOf: URL(filePath: open))), nil),
                ([UInt8](try Data(contentsOf: URL(filePath: locked))), "Tệp có mật khẩu"),
                (Array("%PDF-1.4\nstartxref\n9\n%%EOF".utf8), "bị hỏng"),
            ]
            for (bytes, reason) in files {
                let page = try await scene.browser.post(
                    Places.draftForms(entry),
                    pairs: [
                        ("sequence", try await scene.formSequence(entry)),
                        ("submission", ProcedureForm.ID(bits: world.services.newBits()).description),
                        ("ten", "Tờ khai"),
                    ],
                    files: [(field: "tep", file: UploadedFile(name: "mau.pdf", bytes: bytes))]
                )
                #expect(page.status == (reason == nil ? 200 : 422))
                if let reason { #expect(page.text.contains(reason)) }
            }
        }
    }

    @Test func `an amended procedure begins with the forms it had`() async throws {
        try await DecisionScene.withFiles(.sqlite) { world, scene in
            let entry = try await scene.addNew()
            try await scene.fill(entry, name: "Thủ tục mới", code: "1.001195")
            let form: ProcedureForm.ID = world.services.newID()
            _ = try await scene.browser.post(
                Places.draftForms(entry),
                pairs: [
                    ("sequence", try await scene.formSequence(entry)), ("submission", form.description),
                    ("ten", "Tờ khai"),
                ],
                files: [(field: "tep", file: UploadedFile(name: "mau.docx", bytes: Self.letter))]
            )
            _ = try await scene.publish()
            let version = try await world.services.database.read {
                try $0.row("SELECT version FROM read_procedure_form")?.id("version", of: ProcedureVersion.self)
            }
            var head = DecisionScene.head(world, world.services.newID())
            head[2].1 = "13/QĐ-UBND"
            head[4].1 = DecisionScene.effective.advanced(by: 30).vietnamese
            _ = try await scene.browser.post(Places.newDecision(), pairs: head)
            let next = AnnouncementEntry.ID(bits: world.services.newBits())
            let second = try #require(Announcement.ID(head[0].1))
            _ = try await scene.browser.post(
                Places.decisionEntries(second),
                [
                    "submission": next.description, "loai": "amended",
                    "ban": try #require(version).description,
                ]
            )
            #expect(try await scene.browser.get(Places.draftForms(next)).text.contains("Tờ khai"))
        }
    }
}
