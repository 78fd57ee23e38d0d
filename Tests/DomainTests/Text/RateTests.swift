import Domain
import Testing

@Suite
struct RateTests {
    @Test(arguments: [
        (4910, 4970, "98,79%"), (4910, 4910, "100%"), (0, 4970, "0%"), (6665, 6667, "99,97%"), (2, 6667, "0,03%"),
        (11_575, 11_577, "99,98%"), (1, 8, "12,5%"), (1, 2, "50%"), (1, 3, "33,33%"), (2, 3, "66,67%"),
        (1_000_000, 1_000_001, "99,99%"), (1, 1_000_000, "0,01%"), (0, 0, "không có"), (3, 2, "150%"),
        (1_000_001, 1_000_000, "100,01%"), (25, 2, "1.250%"), (1, 20_000, "0,01%"), (3, 20_000, "0,02%"),
    ])
    func `a rate is rounded half up to two decimals, and is whole only when exact`(
        part: Int,
        whole: Int,
        text: String
    ) {
        #expect(Rate(part, of: whole).text == text)
    }

    @Test func `a rate agrees with division in parts of ten thousand`() {
        for whole in 1...250 {
            for part in 1..<whole {
                let doubled = part * 20_000 / whole
                let rounded = min(9_999, max(1, doubled / 2 + doubled % 2))
                #expect(Rate(part, of: whole).hundredths == rounded)
            }
        }
    }

    @Test func `numbers near the limit do not overflow`() {
        #expect(Rate(Int.max, of: Int.max).text == "100%")
        #expect(Rate(Int.max - 1, of: Int.max).text == "99,99%")
        #expect(Rate(Int.max / 2, of: Int.max).text == "50%")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (4970, "4.970"), (1_234_567, "1.234.567"), (-60_000, "-60.000")])
    func `a number has dots between thousands`(number: Int, text: String) {
        #expect(VietnameseNumber.grouped(number) == text)
    }

    @Test(arguments: [(0, "không có"), (2, "02"), (9, "09"), (10, "10"), (4970, "4.970")])
    func `a count in official text has two digits, and none is said`(count: Int, text: String) {
        #expect(VietnameseNumber.count(count) == text)
    }
}
