import Documents
import Domain
import Foundation
import TestSupport
import Testing

struct SheetTests {
    private static let columns: [Sheet.Column] = [
        .init("Mã hồ sơ", width: 26), .init("Số lượng"), .init("Tỷ lệ"), .init("Ngày hẹn trả"), .init("Lúc tiếp nhận"),
    ]
    private static let day = Day(year: 2018, month: 12, day: 28) ?? Day(number: 0)
    private static let row: [Sheet.Cell] = [
        .text("=1+1"), .whole(4970), .percent(0.9997), .day(day), .instant(Instant(day, minute: 510)),
    ]

    private func written(_ format: Sheet.Format, rows: [[Sheet.Cell]]) throws -> ExportFile {
        let writer = try SheetWriter(format, title: "Hồ sơ")
        try writer.begin(Sheet("Hồ sơ [2018]", titles: ["Hồ sơ quá hạn", "Năm 2018"], columns: Self.columns))
        for row in rows { try writer.append(row) }
        return try writer.finish()
    }

    @Test func `a CSV has its mark, its headings and quoted text, and no formula`() throws {
        let file = try written(
            .csv,
            rows: [Self.row, [.text("a \"b\", c"), .whole(nil), .whole(-3)], [.text("-x\ny")]]
        )
        let bytes = try Data(contentsOf: URL(filePath: file.path))
        #expect(bytes.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
        #expect(
            String(decoding: bytes.dropFirst(3), as: UTF8.self) == """
                Mã hồ sơ,Số lượng,Tỷ lệ,Ngày hẹn trả,Lúc tiếp nhận\r
                "'=1+1",4970,0.9997,2018-12-28,2018-12-28 08:30\r
                "a ""b"", c",,-3\r
                "'-x\ny"\r

                """
        )
    }

    @Test func `openpyxl reads the same values and types from the XLSX`() throws {
        let file = try written(.xlsx, rows: [Self.row, [.text(nil), .whole(nil), .whole(-3)]])
        let script = """
            import sys, openpyxl
            book = openpyxl.load_workbook(open(sys.argv[1], "rb"))
            print(book.sheetnames, book.properties.title)
            page = book.active
            print(page.freeze_panes, page.auto_filter.ref, page["A4"].font.b, page["A1"].value, page["A2"].value)
            for cell in page[5]: print(cell.data_type, repr(cell.value), cell.number_format)
            print([cell.value for cell in page[6]])
            """
        let lines = try Python.run(script, file.path).split(separator: "\n")
        #expect(
            lines == [
                "['Hồ sơ -2018-'] Hồ sơ", "A5 A4:E6 True Hồ sơ quá hạn Năm 2018", "s '=1+1' General",
                "n 4970 #,##0", "n 0.9997 0.00%", "d datetime.datetime(2018, 12, 28, 0, 0) dd/mm/yyyy",
                "d datetime.datetime(2018, 12, 28, 8, 30) dd/mm/yyyy hh:mm", "[None, None, -3, None, None]",
            ]
        )
    }

    @Test func `equal sheets are equal bytes`() throws {
        let files = [try written(.xlsx, rows: [Self.row]), try written(.xlsx, rows: [Self.row])]
        let bytes = try files.map { try Data(contentsOf: URL(filePath: $0.path)) }
        #expect(bytes[0] == bytes[1])
    }

    @Test func `a name given twice gets a number, and a long one is cut`() throws {
        let writer = try SheetWriter(.xlsx)
        let long = String(repeating: "Lĩnh vực ", count: 5)
        for name in ["Một", "một", long, long, ""] { try writer.begin(Sheet(name, columns: [.init("A")])) }
        let file = try writer.finish()
        let names = try Python.run(
            "import sys, openpyxl; print(openpyxl.load_workbook(open(sys.argv[1], 'rb')).sheetnames)",
            file.path
        )
        #expect(
            names.trimmingCharacters(in: .whitespacesAndNewlines)
                == "['Một', 'một (2)', 'Lĩnh vực Lĩnh vực Lĩnh vực Lĩnh', 'Lĩnh vực Lĩnh vực Lĩnh vực  (2)', 'Trang']"
        )
    }

    @Test func `a file goes with the last who holds it, and with a writer that is dropped`() throws {
        var file: ExportFile? = try written(.csv, rows: [Self.row])
        let path = try #require(file).path
        #expect(FileManager.default.fileExists(atPath: path))
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(rights == 0o600)
        file = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `nothing is written before the first sheet or after the end`() throws {
        for format in Sheet.Format.allCases {
            let writer = try SheetWriter(format)
            #expect(throws: SheetError.noSheet) { try writer.append([.whole(1)]) }
            try writer.begin(Sheet("A", columns: [.init("A")]))
            _ = try writer.finish()
            #expect(throws: SheetError.noSheet) { try writer.append([.whole(1)]) }
            #expect(throws: SheetError.noSheet) { try writer.begin(Sheet("B", columns: [.init("B")])) }
        }
    }

    @Test func `rows beyond Excel's limit stand in a second sheet under the same headings`() throws {
        let writer = try SheetWriter(.xlsx)
        try writer.begin(Sheet("Hồ sơ", columns: [.init("Số")]))
        for number in 1...1_048_577 { try writer.append([.whole(number)]) }
        let file = try writer.finish()
        let script = """
            import sys, openpyxl
            book = openpyxl.load_workbook(open(sys.argv[1], "rb"), read_only=True)
            print(book.sheetnames, [[c for c in r] for r in book[book.sheetnames[1]].iter_rows(values_only=True)])
            """
        #expect(try Python.run(script, file.path) == "['Hồ sơ', 'Hồ sơ (2)'] [['Số'], [1048576], [1048577]]\n")
    }

    @Test func `what a killed program left is removed, and nothing else`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-left-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder + "/motcua-export-1", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let gone = try Self.killed()
        let left = ["motcua-export-\(gone)-abcdef", "motcua-export-\(getpid())-abcdef"]
        let kept = [
            "motcua-export-\(getppid())-abcdef", "motcua-export-x-abcdef", "motcua-export--1-abcdef",
            "motcua-\(gone)-abcdef",
        ]
        for name in left + kept { try Data("x".utf8).write(to: URL(filePath: folder + "/" + name)) }
        // A name alone proves nothing.
        let others = ["motcua-export-\(gone)-folder", "motcua-export-\(gone)-link"]
        try FileManager.default.createDirectory(atPath: folder + "/" + others[0], withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: folder + "/" + others[1], withDestinationPath: kept[0])
        ExportFile.removeLeftovers(in: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(names) == Set(kept + others + ["motcua-export-1"]))
    }

    /// The number of a process that was killed.
    private static func killed() throws -> pid_t {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sleep")
        process.arguments = ["60"]
        try process.run()
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.processIdentifier
    }
}

/// Another program's view of a spreadsheet.
enum Python {
    static func run(_ script: String, _ arguments: String...) throws -> String {
        try OtherProgram.output(["PYTHONIOENCODING=utf-8", "python3", "-c", script] + arguments)
    }
}
