import Domain
import Foundation
import Testing

@Suite
struct ComposedTests {
    /// Every letter with one or two marks, in both orders of the marks, against Foundation's normalisation.
    @Test func `composition agrees with Foundation for every base and up to two Vietnamese marks`() {
        let marks = ["\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}"]
        var compared = 0
        for base in "abcdeghiklmnopqrstuvxyđABCDEGHIKLMNOPQRSTUVXYĐâăêôơưẠậ" {
            for first in [""] + marks {
                for second in [""] + marks {
                    let text = "x" + String(base) + first + second + "y"
                    #expect(scalars(text.composed) == scalars(text.precomposedStringWithCanonicalMapping), "\(text)")
                    compared += 1
                }
            }
        }
        #expect(compared > 4000)
    }

    @Test func `every precomposed letter survives being taken apart`() {
        let letters = (0xC0...0x17F).map { UInt32($0) } + [0x1A0, 0x1A1, 0x1AF, 0x1B0] + (0x1EA0...0x1EF9).map { $0 }
        for value in letters {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let letter = String(scalar)
            #expect(scalars(letter.decomposedStringWithCanonicalMapping.composed) == scalars(letter))
        }
    }

    @Test func `a sentence composes and stays composed`() {
        let sentence = "Huyện Vĩnh Thuận, tỉnh Kiên Giang: hồ sơ đã được trả đúng hẹn"
        let apart = sentence.decomposedStringWithCanonicalMapping
        #expect(scalars(apart) != scalars(sentence))
        #expect(scalars(apart.composed) == scalars(sentence))
        #expect(scalars(sentence.composed) == scalars(sentence))
    }

    @Test func `the old tone marks become the grave and the acute`() {
        #expect(scalars("a\u{340}e\u{341}".composed) == scalars("àé"))
    }

    @Test func `a mark with no letter before it stays`() {
        #expect(scalars("\u{301}a".composed) == scalars("\u{301}a"))
    }

    /// Equality of String is canonical equivalence, which would compare nothing here.
    private func scalars(_ text: String) -> [UInt32] {
        text.unicodeScalars.map(\.value)
    }
}
