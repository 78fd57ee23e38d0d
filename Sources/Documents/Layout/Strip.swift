/// A band across the column that no page break divides: a line, a line of a table's row, columns. Lengths are points.
struct Strip {
    /// Space above, left out at the top of a page.
    var spaceAbove: Double
    /// Height of what stands in it.
    var height: Double
    /// What stands in it, from its top left corner.
    var marks: [Mark]
    /// Whether the next strip must follow on the same page, if a page can hold both.
    var keepsWithNext = false
    /// The table it belongs to, whose heading is repeated and whose frame is closed at a page's end.
    var frame: TableFrame?

    /// Height with the space above.
    var total: Double { spaceAbove + height }
}

extension [Strip] {
    /// All of them stay with what follows.
    mutating func keepWithNext() {
        for index in indices { self[index].keepsWithNext = true }
    }

    /// What stands last stays with what follows, over the empty space between.
    mutating func keepLastWithNext() {
        for index in indices.reversed() {
            self[index].keepsWithNext = true
            if self[index].height > 0 { return }
        }
    }
}

/// What a table draws again at each page break.
final class TableFrame {
    /// The heading.
    let head: Strip
    /// Width of the table.
    let width: Double

    init(head: Strip, width: Double) {
        self.head = head
        self.width = width
    }

    /// The line under the last row of a page.
    func closing(at y: Double) -> Mark { .rule(fromX: 0, fromY: y, toX: width, toY: y, width: Style.frame) }
}

/// A table in strips, a list for each row, whose last rows can be left out.
struct LaidTable {
    let frame: TableFrame
    var rows: [[Strip]]
    /// Makes the line that counts the rows left out; nil where none may be.
    let remainder: RemainderLine?

    /// The first `count` rows under the heading, and the line about the rest.
    func strips(showing count: Int) throws(TypesettingError) -> [Strip] {
        var head = frame.head
        head.frame = frame
        var strips = [head] + rows.prefix(count).flatMap(\.self)
        if count < rows.count, let remainder { strips.append(try remainder.strip(rows.count - count)) }
        let last = strips.count - 1
        strips[last].marks.append(frame.closing(at: strips[last].height))
        strips[last].keepsWithNext = false
        return strips
    }
}

/// A block laid out.
enum Piece {
    case strips([Strip])
    case table(LaidTable)

    /// All of it.
    func strips() throws(TypesettingError) -> [Strip] {
        switch self {
        case .strips(let strips): strips
        case .table(let table): try table.strips(showing: table.rows.count)
        }
    }
}

/// Widths of lines and paddings in points.
enum Style {
    static let frame = 0.6
    static let rule = 0.7
    static let cellSide = 3.0
    static let cellEnd = 2.0
    static let gutter = 8.0
    static let blockGap = 4.0
    /// Wider than any text, and still within pango's units.
    static let endless = 100_000.0
}
