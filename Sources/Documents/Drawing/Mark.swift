/// Something to draw, at a place relative to its strip's or page's top left corner. Lengths are points.
enum Mark {
    /// One line of a text; `y` is the line's top.
    case line(TextBox, index: Int, x: Double, y: Double)
    /// A straight line.
    case rule(fromX: Double, fromY: Double, toX: Double, toY: Double, width: Double)
    /// A dotted line to write on.
    case dots(fromX: Double, toX: Double, y: Double)
    /// A QR symbol with its quiet zone.
    case code(QRCode, x: Double, y: Double, side: Double)

    /// The same, moved.
    func moved(x dx: Double, y dy: Double) -> Mark {
        switch self {
        case .line(let box, let index, let x, let y): .line(box, index: index, x: x + dx, y: y + dy)
        case .rule(let fromX, let fromY, let toX, let toY, let width):
            .rule(fromX: fromX + dx, fromY: fromY + dy, toX: toX + dx, toY: toY + dy, width: width)
        case .dots(let fromX, let toX, let y): .dots(fromX: fromX + dx, toX: toX + dx, y: y + dy)
        case .code(let code, let x, let y, let side): .code(code, x: x + dx, y: y + dy, side: side)
        }
    }
}
