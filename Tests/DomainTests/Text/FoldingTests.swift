import Domain
import Testing

@Suite
struct FoldingTests {
    @Test(arguments: [
        ("Nhựt", "nhut"), ("Đỗ Thị Út", "do thi ut"), ("Hoà", "hoa"), ("Hòa", "hoa"), ("THUÝ", "thuy"),
        ("thúy", "thuy"), ("Ư Ơ Ă Â Ê Ô", "u o a a e o"), ("ho\u{300}a", "hoa"), ("  hai   dòng\n", "hai dong"),
        ("Ñandú ß Ж", "nandu ß ж"), ("", ""), ("\u{301}", ""),
    ])
    func `a text folds to small letters without marks`(text: String, folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test func `every Vietnamese letter folds to the same plain one, composed or not`() {
        let plain: [(letters: String, base: String)] = [
            ("aàảãáạăằẳẵắặâầẩẫấậ", "a"), ("eèẻẽéẹêềểễếệ", "e"), ("iìỉĩíị", "i"), ("oòỏõóọôồổỗốộơờởỡớợ", "o"),
            ("uùủũúụưừửữứự", "u"), ("yỳỷỹýỵ", "y"), ("dđ", "d"),
        ]
        for (letters, base) in plain {
            for letter in letters {
                #expect(Folding.fold(String(letter)) == base)
                #expect(Folding.fold(letter.uppercased()) == base)
            }
        }
    }

    @Test func `i and y stay apart`() {
        #expect(Folding.fold("Mỹ") != Folding.fold("Mĩ"))
    }

    @Test func `words are runs of letters and digits`() {
        let words = Folding.words("Cấp lại, Giấy-phép (karaoke) 1.001193")
        #expect(words == ["cap", "lai", "giay", "phep", "karaoke", "1", "001193"])
    }
}
