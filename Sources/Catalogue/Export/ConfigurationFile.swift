import Domain

/// A configuration as it was read: its rows by table, each with its line.
public struct ConfigurationFile: Sendable {
    struct Row: Sendable {
        let line: Int
        let values: [String?]
    }

    let rows: [String: [Row]]
    let problems: [ImportProblem]

    /// Reads the file; bad rows are kept as problems, which the import names together with what it finds itself.
    ///
    /// - Throws: `ImportRefusal` when the file as a whole cannot be read.
    public init(_ bytes: [UInt8]) throws(ImportRefusal) {
        let root: JSONNode
        do {
            root = try JSONReader.read(bytes)
        } catch {
            throw ImportRefusal([ImportProblem(line: error.line, row: nil, reason: "tệp JSON sai: \(error.reason)")])
        }
        let reader = ImportReader(root, row: nil)
        reader.allow(Set(ConfigurationTable.all.map(\.name) + ["format"]))
        if let format = reader.text("format", required: true), format != ConfigurationExport.format {
            reader.refuse(root["format"], "định dạng “\(format)” không phải “\(ConfigurationExport.format)”")
        }
        guard reader.problems.isEmpty else { throw ImportRefusal(reader.problems) }
        var rows: [String: [Row]] = [:]
        var problems: [ImportProblem] = []
        for table in ConfigurationTable.all {
            let nodes = reader.list(table.name)
            rows[table.name] = nodes.compactMap { Self.row($0, table, &problems) }
        }
        guard reader.problems.isEmpty else { throw ImportRefusal(reader.problems) }
        self.rows = rows
        self.problems = problems
    }

    private static func row(
        _ node: JSONNode,
        _ table: ConfigurationTable,
        _ problems: inout [ImportProblem]
    ) -> Row? {
        guard case .object(let members) = node.value else {
            problems.append(ImportProblem(line: node.line, row: table.name, reason: "phải là một đối tượng { … }"))
            return nil
        }
        var reasons: [String] = []
        let names = Set(table.columns.map(\.name))
        for (key, _) in members where !names.contains(key) { reasons.append("không có trường “\(key)”") }
        let values = table.columns.map { column in value(node[column.name], column, &reasons) }
        problems += reasons.map { ImportProblem(line: node.line, row: table.name, reason: $0) }
        return reasons.isEmpty ? Row(line: node.line, values: values) : nil
    }

    /// The value as the export writes it.
    private static func value(
        _ node: JSONNode?,
        _ column: ConfigurationTable.Column,
        _ reasons: inout [String]
    ) -> String? {
        guard let node else {
            if column.isRequired { reasons.append("thiếu “\(column.name)”") }
            return nil
        }
        let value = value(node.value, column.kind)
        if let value, column.choices.isEmpty || column.choices.contains(value) { return value }
        let accepted =
            switch column.kind {
            case _ where !column.choices.isEmpty: "chỉ nhận: \(column.choices.sorted().joined(separator: ", "))"
            case .id: "phải là mã định danh 32 chữ số thập lục phân"
            case .day: "phải là ngày dạng 2018-12-28"
            case .text: "phải là chữ"
            case .number, .moment: "phải là số nguyên từ 0"
            }
        reasons.append("“\(column.name)” \(accepted)")
        return nil
    }

    private static func value(_ value: JSONNode.Value, _ kind: ConfigurationTable.Column.Kind) -> String? {
        switch (value, kind) {
        case (.text(let text), .id): Identifier<Agency>(text)?.description
        case (.text(let text), .day): Day(text)?.description
        case (.text(let text), .text): text.composed
        case (.number(let digits), .number): Int(digits).flatMap { $0 >= 0 ? String($0) : nil }
        case (.number(let digits), .moment): Int64(digits).map { String($0) }
        default: nil
        }
    }
}
