import Domain
import Testing

@Suite struct CardLineTests {
    @Test func `a whole line gives number, name, birth, sex, address and day of issue`() throws {
        let line = try #require(
            CardLine("091080001234|371234567|Danh Thị Sà Phol|02091980|Nữ|Ấp Bình Minh, Vĩnh Bình Bắc|10052021")
        )
        #expect(line.number == "091080001234")
        #expect(line.oldNumber == "371234567")
        #expect(line.name == "Danh Thị Sà Phol")
        #expect(line.birth == Day("1980-09-02"))
        #expect(line.sex == "Nữ")
        #expect(line.address == "Ấp Bình Minh, Vĩnh Bình Bắc")
        #expect(line.issuedOn == Day("2021-05-10"))
    }

    @Test(arguments: [
        "091080001234||Lê Văn Tám|01011970|Nam|Ấp 1|01022022", "091080001234|Lê Văn Tám|01011970|Nam|Ấp 1|01022022",
        " 091080001234 | | Lê Văn Tám | 01011970 | nam | Ấp 1 | 01022022 | | \r\n",
    ])
    func `the old number may be missing, with or without its bar`(text: String) throws {
        let line = try #require(CardLine(text))
        #expect(line.oldNumber == nil)
        #expect(line.name == "Lê Văn Tám")
        #expect(line.birth == Day("1970-01-01"))
        #expect(line.sex == "Nam")
        #expect(line.address == "Ấp 1")
        #expect(line.issuedOn == Day("2022-02-01"))
    }

    @Test func `a line that is cut keeps what it has`() throws {
        let name = try #require(CardLine("091080001234|371234567|Lê Văn Tám"))
        #expect(name.name == "Lê Văn Tám")
        #expect(name.birth == nil && name.sex == nil && name.address == nil && name.issuedOn == nil)
        let number = try #require(CardLine("091080001234|"))
        #expect(number.name == nil)
    }

    @Test func `sex and address may be missing, and a day that does not exist is none`() throws {
        let bare = try #require(CardLine("091080001234||Lê Văn Tám|31021970|||01022022"))
        #expect(bare.birth == nil)
        #expect(bare.address == nil)
        #expect(bare.issuedOn == Day("2022-02-01"))
        let withoutSex = try #require(CardLine("091080001234||Lê Văn Tám|01011970|Ấp 1|01022022"))
        #expect(withoutSex.sex == nil)
        #expect(withoutSex.address == "Ấp 1")
    }

    @Test func `letters that came decomposed are composed`() throws {
        let line = try #require(CardLine("091080001234||Le\u{302} Va\u{306}n Ta\u{301}m|01011970|Nam"))
        #expect(line.name?.unicodeScalars.elementsEqual("Lê Văn Tám".unicodeScalars) == true)
    }

    @Test(arguments: ["", "091080001234", "Lê Văn Tám|01011970", "12345|Lê", "|||", "09108000123a|x"])
    func `what is no card's line is none`(text: String) {
        #expect(CardLine(text) == nil)
    }
}
