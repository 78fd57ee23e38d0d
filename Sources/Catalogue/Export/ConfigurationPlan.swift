import Domain
import Persistence

/// What a file would do to the database: rows to enter and to change, and those that are refused.
struct ConfigurationPlan {
    private let file: ConfigurationFile
    private(set) var problems: [ImportProblem]
    private(set) var inserted: [String: [[String?]]] = [:]
    private(set) var changed: [String: [[String?]]] = [:]
    private(set) var report = ConfigurationReport()
    /// What the first columns of the tables hold, in the database and in the file.
    private var identities: [String: Set<String>] = [:]

    init(_ file: ConfigurationFile) {
        self.file = file
        problems = file.problems
    }

    /// Compares the rows of the file with those of the database. Tables come in their order, so that what a row names
    /// was seen before.
    mutating func compare(_ table: ConfigurationTable, _ connection: any Connection) throws {
        var known: [String: [String?]] = [:]
        var taken = table.unique.map { _ in [String: String]() }
        var greatestRevision = 0
        try table.each(connection) { row in
            known[table.key(row)] = row
            identities[table.name, default: []].insert(row[0] ?? "")
            for (index, columns) in table.unique.enumerated() {
                if let value = Self.combined(row, columns) { taken[index][value] = table.key(row) }
            }
            if table.name == "calendar_declaration" {
                greatestRevision = max(greatestRevision, row[0].flatMap { Int($0) } ?? 0)
            }
        }
        let rows = file.rows[table.name] ?? []
        for row in rows { identities[table.name, default: []].insert(row.values[0] ?? "") }
        var counts = ConfigurationReport.Counts(table: table.name)
        var seen: Set<String> = []
        for row in rows {
            let key = table.key(row.values)
            var reasons = unknown(row.values, table)
            if !seen.insert(key).inserted { reasons.append("dòng này lặp lại") }
            for (index, columns) in table.unique.enumerated() {
                guard let value = Self.combined(row.values, columns) else { continue }
                if let other = taken[index][value], other != key {
                    let names = columns.map { table.columns[$0].name }.joined(separator: ", ")
                    reasons.append("đã có dòng khác mang cùng \(names)")
                }
                taken[index][value] = key
            }
            if let old = known[key] {
                reasons += fixed(table, old, row.values)
                if old == row.values { counts.unchanged += 1 } else { counts.changed += 1 }
                if old != row.values { changed[table.name, default: []].append(row.values) }
            } else {
                if table.name == "calendar_declaration", let revision = row.values[0].flatMap({ Int($0) }),
                    revision <= greatestRevision
                {
                    reasons.append(
                        "đợt khai báo lịch số \(revision) ở đây đã có nội dung khác; khai báo mới mang số từ \(greatestRevision + 1)"
                    )
                }
                counts.inserted += 1
                inserted[table.name, default: []].append(row.values)
            }
            problems += reasons.map { ImportProblem(line: row.line, row: table.name, reason: $0) }
        }
        report.tables.append(counts)
    }

    /// References to rows that are neither in the database nor in the file.
    private func unknown(_ values: [String?], _ table: ConfigurationTable) -> [String] {
        zip(values, table.columns).compactMap { value, column in
            guard let value, let target = column.target, identities[target]?.contains(value) != true else { return nil }
            return "“\(column.name)” chỉ tới một dòng không có trong “\(target)”"
        }
    }

    /// Values that differ and may not.
    private func fixed(_ table: ConfigurationTable, _ old: [String?], _ new: [String?]) -> [String] {
        table.columns.indices.compactMap { index in
            guard old[index] != new[index], !table.columns[index].isOpen else { return nil }
            let name = table.columns[index].name
            return "“\(name)” khác với nội dung đang có; nội dung đã có hiệu lực không được viết đè"
        }
    }

    /// The values of several columns as one; nil where one of them is missing, which never clashes.
    private static func combined(_ row: [String?], _ columns: [Int]) -> String? {
        var parts: [String] = []
        for column in columns {
            guard let value = row[column] else { return nil }
            parts.append(value)
        }
        return parts.joined(separator: "|")
    }
}
