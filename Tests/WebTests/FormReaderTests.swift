import Domain
import Markup
import Testing
import Web

@Suite struct FormReaderTests {
    @Test func `days are read as people write them`() {
        let day = Day(year: 2018, month: 10, day: 5)
        for text in ["05/10/2018", "5/10/2018", "5-10-18", "5.10.2018", "05102018", "2018-10-05"] {
            #expect(FieldText.day(text) == day, "\(text)")
        }
        #expect(FieldText.day("1/2/85") == Day(year: 1985, month: 2, day: 1))
        #expect(FieldText.day("1/2/30") == Day(year: 2030, month: 2, day: 1))
        for text in ["31/02/2018", "00/10/2018", "5/13/2018", "5/10", "5/10/018", "hôm nay", "05/10/2018/1", "+5/1/18"]
        {
            #expect(FieldText.day(text) == nil, "\(text)")
        }
    }

    @Test func `money is read with dots and its unit`() {
        for text in ["50000", "50.000", "50,000", "50 000", "50.000đ", "50.000 đồng", "50000 VNĐ"] {
            #expect(FieldText.money(text) == 50_000, "\(text)")
        }
        for text in ["5.00", "50.0000", "-5", "năm chục", "1.5", "", "đ", ".000", "9999999999999999999"] {
            #expect(FieldText.money(text) == nil, "\(text)")
        }
    }

    @Test func `faults come in the order of the fields, each once`() {
        var reader = FormReader(
            Fields([("ten", "  "), ("so", "abc"), ("ngay", "32/1/2018"), ("vai", "khac"), ("dai", "dài lắm")])
        )
        #expect(reader.text("ten", required: "Nhập họ và tên") == nil)
        #expect(reader.integer("so") == nil)
        #expect(reader.day("ngay") == nil)
        #expect(reader.choice("vai", of: Role.self, required: "Chọn vai trò") == nil)
        #expect(reader.text("dai", max: 3) == nil)
        #expect(reader.day("vang") == nil)
        #expect(reader.errors.items.map(\.field) == ["ten", "so", "ngay", "vai", "dai"])
        #expect(reader.errors["ten"] == "Nhập họ và tên")
        #expect(reader.errors["vang"] == nil)
    }

    @Test func `what is right is read`() throws {
        let id = Officer.ID(bits: 7)
        var reader = FormReader(Fields([("so", "1.200"), ("vai", "leader"), ("id", id.description), ("hop", "")]))
        #expect(reader.integer("so") == 1200)
        #expect(reader.choice("vai", of: Role.self) == .leader)
        #expect(reader.identifier("id", of: Officer.self) == id)
        #expect(reader.fields.has("hop"))
        #expect(!reader.fields.has("khong"))
        #expect(reader.errors.isEmpty)
    }

    @Test func `fields hold no invisible characters and lines end one way`() {
        let fields = Fields([("a", "\u{FEFF} Tổ\u{200B} 1\r\nẤp 2\u{0} \u{202E}"), ("b", "x"), ("b", "y")])
        #expect(fields["a"] == "Tổ 1\nẤp 2")
        #expect(fields.all("b") == ["x", "y"])
        #expect(fields["b"] == "x")
        #expect(fields["c"].isEmpty)
    }

    @Test func `a letter keeps the marks that it can have, and not thousands of them`() {
        let fields = Fields([
            ("a", "Nguye\u{302}\u{303}n"), ("b", "a" + String(repeating: "\u{323}\u{301}", count: 30_000) + "b"),
            ("c", String(repeating: "\u{5B0}\u{1DC0}", count: 30_000)),
        ])
        #expect(fields["a"] == "Nguyễn")
        #expect(fields["b"].unicodeScalars.count < 20)
        #expect(fields["b"].last == "b")
        #expect(fields["c"].unicodeScalars.count < 20)
    }
}
