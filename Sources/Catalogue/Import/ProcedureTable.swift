import Documents
import Domain

/// Reads procedures from a table, one row a case, and names what is wrong by row and column.
struct ProcedureTable {
    /// A procedure in the making: the first of its rows says what all share.
    private struct Entry {
        let line: Int
        let level: Agency.Level
        let code: String?
        let field: String
        let name: String
        let provenance: Provenance
        let source: String?
        let renamed: Bool
        var parts: [ProcedurePart: PartContent]
        var cases: [CaseDraft]
    }

    private(set) var rows: [ImportRow] = []
    private(set) var problems: [ImportProblem] = []
    private var columns: [Int: ProcedureColumn] = [:]
    private var entries: [Entry] = []
    private var places: [String: Int] = [:]

    /// Reads the table whose headings stand in its first row that names the required ones.
    ///
    /// - Throws: `ImportRefusal` when there are no headings.
    init(_ table: TableFile) throws(ImportRefusal) {
        var rest = table.rows[...]
        while columns.isEmpty, let row = rest.popFirst() { readHeadings(row) }
        guard !columns.isEmpty else {
            let wanted = ProcedureColumn.required.map { "“\($0.heading)”" }.joined(separator: ", ")
            let reason = "không thấy dòng tiêu đề có các cột \(wanted); hãy dùng tệp mẫu"
            throw ImportRefusal([ImportProblem(line: table.rows.first?.number ?? 1, row: nil, reason: reason)])
        }
        for row in rest { read(row) }
        rows = entries.map { entry in
            ImportRow(
                line: entry.line,
                draft: ProcedureDraft(
                    level: entry.level,
                    code: entry.code,
                    field: entry.field,
                    name: entry.name,
                    provenance: entry.provenance,
                    source: entry.source,
                    parts: entry.parts,
                    cases: entry.cases
                ),
                renamed: entry.renamed
            )
        }
    }

    private mutating func readHeadings(_ row: TableFile.Row) {
        var found: [Int: ProcedureColumn] = [:]
        for (index, text) in row.cells {
            if let column = ProcedureColumn(heading: text), !found.values.contains(column) { found[index] = column }
        }
        guard ProcedureColumn.required.allSatisfy(found.values.contains) else { return }
        columns = found
        for (index, text) in row.cells.sorted(by: { $0.key < $1.key }) where found[index] == nil {
            let reason = "cột \(TableFile.columnName(index)): không có cột nào tên “\(text.prefix(60))”"
            problems.append(ImportProblem(line: row.number, row: nil, reason: reason))
        }
    }

    private mutating func read(_ row: TableFile.Row) {
        var reader = ProcedureTableRow(row, columns)
        if reader.isEmpty { return }
        let level = reader.level()
        let name = reader.text(.name)
        let code = reader.code()
        let provenance = reader.provenance()
        guard let level, let name else {
            if name == nil { reader.refuse(.name, "để trống") }
            problems += reader.problems
            return
        }
        let key = "\(level.rawValue) \(code ?? name)"
        let entry = reader.entry(provenance)
        if let place = places[key] {
            add(entry, of: reader, to: place, name: name)
        } else if let field = reader.text(.field) {
            places[key] = entries.count
            entries.append(
                Entry(
                    line: row.number,
                    level: level,
                    code: code,
                    field: field,
                    name: name,
                    provenance: provenance,
                    source: reader.text(.source),
                    renamed: reader.flag(.renamed),
                    parts: reader.parts(provenance),
                    cases: [entry]
                )
            )
            problems += reader.problems
        } else {
            reader.refuse(.field, "để trống")
            problems += reader.problems
        }
    }

    /// Another case of a procedure that has rows above.
    private mutating func add(
        _ entry: CaseDraft,
        of row: ProcedureTableRow,
        to place: Int,
        name: String
    ) {
        var row = row
        let first = entries[place]
        if first.name != name {
            row.refuse(.name, "khác tên “\(first.name)” của cùng mã ở dòng \(first.line)")
        }
        if let field = row.text(.field), field != first.field {
            row.refuse(.field, "khác lĩnh vực “\(first.field)” ở dòng \(first.line)")
        }
        if entry.name.isEmpty {
            row.refuse(.entry, "để trống, trong khi thủ tục đã có ở dòng \(first.line)")
        } else if first.cases.contains(where: { $0.name == entry.name }) {
            row.refuse(.entry, "trường hợp này đã có ở một dòng trên")
        } else if first.cases.contains(where: { $0.name.isEmpty }) {
            row.refuse(.entry, "dòng \(first.line) chưa ghi trường hợp nên không thêm được")
        }
        for (part, content) in row.parts(first.provenance) {
            if let known = first.parts[part], known != content {
                row.refuse(ProcedureColumn.allCases.first { $0.part == part } ?? .name, "khác với dòng \(first.line)")
            } else {
                entries[place].parts[part] = content
            }
        }
        entries[place].cases.append(entry)
        problems += row.problems
    }
}
