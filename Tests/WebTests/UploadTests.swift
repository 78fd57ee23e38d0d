import Addresses
import Domain
import Markup
import Persistence
import Reading
import Synchronization
import TestSupport
import Testing
import Web

@Suite struct UploadTests {
    private static let pdf = Array("%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n".utf8)
    private static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xD9]
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [UInt8](repeating: 1, count: 17) + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]

    private static func site(_ world: World) throws -> TestSite {
        try TestSite(
            world,
            configuration: WebConfiguration(filesFolder: "/nonexistent", fileLimit: 2 << 20, uploadLimit: 4 << 20),
            register: { routes in
                try routes.get(Places.worklist) { $0.page("Hồ sơ") { "thấy" } }
                try routes.post(Places.intake) { request in
                    var reader = FormReader(request.form)
                    let files = reader.files("tep", required: "Chọn tệp")
                    return request.page("Tệp", hasErrors: !reader.errors.isEmpty) {
                        request.form["ten"]
                        for found in files {
                            "[\(found.file.name)|\(found.content.rawValue)|\(found.file.bytes.count)]"
                        }
                        for item in reader.errors.items { item.message }
                    }
                }
            }
        )
    }

    private static func upload(_ files: [UploadedFile], named name: String = "") async throws -> BrowserPage {
        try await World.with(.sqlite) { world in
            var browser = try await site(world).browser(as: .desk)
            return try await browser.post(Places.intake(), ["ten": name], files: files.map { ("tep", $0) })
        }
    }

    @Test func `files arrive byte for byte with their kind, and values composed and trimmed`() async throws {
        let pdf = Self.pdf.dropLast(6) + Array("\r\n--motcua\r\n%%EOF\r\n".utf8)
        let page = try await Self.upload(
            [UploadedFile(name: "Đơn.pdf", bytes: pdf), UploadedFile(name: "ảnh.jpg", bytes: Self.jpeg)],
            named: "  Nguye\u{302}\u{303}n  "
        )
        #expect(page.status == 200)
        #expect(page.text.contains("[Đơn.pdf|application/pdf|\(pdf.count)]"))
        #expect(page.text.contains("[ảnh.jpg|image/jpeg|\(Self.jpeg.count)]"))
        #expect(page.text.unicodeScalars.contains("ễ"))
    }

    @Test func `a file is known by its bytes and not by its name`() throws {
        #expect(try UploadedFile(name: "a.exe", bytes: Self.pdf).content() == .pdf)
        #expect(try UploadedFile(name: "a.pdf", bytes: Self.png).content() == .png)
        #expect(throws: UploadObjection.unknown) { try UploadedFile(name: "a.pdf", bytes: [77, 90, 0, 0]).content() }
        #expect(throws: UploadObjection.empty) { try UploadedFile(name: "a.pdf", bytes: []).content() }
    }

    @Test(arguments: [pdf, jpeg, png]) func `half a file is refused`(_ bytes: [UInt8]) throws {
        let content = try UploadedFile(name: "a", bytes: bytes).content()
        #expect(throws: UploadObjection.broken(content)) {
            try UploadedFile(name: "a", bytes: Array(bytes.dropLast(bytes.count / 2))).content()
        }
    }

    @Test func `what is wrong with a file is said beside the field with the file's name`() async throws {
        let page = try await Self.upload([UploadedFile(name: "virus.exe", bytes: [77, 90])])
        #expect(page.status == 422)
        #expect(page.text.contains("“virus.exe”: Chỉ nhận ảnh JPEG, PNG hoặc tệp PDF."))
    }

    @Test func `names lose folders and what file systems dislike`() {
        #expect(UploadedFile(name: "C:\\Users\\a\\đơn.pdf", bytes: []).name == "đơn.pdf")
        #expect(UploadedFile(name: "../../etc/passwd", bytes: []).name == "passwd")
        #expect(UploadedFile(name: "...", bytes: []).name == "tep")
        #expect(UploadedFile(name: "a\"\r\n<b>.pdf", bytes: []).name == "ab.pdf")
        #expect(UploadedFile(name: String(repeating: "a", count: 300), bytes: []).name.count == 120)
    }

    @Test func `more than a file or a request may have is refused in words`() async throws {
        let file = UploadedFile(name: "a.pdf", bytes: Self.pdf + [UInt8](repeating: 0, count: 2 << 20))
        let one = try await Self.upload([file])
        #expect(one.status == 422, "beside the field, with the rest of the form kept")
        #expect(one.text.contains("“a.pdf”: Tệp quá lớn, tối đa 2 MB. Hãy quét lại"))
        let smaller = UploadedFile(name: "a.pdf", bytes: [UInt8](repeating: 0, count: 3 << 19))
        let many = try await Self.upload([smaller, smaller, smaller])
        #expect(many.status == 413)
        #expect(many.text.contains("tối đa 4 MB"))
    }

    @Test func `an address that takes no files takes no more than any form`() async throws {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world) { routes in
                try routes.get(Places.worklist) { $0.page("Hồ sơ") { "thấy" } }
                try routes.post(Places.batch) { $0.page("Xong") { "đã làm" } }
            }
            var browser = try await site.browser(as: .desk)
            func send(_ bytes: Int) async throws -> BrowserPage {
                let file = UploadedFile(name: "a.pdf", bytes: [UInt8](repeating: 0, count: bytes))
                return try await browser.post(Places.batch(), files: [("tep", file)])
            }
            #expect(try await send(900_000).status == 200)
            let large = try await send(1 << 20)
            #expect(large.status == 413 && large.text.contains("tối đa 1 MB"))
        }
    }

    @Test func `five hundred parts are enough`() async throws {
        let files = [UploadedFile](repeating: UploadedFile(name: "a.pdf", bytes: Self.pdf), count: 499)
        #expect(try await Self.upload(files).status == 400)
    }

    @Test func `a body that breaks off, or is of another kind, is refused`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.site(world).browser(as: .desk)
            let bodies: [(String, String)] = [
                ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1"),
                ("multipart/form-data; boundary=b", ""), ("multipart/form-data; boundary=b", "--b"),
                ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--"),
                ("multipart/form-data; boundary=b", "--b\r\n--b\r\n--b--\r\n"),
                ("multipart/form-data", "--b--"), ("text/plain", "a=1"), ("application/json", "{}"),
                ("application/x-www-form-urlencoded", "a=%FF"), ("application/x-www-form-urlencoded", "a=%4"),
            ]
            for (type, body) in bodies {
                let page = try await browser.post(Places.intake(), contentType: type, body: Array(body.utf8))
                #expect(page.status == 400, "\(type): \(body)")
            }
        }
    }

    @Test func `a control in which nothing was chosen is no file`() async throws {
        let page = try await Self.upload([])
        #expect(page.status == 422)
        #expect(page.text.contains("Chọn tệp"))
    }

    @Test func `a visitor cannot send much`() async throws {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world) { routes in
                try routes.post(Places.tracking) { $0.page("Tra cứu") { "đã hỏi" } }
            }
            var browser = site.browser()
            let text = String(repeating: "a", count: 70_000)
            #expect(try await browser.post(Places.tracking(), ["ma": text]).status == 413)
        }
    }

    @Test func `files that are on their way together are no more than the process can hold`() async throws {
        try await World.with(.sqlite) { world in
            let site = try Self.site(world)
            let browser = try await site.browser(as: .desk)
            // Each says nothing of its length, and so may be as large as a request can be.
            @Sendable func send(_ others: Int) async throws -> [Int] {
                let inner = Mutex<[Int]>([])
                var sender = browser
                let page = try await sender.post(Places.intake(), contentType: "multipart/form-data; boundary=x") {
                    guard others > 0 else { return }
                    let statuses = try await send(others - 1)
                    inner.withLock { $0 = statuses }
                }
                return [page.status] + inner.withLock { $0 }
            }
            // What was read is no form.
            #expect(try await send(4) == [400, 400, 400, 400, 503])
            #expect(try await send(3) == [400, 400, 400, 400], "all was given back")
        }
    }
}
