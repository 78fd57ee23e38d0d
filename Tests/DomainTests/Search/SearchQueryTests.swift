import Testing

@testable import Domain

@Suite struct SearchQueryTests {
    private static let owner = SearchSubject.Person(
        party: Identifier(bits: 7),
        name: "Nguyễn Văn Đạt",
        phone: "+84 912 345 678 / 0296.3861234",
        papers: ["371 234 567"]
    )

    private func tokens(_ people: [SearchSubject.Person] = [owner]) throws -> Set<String> {
        let code = try #require(DossierCode("000.00.12.H33-181015-0042"))
        return Set(SearchSubject(code: code, people: people, agencies: [Identifier(bits: 5)]).tokens.map(\.text))
    }

    /// Whether the dossier above is found in that way.
    private func finds(_ typed: String, _ kind: SearchQuery.Reading.Kind) throws -> Bool {
        let tokens = try tokens()
        return SearchQuery(typed).readings.contains { reading in
            reading.kind == kind
                && reading.groups.allSatisfy { group in
                    group.contains { term in
                        tokens.contains { term.isPrefix ? $0.hasPrefix(term.token.text) : $0 == term.token.text }
                    }
                }
        }
    }

    @Test func `a dossier has a token for each way to find it, and one for each agency that sees it`() throws {
        let expected: Set = [
            "c0000012h331810150042", "ch331218101 50042".filter { $0 != " " }, "a0000012h33", "ah3312", "a12h33",
            "d181015", "n42", "wnguyen", "wvan", "wdat", "p8765432190", "p43216836920", "i371234567",
            "g00000000000000000000000000000005", "o00000000000000000000000000000007",
        ]
        #expect(try tokens() == expected)
    }

    @Test func `of somebody who was forgotten only the identity is left`() throws {
        let forgotten = SearchSubject.Person(party: Identifier(bits: 7), name: nil, phone: nil, papers: [])
        #expect(try tokens([forgotten]).allSatisfy { !"wpi".contains($0.prefix(1)) })
    }

    @Test(arguments: [
        ("000.00.12.H33-181015-0042", SearchQuery.Reading.Kind.code), ("h33.12-181015-0042", .code),
        ("H33.12 181015 0042", .code), ("00000 12h331810150042", .code),
        ("181015-0042", .codeParts), ("0042", .codeParts), ("42", .codeParts), ("H33", .codeParts),
        ("12.H33", .codeParts), ("000.00.12", .codeParts), ("H33.12 42", .codeParts), ("15/10/2018", .codeParts),
        ("181015", .codeParts),
        ("0912345678", .number), ("0912 345 678", .number), ("+84 912 345 678", .number), ("84912345678", .number),
        ("0296.386.1234", .number), ("371234567", .number),
        ("345678", .partOfNumber), ("2 345 678", .partOfNumber), ("371234", .partOfNumber),
        ("Nguyễn Văn Đạt", .words), ("nguyen van dat", .words), ("dat nguyen", .words), ("van đ", .words),
        ("NGUYỄN 0912345678", .words), ("đạt 42", .words), ("nguyễn 345678", .words),
        ("nguyeenx vawn ddaj", .telex), ("Nguyeenx Vawn DDatj", .telex), ("nguyeexn vawn datdj", .telex),
    ])
    func `it is found by what people type`(typed: String, kind: SearchQuery.Reading.Kind) throws {
        #expect(try finds(typed, kind), "\(SearchQuery(typed).readings)")
    }

    @Test(arguments: [
        "000.00.12.H33-181015-0043", "181016-0042", "43", "H34", "0912345679", "345679", "45678", "7123456",
        "nguyen thi dat", "nguy van", "trần", "nguyeenx thij",
    ])
    func `it is not found by what it is not`(typed: String) throws {
        for kind in SearchQuery.Reading.Kind.allCases { #expect(try !finds(typed, kind), "\(kind)") }
    }

    @Test func `nothing is read into blanks and signs`() {
        for typed in ["", "  ", "-", "…", "“” /"] { #expect(SearchQuery(typed).readings.isEmpty) }
    }

    @Test func `readings stand in the order of their likeliness, whatever is typed`() {
        var random = SeededGenerator(seed: 3)
        let signs = Array("aeđĐơ 019.-/+HwsxĂ'\"&|:*()")
        for _ in 0..<2000 {
            let typed = String(
                (0..<Int.random(in: 0...30, using: &random)).map { _ in signs.randomElement(using: &random) ?? " " }
            )
            let kinds = SearchQuery(typed).readings.map(\.kind)
            #expect(kinds == kinds.sorted() && Set(kinds).count == kinds.count)
            for reading in SearchQuery(typed).readings {
                #expect(!reading.groups.isEmpty && reading.groups.allSatisfy { !$0.isEmpty })
                for term in reading.groups.joined() {
                    #expect(
                        term.token.text.unicodeScalars.allSatisfy {
                            $0.properties.isAlphabetic || $0.properties.numericType != nil
                        }
                    )
                }
            }
        }
    }

    @Test(arguments: [
        ("nguyeenx", "nguyen"), ("vawn", "van"), ("dduwowngf", "duong"), ("hoaf", "hoa"), ("thuyr", "thuy"),
        ("tran", "tran"), ("xuaan", "xuan"), ("sown", "son"), ("rwng", "rung"), ("wngs", "ung"), ("ddoox", "do"),
        ("h33", "h33"), ("ngs", "ngs"), ("xyzxyz", "xyzxyz"),
    ])
    func `raw Telex becomes the letters it stands for`(typed: String, plain: String) {
        #expect(Telex.plain(typed) == plain)
    }
}
