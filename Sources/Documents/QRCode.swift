import CQRCode

/// A QR symbol with medium error correction: a square of dark and light modules.
public struct QRCode: Hashable, Sendable {
    /// Light modules that must surround the symbol (ISO/IEC 18004).
    public static let quietZone = 4

    /// Modules in a row and in a column, without the quiet zone.
    public let side: Int
    /// Row by row from the top left, true for dark.
    public let modules: [Bool]

    /// The symbol that says `text`, in UTF-8.
    ///
    /// - Throws: `QRCodeError` when the text is empty or too long for the largest symbol (2,331 bytes).
    public init(_ text: String) throws(QRCodeError) {
        let bytes = [UInt8](text.utf8)
        guard !bytes.isEmpty else { throw .empty }
        let symbol = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe QRcode_encodeData(Int32(bytes.count), bytes.baseAddress, 0, QR_ECLEVEL_M)
        }
        guard let symbol = unsafe symbol else { throw .tooLong(bytes: bytes.count) }
        defer { unsafe QRcode_free(symbol) }
        let side = unsafe Int(symbol.pointee.width)
        let cells = unsafe UnsafeBufferPointer(start: symbol.pointee.data, count: side * side)
        self.side = side
        // The lowest bit of a cell says whether it is dark.
        modules = unsafe cells.map { $0 & 1 == 1 }
    }

    /// The dark modules as rectangles one module high: column, row and width.
    public var bars: [(column: Int, row: Int, width: Int)] {
        var bars: [(column: Int, row: Int, width: Int)] = []
        for row in 0..<side {
            var start: Int?
            for column in 0...side {
                let isDark = column < side && modules[row * side + column]
                if isDark {
                    start = start ?? column
                } else if let first = start {
                    bars.append((first, row, column - first))
                    start = nil
                }
            }
        }
        return bars
    }

    /// Side of the square that `svgPath` is drawn in, with the quiet zone: `viewBox="0 0 n n"`.
    public var svgSide: Int { side + 2 * Self.quietZone }

    /// The `d` of an SVG path that fills the dark modules, one unit each, inside the quiet zone.
    public var svgPath: String {
        bars.map { bar in
            "M\(bar.column + Self.quietZone) \(bar.row + Self.quietZone)h\(bar.width)v1h-\(bar.width)z"
        }.joined()
    }
}

/// A text that no QR symbol holds.
public enum QRCodeError: Error, Hashable {
    /// Nothing to say.
    case empty
    /// More bytes than the largest symbol holds.
    case tooLong(bytes: Int)
}
