import Catalogue
import Testing

@Suite
struct JSONReaderTests {
    private func problem(_ text: String) -> String? {
        do {
            _ = try ImportFile(Array(text.utf8))
            return nil
        } catch {
            return error.problems.first?.description
        }
    }

    @Test(arguments: [
        ("", "dòng 1: tệp JSON sai: tệp kết thúc giữa chừng"),
        ("{\n\n\"a\" 1}", "dòng 3: tệp JSON sai: thiếu dấu hai chấm sau “a”"),
        ("{\"a\": 1,\n \"a\": 2}", "dòng 2: tệp JSON sai: trường “a” lặp lại"),
        ("{\"a\": 1,\n}", "dòng 2: tệp JSON sai: thiếu tên trường trong dấu nháy kép"),
        ("[1,\n2", "dòng 2: tệp JSON sai: thiếu dấu phẩy hoặc dấu đóng ngoặc vuông"),
        ("{\"a\": 01}", "dòng 1: tệp JSON sai: giá trị không đọc được"),
        ("\"a\u{1}\"", "dòng 1: tệp JSON sai: ký tự điều khiển trong chuỗi"),
        ("\"\\ud800\"", "dòng 1: tệp JSON sai: ký tự \\u không hợp lệ"),
        ("\"\\u0000\"", "dòng 1: tệp JSON sai: ký tự \\u không hợp lệ"),
        ("{} {}", "dòng 1: tệp JSON sai: còn nội dung sau giá trị JSON"),
        ("nul", "dòng 1: tệp JSON sai: giá trị không đọc được"),
        ("[]", "dòng 1: phải là một đối tượng { … }"),
        (String(repeating: "[", count: 100_000), "dòng 1: tệp JSON sai: lồng quá 64 mức"),
    ])
    func `what is no file of procedures is refused with its line`(text: String, expected: String) {
        #expect(problem(text) == expected)
    }

    @Test func `escapes, surrogate pairs and a byte order mark are read`() throws {
        let text = #"{"format": "motcua-procedures-\u0031", "effectiveFrom": "2018-01-01", "procedures": []}"#
        _ = try ImportFile([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        let other = problem(#"{"format": "\ud83d\ude00", "effectiveFrom": "2018-01-01", "procedures": []}"#)
        #expect(other == "dòng 1: định dạng “😀” không phải “motcua-procedures-1”")
    }

    @Test func `text that is not UTF-8 is refused`() {
        let refusal = #expect(throws: ImportRefusal.self) { try ImportFile([0x22, 0xFF, 0x22]) }
        #expect(refusal?.problems.first?.reason == "tệp JSON sai: chữ không phải UTF-8")
    }
}
