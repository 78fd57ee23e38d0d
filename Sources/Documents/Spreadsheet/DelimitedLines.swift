import Domain
import Glibc

/// A CSV file in the making (RFC 4180): UTF-8 with the mark by which Excel knows it, commas, CRLF. Days are
/// `2018-12-28`, moments `2018-12-28 08:30`, numbers have a decimal point.
final class DelimitedLines {
    private static let chunk = 65_536
    private let descriptor: Int32
    private var buffer: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var sheets = 0
    private var isFinished = false

    init(path: String) throws(SheetError) {
        descriptor = unsafe open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw .disk(errno) }
        buffer.reserveCapacity(Self.chunk + 8192)
    }

    deinit {
        close(descriptor)
    }

    func begin(_ sheet: Sheet) throws(SheetError) {
        guard !isFinished else { throw .noSheet }
        if sheets > 0 { buffer += [0x0D, 0x0A] }
        sheets += 1
        try append(sheet.columns.map { .text($0.heading) })
    }

    func append(_ cells: [Sheet.Cell]) throws(SheetError) {
        guard sheets > 0, !isFinished else { throw .noSheet }
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(0x2C) }
            switch cell {
            case .text(let text): if let text { add(text) }
            case .whole(let number): if let number { buffer += String(number).utf8 }
            case .percent(let number): if let number { buffer += String(number).utf8 }
            case .day(let day): if let day { buffer += day.description.utf8 }
            case .instant(let instant):
                if let instant { buffer += "\(instant.day) \(instant.clock)".utf8 }
            }
        }
        buffer += [0x0D, 0x0A]
        if buffer.count >= Self.chunk { try flush() }
    }

    func finish() throws(SheetError) {
        guard sheets > 0 else { throw .noSheet }
        try flush()
        isFinished = true
    }

    /// A program that opens the file would take such a text for a formula.
    private func add(_ text: String) {
        let bytes = text.utf8
        let isFormula = bytes.first.map { [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains($0) } ?? false
        guard isFormula || bytes.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
            buffer += bytes
            return
        }
        buffer.append(0x22)
        if isFormula { buffer.append(0x27) }
        for byte in bytes {
            if byte == 0x22 { buffer.append(byte) }
            buffer.append(byte)
        }
        buffer.append(0x22)
    }

    private func flush() throws(SheetError) {
        var start = 0
        while start < buffer.count {
            let written = unsafe buffer.withUnsafeBytes { bytes in
                unsafe write(descriptor, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start)
            }
            if written < 0, errno != EINTR { throw .disk(errno) }
            start += max(0, written)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
