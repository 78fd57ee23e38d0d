/// Reads RFC 8259 and keeps the lines. Stricter than the RFC in two things: no name twice in an object, and at most
/// 64 levels.
struct JSONReader {
    /// Why a file is no JSON, on which line.
    struct Failure: Error, Equatable {
        let line: Int
        let reason: String
    }

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    static func read(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
        // A byte order mark is no part of the text.
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var reader = JSONReader(Array(bytes[start...]))
        let node = try reader.node(depth: 0)
        reader.skipBlanks()
        guard reader.index == reader.bytes.count else { throw reader.failure("còn nội dung sau giá trị JSON") }
        return node
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func failure(_ reason: String) -> Failure { Failure(line: line, reason: reason) }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            if byte == 0x0A { line += 1 }
            index += 1
        }
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func node(depth: Int) throws(Failure) -> JSONNode {
        skipBlanks()
        guard depth < 64 else { throw failure("lồng quá 64 mức") }
        let start = line
        let value: JSONNode.Value
        switch next {
        case UInt8(ascii: "{"): value = try object(depth)
        case UInt8(ascii: "["): value = try list(depth)
        case UInt8(ascii: "\""): value = .text(try text())
        case UInt8(ascii: "t"): value = try word("true", .bool(true))
        case UInt8(ascii: "f"): value = try word("false", .bool(false))
        case UInt8(ascii: "n"): value = try word("null", .null)
        case .some: value = .number(try number())
        case nil: throw failure("tệp kết thúc giữa chừng")
        }
        return JSONNode(line: start, value: value)
    }

    private mutating func object(_ depth: Int) throws(Failure) -> JSONNode.Value {
        index += 1
        var members: [(key: String, value: JSONNode)] = []
        var keys: Set<String> = []
        skipBlanks()
        if takes(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw failure("thiếu tên trường trong dấu nháy kép") }
            let key = try text()
            guard keys.insert(key).inserted else { throw failure("trường “\(key)” lặp lại") }
            skipBlanks()
            guard takes(UInt8(ascii: ":")) else { throw failure("thiếu dấu hai chấm sau “\(key)”") }
            members.append((key, try node(depth: depth + 1)))
            skipBlanks()
        } while takes(UInt8(ascii: ","))
        guard takes(UInt8(ascii: "}")) else { throw failure("thiếu dấu phẩy hoặc dấu đóng ngoặc nhọn") }
        return .object(members)
    }

    private mutating func list(_ depth: Int) throws(Failure) -> JSONNode.Value {
        index += 1
        var elements: [JSONNode] = []
        skipBlanks()
        if takes(UInt8(ascii: "]")) { return .list(elements) }
        repeat {
            elements.append(try node(depth: depth + 1))
            skipBlanks()
        } while takes(UInt8(ascii: ","))
        guard takes(UInt8(ascii: "]")) else { throw failure("thiếu dấu phẩy hoặc dấu đóng ngoặc vuông") }
        return .list(elements)
    }

    private mutating func word(_ word: StaticString, _ value: JSONNode.Value) throws(Failure) -> JSONNode.Value {
        let expected = Array(word.description.utf8)
        guard bytes[index...].starts(with: expected) else { throw failure("giá trị không đọc được") }
        index += expected.count
        return value
    }

    private mutating func number() throws(Failure) -> String {
        let start = index
        _ = takes(UInt8(ascii: "-"))
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else {
            throw failure("giá trị không đọc được")
        }
        if takes(UInt8(ascii: ".")), digits() == 0 { throw failure("số thiếu phần thập phân") }
        if takes(UInt8(ascii: "e")) || takes(UInt8(ascii: "E")) {
            if !takes(UInt8(ascii: "+")) { _ = takes(UInt8(ascii: "-")) }
            if digits() == 0 { throw failure("số thiếu số mũ") }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = index
        while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
        return index - start
    }

    private mutating func text() throws(Failure) -> String {
        index += 1
        var content: [UInt8] = []
        while let byte = next {
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: content, as: UTF8.self) else {
                    throw failure("chữ không phải UTF-8")
                }
                return text
            case UInt8(ascii: "\\"): content.append(contentsOf: try escaped())
            case 0..<0x20: throw failure("ký tự điều khiển trong chuỗi")
            default: content.append(byte)
            }
        }
        throw failure("chuỗi không có dấu nháy kép đóng")
    }

    private mutating func escaped() throws(Failure) -> [UInt8] {
        guard let byte = next else { throw failure("tệp kết thúc giữa chừng") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "u"):
            var unit = try hexadecimal()
            if (0xD800..<0xDC00).contains(unit), takes(UInt8(ascii: "\\")), takes(UInt8(ascii: "u")) {
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw failure("cặp \\u không hợp lệ") }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            // The databases keep no U+0000.
            guard unit != 0, let scalar = Unicode.Scalar(unit) else { throw failure("ký tự \\u không hợp lệ") }
            return Array(String(scalar).utf8)
        default: throw failure("ký tự sau dấu \\ không hợp lệ")
        }
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        guard index + 4 <= bytes.count,
            bytes[index..<index + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw failure("thiếu bốn chữ số sau \\u") }
        index += 4
        return unit
    }
}
