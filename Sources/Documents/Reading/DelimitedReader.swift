/// Reads CSV (RFC 4180): UTF-8 with or without its mark, commas or semicolons, either kind of line end.
struct DelimitedReader {
    private let limits: TableFile.Limits

    init(_ limits: TableFile.Limits) {
        self.limits = limits
    }

    func rows(of file: [UInt8]) throws(TableFileFault) -> [TableFile.Row] {
        // A zero byte is in no text: UTF-16, pictures, the old .xls.
        if file.contains(0) { throw .unknown }
        guard String(validating: file, as: UTF8.self) != nil else { throw .encoding }
        let bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file[3...] : file[...]
        let separator = Self.separator(of: bytes)
        var rows: [TableFile.Row] = []
        var cells: [Int: String] = [:]
        var cell: [UInt8] = []
        var (column, number, index) = (0, 1, bytes.startIndex)

        func endCell() throws(TableFileFault) {
            if cell.count > limits.cellBytes { throw .cellTooLong(row: number) }
            guard !cell.isEmpty else { return }
            if column >= limits.columns { throw .tooManyColumns(row: number) }
            cells[column] = String(decoding: cell, as: UTF8.self)
            cell.removeAll(keepingCapacity: true)
        }
        func endRow() throws(TableFileFault) {
            try endCell()
            if !cells.isEmpty { rows.append(TableFile.Row(number: number, cells: cells)) }
            cells = [:]
            column = 0
            number += 1
            if number > limits.rows + 1 { throw .tooManyRows(limits.rows) }
        }

        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            switch byte {
            case separator:
                try endCell()
                column += 1
            case 0x0D where index < bytes.endIndex && bytes[index] == 0x0A: continue
            case 0x0A, 0x0D: try endRow()
            case 0x22 where cell.isEmpty: index = try quoted(bytes, index, row: number, into: &cell)
            default: cell.append(byte)
            }
        }
        if !cell.isEmpty || !cells.isEmpty { try endRow() }
        return rows
    }

    /// The place after the closing mark; a mark within is written twice.
    private func quoted(
        _ bytes: ArraySlice<UInt8>,
        _ start: Int,
        row: Int,
        into cell: inout [UInt8]
    ) throws(TableFileFault) -> Int {
        var index = start
        while index < bytes.endIndex {
            if bytes[index] != 0x22 {
                cell.append(bytes[index])
                index += 1
            } else if index + 1 < bytes.endIndex, bytes[index + 1] == 0x22 {
                cell.append(0x22)
                index += 2
            } else {
                return index + 1
            }
        }
        throw .openQuote(row: row)
    }

    /// Semicolon or comma: whichever stands more often in the first line, outside quotation marks.
    private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
        var (commas, semicolons, isQuoted) = (0, 0, false)
        for byte in bytes {
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x2C where !isQuoted: commas += 1
            case 0x3B where !isQuoted: semicolons += 1
            case 0x0A where !isQuoted: return semicolons > commas ? 0x3B : 0x2C
            default: continue
            }
        }
        return semicolons > commas ? 0x3B : 0x2C
    }
}
