import Domain

/// Reads the members of one object of an import file and gathers everything that is wrong with them.
final class ImportReader {
    let node: JSONNode
    private let row: String?
    private(set) var problems: [ImportProblem] = []

    init(_ node: JSONNode, row: String?) {
        self.node = node
        self.row = row
        if case .object = node.value { return }
        refuse(node, "phải là một đối tượng { … }")
    }

    func refuse(_ place: JSONNode?, _ reason: String) {
        problems.append(ImportProblem(line: (place ?? node).line, row: row, reason: reason))
    }

    /// Takes over what is wrong inside.
    func read<Value>(_ inner: JSONNode, _ body: (ImportReader) -> Value) -> Value {
        let reader = ImportReader(inner, row: row)
        let value = body(reader)
        problems += reader.problems
        return value
    }

    /// Members of other names are mistakes of typing, not extras.
    func allow(_ keys: Set<String>) {
        guard case .object(let members) = node.value else { return }
        for (key, value) in members where !keys.contains(key) { refuse(value, "không có trường “\(key)”") }
    }

    func text(_ key: String, required: Bool = false) -> String? {
        guard let member = node[key] else {
            if required { refuse(nil, "thiếu “\(key)”") }
            return nil
        }
        guard case .text(let text) = member.value else {
            refuse(member, "“\(key)” phải là chữ")
            return nil
        }
        let words = text.composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.isEmpty else { return words }
        refuse(member, "“\(key)” để trống")
        return nil
    }

    func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let member = node[key] else { return nil }
        if case .number(let digits) = member.value, let number = Int(digits), range.contains(number) { return number }
        refuse(member, "“\(key)” phải là số nguyên từ \(range.lowerBound) đến \(range.upperBound)")
        return nil
    }

    func flag(_ key: String) -> Bool {
        guard let member = node[key] else { return false }
        if case .bool(let flag) = member.value { return flag }
        refuse(member, "“\(key)” phải là true hoặc false")
        return false
    }

    func list(_ key: String, required: Bool = false) -> [JSONNode] {
        guard let member = node[key] else {
            if required { refuse(nil, "thiếu “\(key)”") }
            return []
        }
        if case .list(let nodes) = member.value { return nodes }
        refuse(member, "“\(key)” phải là danh sách [ … ]")
        return []
    }

    func day(_ key: String) -> Day? {
        guard let text = text(key, required: true) else { return nil }
        if let day = Day(text) { return day }
        refuse(node[key], "“\(key)” phải là ngày dạng 2018-12-28")
        return nil
    }

    func choice<Choice: CaseIterable & RawRepresentable>(
        _ key: String,
        of choice: Choice.Type,
        default fallback: Choice? = nil
    ) -> Choice? where Choice.RawValue == String {
        guard let text = text(key, required: fallback == nil) else { return fallback }
        if let value = Choice(rawValue: text) { return value }
        let accepted = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        refuse(node[key], "“\(key)” là “\(text)”; chỉ nhận: \(accepted)")
        return nil
    }

    func term(_ key: String) -> Term? {
        guard let text = text(key) else { return nil }
        do {
            return try Term(parsing: text)
        } catch {
            refuse(node[key], "\(error)")
            return nil
        }
    }
}
