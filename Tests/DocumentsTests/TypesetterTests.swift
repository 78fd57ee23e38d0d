import Documents
import Testing

@Suite struct TypesetterTests {
    @Test func `every Vietnamese letter with its marks can be read back, from embedded fonts`() async throws {
        let letters = "ằẳẵắặ ềểễếệ ồổỗốộ ờởỡớợ ừửữứự ỳỷỹýỵ ĂÂĐÊÔƠƯ ẮẶẾỘỢỰỲ đạt ước nguyện"
        let styles = Text(letters) + " " + .bold(letters) + " " + .italic(letters) + " " + .boldItalic(letters)
        let reader = try await Reader(
            Document(
                title: "Giấy tiếp nhận",
                paper: .a5,
                sections: [
                    .init([.paragraph(Paragraph(styles))])
                ]
            )
        )
        defer { reader.close() }
        #expect(try reader.words() == [letters, letters, letters, letters].joined(separator: " "))
        #expect(try reader.property("Title") == "Giấy tiếp nhận")
        let fonts = try reader.fonts()
        #expect(
            fonts.allSatisfy { $0.contains("yes yes yes") },
            "embedded, subset, with the letters they stand for: \(fonts)"
        )
        // Cairo puts plain Latin letters and the others in a subset each: ABCDEF+Tinos-Bold.
        let names = Set(fonts.compactMap { $0.split(whereSeparator: \.isWhitespace).first?.split(separator: "+").last })
        #expect(names == ["Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"])
    }

    @Test func `equal documents are equal bytes`() async throws {
        let document = Document(title: "A", paper: .a5, sections: [.init([.paragraph(Paragraph("Xin chào"))])])
        let typesetter = Typesetter()
        let first = try await typesetter.pdf(document)
        #expect(try await typesetter.pdf(document) == first)
        #expect(try await Typesetter().pdf(document) == first)
    }

    @Test func `a missing value leaves a line to write on, without letters in it`() async throws {
        let reader = try await Reader(
            Document(
                title: "A",
                paper: .a5,
                sections: [
                    .init([
                        .fields([Field("Email", nil as String?)]),
                        .fields([Field("Điện thoại", "0912"), Field("Số", "")]),
                    ])
                ]
            )
        )
        defer { reader.close() }
        #expect(try reader.words() == "Email: Điện thoại: 0912 Số:")
    }

    @Test func `words longer than the page break, and nothing stands on anything else`() async throws {
        let name = String(repeating: "Nguyễnthịđặngtrầnlê", count: 30)
        let document = Document(
            title: "A",
            paper: .a5,
            marks: ["BẢN IN LẠI"],
            sections: [
                .init(
                    [
                        .officialHead(parent: name, issuer: name, dateline: name),
                        .fields([Field("Họ và tên", name), Field(name, nil as String?)]),
                        .table(
                            Table(
                                [.init("STT"), .init(name), .init("A", over: [.init("B"), .init("C")])],
                                rows: [
                                    ["1", Text(name), "x", Text(name)]
                                ]
                            )
                        ),
                        .signatures([Signature("NGƯỜI NỘP", name: name), Signature(name)]),
                    ]
                )
            ]
        )
        let reader = try await Reader(document)
        defer { reader.close() }
        for page in 1...(try reader.pageCount()) {
            let boxes = try reader.boxes(page: page)
            for (index, box) in boxes.enumerated() {
                #expect(box.left >= 0 && box.right <= 148 * 72 / 25.4)
                #expect(box.bottom <= 210 * 72 / 25.4)
                for other in boxes[(index + 1)...] { #expect(!box.covers(other), "\(box) on \(other)") }
            }
        }
        let letters = try reader.words().filter { !$0.isWhitespace }
        #expect(letters.contains("BẢNINLẠI"))
    }

    @Test func `a long table repeats its heading on each page, and pages after the first have numbers`() async throws {
        let rows: [[Text]] = (1...120).map { ["\($0)", "Hồ sơ thứ \($0)"] }
        let table = Table([.init("STT", share: 0.2), .init("Tên hồ sơ")], rows: rows)
        let document = Document(title: "A", paper: .a5, sections: [.init([.table(table)]), .init([.table(table)])])
        let reader = try await Reader(document)
        defer { reader.close() }
        let pages = try reader.text().split(separator: "\u{0C}")
        #expect(pages.count == (try reader.pageCount()))
        #expect(pages.count > 4 && pages.count.isMultiple(of: 2))
        #expect(pages.allSatisfy { $0.contains("Tên hồ sơ") })
        let first = pages.map { $0.split(whereSeparator: \.isWhitespace).first }
        // Each section counts from 1 and hides it.
        let half = pages.count / 2
        #expect(first[0] == "STT" && first[1] == "2" && first[half] == "STT" && first[half + 1] == "2")
        let words = try reader.words()
        for row in 1...120 { #expect(words.contains("Hồ sơ thứ \(row) ") || row == 120) }
    }

    @Test func `a row higher than a page goes on overleaf`() async throws {
        let text = (1...900).map { "từ\($0)" }.joined(separator: " ")
        let table = Table([.init("STT", share: 0.2), .init("Nội dung")], rows: [["1", Text(text)], ["2", "cuối"]])
        let reader = try await Reader(Document(title: "A", paper: .a5, sections: [.init([.table(table)])]))
        defer { reader.close() }
        #expect(try reader.pageCount() > 1)
        let words = Set(try reader.words().split(separator: " ").map(String.init))
        #expect((1...900).allSatisfy { words.contains("từ\($0)") })
        #expect(words.contains("cuối"))
    }

    @Test(arguments: 20...44) func `signatures never stand alone on a page, nor does a row that heads others end one`(
        _ count: Int
    ) async throws {
        let names = Block.columns([
            .init(share: 0.5, [.paragraph(Paragraph("Nơi nhận"))]),
            .init(share: 0.5, [.paragraph(Paragraph("CHỦ TỊCH")), .space(24)]),
        ])
        // Every fifth heads those under it; the last heads nothing.
        let leads = Set((0..<count - 1).filter { $0.isMultiple(of: 5) })
        let rows: [[Text]] = (0..<count).map { [Text(leads.contains($0) ? "nhóm" : "dòng\($0)")] }
        let table = Block.table(Table([.init("Tên")], rows: rows, leads: leads))
        let blocks = [table, .space(2), .paragraph(Paragraph("Câu cuối.")), .space(4), names]
        let reader = try await Reader(Document(title: "A", paper: .a5, sections: [.init(blocks)]))
        defer { reader.close() }
        let pages = try reader.text().split(separator: "\u{0C}")
        let last = try #require(pages.last { $0.contains("CHỦ TỊCH") })
        #expect(last.contains("Câu cuối."))
        for page in pages.dropLast() {
            #expect(page.split(whereSeparator: \.isWhitespace).last != "nhóm")
        }
    }

    @Test func `a section on one page leaves out rows and says how many`() async throws {
        let rows: [[Text]] = (1...300).map { ["dòng\($0)"] }
        let remainder = Table.Remainder(after: " hồ sơ khác")
        let section = Document.Section(
            [
                .table(Table([.init("Một")], rows: rows, remainder: remainder)),
                .table(Table([.init("Hai")], rows: Array(rows.prefix(3)), remainder: remainder)),
                .paragraph(Paragraph("hết")),
            ],
            staysOnOnePage: true
        )
        let reader = try await Reader(Document(title: "A", paper: .a5, sections: [section]))
        defer { reader.close() }
        #expect(try reader.pageCount() == 1)
        let words = try reader.words()
        let shown = words.split(separator: " ").filter { $0.hasPrefix("dòng") }.count - 3
        #expect(shown > 10)
        #expect(words.contains("và \(300 - shown) hồ sơ khác"))
        #expect(words.hasSuffix("hết"))
    }

    @Test func `what cannot fit is refused, not drawn over`() async throws {
        let tall = Block.paragraph(Paragraph(Text(String(repeating: "chữ ", count: 3000))))
        let section = Document.Section([tall], staysOnOnePage: true)
        await #expect(throws: TypesettingError.self) {
            try await Typesetter().pdf(Document(title: "A", paper: .a5, sections: [section]))
        }
        await #expect(throws: TypesettingError.self) {
            let columns = Block.columns([.init([tall]), .init([])])
            return try await Typesetter().pdf(Document(title: "A", paper: .a5, sections: [.init([columns])]))
        }
    }

    @Test func `two typesetters at once make what one makes alone`() async throws {
        func document(_ number: Int) -> Document {
            Document(
                title: "A",
                paper: .a5,
                sections: [.init([.paragraph(Paragraph(Text("Giấy tiếp nhận số \(number), ề ở ự")))])]
            )
        }
        let alone = Typesetter()
        var expected: [[UInt8]] = []
        for number in 0..<40 { expected.append(try await alone.pdf(document(number))) }
        try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<2 {
                let typesetter = Typesetter()
                group.addTask {
                    var made: [[UInt8]] = []
                    for number in 0..<40 { made.append(try await typesetter.pdf(document(number))) }
                    return made
                }
            }
            for try await made in group { #expect(made == expected) }
        }
    }

    @Test func `many papers at once come out one after another, each its own`() async throws {
        let typesetter = Typesetter()
        let papers = (0..<20).map { number in
            Document(title: "\(number)", paper: .a5, sections: [.init([.paragraph(Paragraph("Số \(number)"))])])
        }
        let alone = try await papers.asyncMap { try await Typesetter().pdf($0) }
        let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, paper) in papers.enumerated() {
                group.addTask { (index, try await typesetter.pdf(paper)) }
            }
            return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        for (index, bytes) in alone.enumerated() { #expect(together[index] == bytes) }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
