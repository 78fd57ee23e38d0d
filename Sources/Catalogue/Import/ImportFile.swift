import Documents
public import Domain

/// A file of procedures as it was read; the format stands in `Documentation/Guide/import-procedures.md`.
public struct ImportFile: Sendable {
    /// The format's name and version, which the file must state.
    public static let format = "motcua-procedures-1"

    /// The day from which the file's content has effect.
    public private(set) var effectiveFrom: Day
    /// The decision that announces it, and the agency's code.
    public let announcement: (decision: Announcement, agency: AgencyCode, line: Int)?
    let rows: [ImportRow]
    let problems: [ImportProblem]

    /// Reads a table, XLSX or CSV, one row a case; the day is said beside it. Bad rows are kept as in the other.
    ///
    /// - Throws: `ImportRefusal` when the table as a whole cannot be read.
    public init(table bytes: [UInt8], effectiveFrom day: Day) throws(ImportRefusal) {
        let table: TableFile
        do throws(TableFileFault) {
            table = try TableFile(bytes)
        } catch {
            throw ImportRefusal([ImportProblem(line: error.row ?? 1, row: nil, reason: error.reason)])
        }
        let read = try ProcedureTable(table)
        effectiveFrom = day
        announcement = nil
        rows = read.rows
        problems = read.problems
    }

    /// Reads the file; bad rows are kept for `ProcedureImport`, which names them together with what it finds itself.
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
        reader.allow(["format", "effectiveFrom", "announcement", "procedures"])
        if let format = reader.text("format", required: true), format != Self.format {
            reader.refuse(root["format"], "định dạng “\(format)” không phải “\(Self.format)”")
        }
        let day = reader.day("effectiveFrom")
        announcement = reader.announcement()
        let nodes = reader.list("procedures", required: true)
        guard let day, reader.problems.isEmpty else { throw ImportRefusal(reader.problems) }
        effectiveFrom = day

        var rows: [ImportRow] = []
        var problems: [ImportProblem] = []
        var lines: [String: Int] = [:]
        for node in nodes {
            let reader = ImportReader(node, row: node.label)
            if let row = reader.procedure() {
                let key = "\(row.draft.level.rawValue) \(row.label)"
                if let first = lines[key] {
                    reader.refuse(node, "trùng với dòng \(first)")
                } else {
                    lines[key] = node.line
                    rows.append(row)
                }
            }
            problems += reader.problems
        }
        self.rows = rows
        self.problems = problems
    }
}

extension ImportFile {
    /// The same procedures, in effect from another day: what a demonstration of another year starts from.
    public func taking(effectFrom day: Day) -> ImportFile {
        var file = self
        file.effectiveFrom = day
        return file
    }
}

extension JSONNode {
    fileprivate var label: String? {
        for key in ["code", "name"] {
            if case .text(let text)? = self[key]?.value { return text.composed }
        }
        return nil
    }
}
