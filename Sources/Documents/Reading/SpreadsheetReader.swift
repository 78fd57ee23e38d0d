/// Reads the first sheet of an XLSX file (ECMA-376): shared and inline texts, numbers as they are written.
struct SpreadsheetReader {
    private let limits: TableFile.Limits

    init(_ limits: TableFile.Limits) {
        self.limits = limits
    }

    func rows(of file: [UInt8]) throws(TableFileFault) -> [TableFile.Row] {
        let parts = try ZipParts.read(file, limit: limits.unpackedBytes) { name in
            name == "xl/workbook.xml" || name == "xl/_rels/workbook.xml.rels" || name == "xl/sharedStrings.xml"
                || name.hasPrefix("xl/worksheets/") && name.hasSuffix(".xml")
        }
        guard let sheet = try firstSheet(of: parts) else { throw .unknown }
        return try cells(of: sheet, try parts["xl/sharedStrings.xml"].map(sharedTexts) ?? [])
    }

    /// The sheet that comes first in the workbook, which need not be the first that was made.
    private func firstSheet(of parts: [String: [UInt8]]) throws(TableFileFault) -> [UInt8]? {
        guard let workbook = parts["xl/workbook.xml"], let links = parts["xl/_rels/workbook.xml.rels"] else {
            return nil
        }
        var first: String?
        try XMLWalk.walk(workbook) { (step) throws(TableFileFault) in
            if case .start("sheet", let attributes) = step, first == nil { first = attributes["id"] }
        }
        var target: String?
        try XMLWalk.walk(links) { (step) throws(TableFileFault) in
            if case .start("Relationship", let attributes) = step, attributes["Id"] == first {
                target = attributes["Target"]
            }
        }
        guard let target else { return nil }
        return parts[target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target]
    }

    /// The texts that cells refer to by number; how they are spelled out phonetically is no part of them.
    private func sharedTexts(_ bytes: [UInt8]) throws(TableFileFault) -> [String] {
        var texts: [String] = []
        var (current, isText, isPhonetic) = ("", false, false)
        try XMLWalk.walk(bytes) { (step) throws(TableFileFault) in
            switch step {
            case .start("si", _): current = ""
            case .start("rPh", _): isPhonetic = true
            case .end("rPh"): isPhonetic = false
            case .start("t", _): isText = !isPhonetic
            case .end("t"): isText = false
            case .text(let text) where isText: current += text
            case .end("si"): texts.append(current)
            default: break
            }
        }
        return texts
    }

    private func cells(of sheet: [UInt8], _ shared: [String]) throws(TableFileFault) -> [TableFile.Row] {
        var rows: [TableFile.Row] = []
        var cells: [Int: String] = [:]
        var (number, column, kind) = (0, -1, "")
        var (value, isValue) = ("", false)
        // A text of many bytes may be shared by a million cells, and a row's number be repeated.
        var left = limits.unpackedBytes
        try XMLWalk.walk(sheet) { (step) throws(TableFileFault) in
            switch step {
            case .start("row", let attributes):
                number = attributes["r"].flatMap { Int($0) } ?? number + 1
                if number > limits.rows { throw .tooManyRows(limits.rows) }
                (cells, column) = ([:], -1)
            case .start("c", let attributes):
                column = attributes["r"].flatMap { Self.column(of: $0) } ?? column + 1
                (kind, value) = (attributes["t"] ?? "n", "")
            case .start("v", _), .start("t", _): isValue = true
            case .end("v"), .end("t"): isValue = false
            case .text(let text) where isValue:
                value += text
                if value.utf8.count > limits.cellBytes { throw .cellTooLong(row: number) }
            case .end("c"):
                let text = try Self.meaning(value, kind, shared)
                if text.utf8.count > limits.cellBytes { throw .cellTooLong(row: number) }
                if text.isEmpty { return }
                if column >= limits.columns { throw .tooManyColumns(row: number) }
                left -= text.utf8.count
                if left < 0 { throw .tooLarge }
                cells[column] = text
            case .end("row"):
                if rows.count >= limits.rows { throw .tooManyRows(limits.rows) }
                if !cells.isEmpty { rows.append(TableFile.Row(number: number, cells: cells)) }
            default: break
            }
        }
        return rows
    }

    private static func meaning(
        _ value: String,
        _ kind: String,
        _ shared: [String]
    ) throws(TableFileFault) -> String {
        switch kind {
        case "s":
            if value.isEmpty { return "" }
            guard let index = Int(value), shared.indices.contains(index) else { throw .broken }
            return shared[index]
        case "n": return number(value)
        case "e": return ""
        default: return value
        }
    }

    /// `50000.0` and `5E4` are 50000; what is not whole stays as it is written.
    private static func number(_ text: String) -> String {
        guard let value = Double(text), value == value.rounded(), abs(value) < 1e15 else { return text }
        return String(Int(value))
    }

    /// The column of `AB12`, from 0.
    private static func column(of reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard (0x41...0x5A).contains(byte) else { break }
            column = column * 26 + Int(byte - 0x40)
            if column > 1 << 20 { return nil }
        }
        return column > 0 ? column - 1 : nil
    }
}
