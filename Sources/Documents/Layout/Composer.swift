/// Lays blocks out in strips of one width.
struct Composer {
    let maker: TextMaker
    let textSize: Double
    /// The most that a page holds.
    let pageHeight: Double

    func piece(_ block: Block, width: Double) throws(TypesettingError) -> Piece {
        switch block {
        case .paragraph(let paragraph): .strips(try strips(paragraph, width: width))
        case .fields(let fields): .strips(try strips(fields, width: width))
        case .table(let table): .table(try laid(table, width: width))
        case .columns(let columns): .strips([try strip(columns, width: width)])
        case .code(let code, let side, let alignment):
            .strips([strip(code, side: side * Length.millimetre, alignment: alignment, width: width)])
        case .rule(let share):
            .strips([
                Strip(
                    spaceAbove: 2,
                    height: 1.5,
                    marks: [
                        .rule(
                            fromX: width * (1 - share) / 2,
                            fromY: 0.5,
                            toX: width * (1 + share) / 2,
                            toY: 0.5,
                            width: Style.rule
                        )
                    ]
                )
            ])
        case .space(let height): .strips([Strip(spaceAbove: height * Length.millimetre, height: 0, marks: [])])
        }
    }

    private func strips(_ paragraph: Paragraph, width: Double) throws(TypesettingError) -> [Strip] {
        let size = textSize * paragraph.scale
        let indent = paragraph.indent * Length.millimetre
        let (box, slack) =
            paragraph.alignment == .centre
            ? try maker.balanced(paragraph.text, size: size, width: width - indent)
            : (try maker.box(paragraph.text, size: size, width: width - indent, alignment: paragraph.alignment), 0)
        var strips = lines(of: box, x: indent + slack / 2, spaceAbove: paragraph.spaceAbove)
        if let marker = paragraph.marker {
            let marker = try maker.box(Text(marker), size: size, width: Style.endless)
            strips[0].marks.append(.line(marker, index: 0, x: max(0, indent - marker.width - 4), y: 0))
        }
        if let rule = paragraph.rule {
            let length = box.width * rule
            let start = indent + (width - indent - length) / 2
            let y = strips[strips.count - 1].height + 2.2
            strips[strips.count - 1].marks.append(
                .rule(fromX: start, fromY: y, toX: start + length, toY: y, width: Style.rule)
            )
            strips[strips.count - 1].height = y + 2
        }
        if paragraph.keepsWithNext { strips.keepWithNext() }
        return strips
    }

    private func strips(_ fields: [Field], width: Double) throws(TypesettingError) -> [Strip] {
        let shares = fields.reduce(0) { $0 + $1.share }
        let gaps = Style.gutter * Double(max(0, fields.count - 1))
        var x = 0.0
        var whole = Strip(spaceAbove: 2.2, height: 0, marks: [])
        for field in fields {
            let column = (width - gaps) * field.share / shares
            let value = field.value.flatMap { $0.isEmpty ? nil : $0 }
            let text = Text("\(field.label):") + (value.map { " " + $0 } ?? "")
            let box = try maker.box(text, size: textSize, width: column)
            var strips = lines(of: box, x: x, spaceAbove: 0)
            if value == nil, let line = box.lines.last {
                let (start, end) = (x + line.x + line.width + 3, x + column)
                let y = line.ascent
                if start < end { strips[strips.count - 1].marks.append(.dots(fromX: start, toX: end, y: y)) }
            }
            if fields.count == 1 {
                strips[0].spaceAbove = whole.spaceAbove
                return strips
            }
            let stacked = Self.stacked(strips)
            whole.marks += stacked.marks
            whole.height = max(whole.height, stacked.height)
            x += column + Style.gutter
        }
        return [whole]
    }

    private func strip(_ columns: [Block.Column], width: Double) throws(TypesettingError) -> Strip {
        let shares = columns.reduce(0) { $0 + $1.share }
        let gaps = Style.gutter * Double(max(0, columns.count - 1))
        var x = 0.0
        var whole = Strip(spaceAbove: Style.blockGap, height: 0, marks: [])
        for column in columns {
            let inner = (width - gaps) * column.share / shares
            var strips: [Strip] = []
            for block in column.blocks { strips += try piece(block, width: inner).strips() }
            let stacked = Self.stacked(strips)
            whole.marks += stacked.marks.map { $0.moved(x: x, y: 0) }
            whole.height = max(whole.height, stacked.height)
            x += inner + Style.gutter
        }
        if whole.height > pageHeight { throw .tooHigh(points: Int(whole.height - pageHeight) + 1) }
        return whole
    }

    private func strip(_ code: QRCode, side: Double, alignment: Block.Alignment, width: Double) -> Strip {
        let x =
            switch alignment {
            case .left, .justified: 0.0
            case .centre: (width - side) / 2
            case .right: width - side
            }
        return Strip(spaceAbove: 1, height: side, marks: [.code(code, x: x, y: 0, side: side)])
    }

    /// A strip for each line; the first and the last two stay together.
    func lines(of box: TextBox, x: Double, spaceAbove: Double) -> [Strip] {
        let lines = box.lines
        return lines.indices.map { index in
            Strip(
                spaceAbove: index == 0 ? spaceAbove : 0,
                height: lines[index].height,
                marks: [.line(box, index: index, x: x, y: 0)],
                keepsWithNext: lines.count > 1 && (index == 0 || index == lines.count - 2)
            )
        }
    }

    /// The strips, one under another, in one.
    static func stacked(_ strips: [Strip]) -> (height: Double, marks: [Mark]) {
        var y = 0.0
        var marks: [Mark] = []
        for strip in strips {
            y += strip.spaceAbove
            marks += strip.marks.map { $0.moved(x: 0, y: y) }
            y += strip.height
        }
        return (y, marks)
    }
}
