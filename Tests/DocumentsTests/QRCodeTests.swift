import Documents
import Testing

@Suite struct QRCodeTests {
    private let address = "https://motcua.vinhthuan.gov.vn/tra-cuu/000.00.12.H33-181015-0001?ma=7K4M2P"

    @Test func `a printed symbol is read back`() async throws {
        let code = try QRCode(address)
        let reader = try await Reader(
            Document(
                title: "A",
                paper: .a5,
                sections: [
                    .init([.code(code, side: 26, alignment: .right)])
                ]
            )
        )
        defer { reader.close() }
        #expect(try reader.codes() == [address])
    }

    @Test func `the path for pages draws exactly the dark modules inside the quiet zone`() throws {
        let code = try QRCode("Một Cửa")
        var dark = Set<Int>()
        for piece in code.svgPath.split(separator: "M") {
            let numbers = piece.split { !$0.isNumber }.compactMap { Int($0) }
            try #require(numbers.count == 5 && numbers[3] == 1 && numbers[4] == numbers[2])
            for column in numbers[0]..<(numbers[0] + numbers[2]) { dark.insert(numbers[1] * code.svgSide + column) }
        }
        for row in 0..<code.svgSide {
            for column in 0..<code.svgSide {
                let (innerRow, innerColumn) = (row - QRCode.quietZone, column - QRCode.quietZone)
                let isInside = (0..<code.side).contains(innerRow) && (0..<code.side).contains(innerColumn)
                let isDark = isInside && code.modules[innerRow * code.side + innerColumn]
                #expect(dark.contains(row * code.svgSide + column) == isDark)
            }
        }
    }

    @Test func `a text that no symbol holds is refused`() {
        #expect(throws: QRCodeError.empty) { try QRCode("") }
        #expect(throws: QRCodeError.tooLong(bytes: 3000)) { try QRCode(String(repeating: "a", count: 3000)) }
    }
}
