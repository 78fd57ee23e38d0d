extension Composer {
    /// A table in strips: its heading, and for each row one strip per line of text.
    func laid(_ table: Table, width: Double) throws(TypesettingError) -> LaidTable {
        let leaves = table.headings.flatMap(\.leaves)
        let shares = leaves.reduce(0) { $0 + $1.share }
        var edges = [0.0]
        for leaf in leaves { edges.append((edges.last ?? 0) + width * leaf.share / shares) }
        let size = textSize * table.scale

        let frame = TableFrame(head: try heading(table, edges: edges, size: size), width: width)
        // A heading that leaves a page no room for rows would be repeated without end.
        if frame.head.height > pageHeight * 0.7 {
            throw .tooHigh(points: Int(frame.head.height - pageHeight * 0.7) + 1)
        }
        var rows: [[Strip]] = []
        for (index, cells) in table.rows.enumerated() {
            var strips = try row(
                cells,
                leaves: leaves,
                edges: edges,
                size: size,
                frame: frame,
                mostLines: table.mostLines
            )
            if table.leads.contains(index) { strips.keepWithNext() }
            rows.append(strips)
        }
        let remainder = table.remainder.map { RemainderLine(composer: self, words: $0, size: size, frame: frame) }
        return LaidTable(frame: frame, rows: rows, remainder: remainder)
    }

    private func row(
        _ cells: [Text],
        leaves: [Table.Heading],
        edges: [Double],
        size: Double,
        frame: TableFrame,
        mostLines: Int?
    ) throws(TypesettingError) -> [Strip] {
        var strips: [Strip] = []
        for (index, leaf) in leaves.enumerated() {
            let cell = index < cells.count ? cells[index] : ""
            let inner = edges[index + 1] - edges[index] - 2 * Style.cellSide
            let box = try maker.box(
                cell,
                size: size,
                width: inner,
                alignment: leaf.alignment,
                mostLines: mostLines
            )
            let lines = lines(of: box, x: edges[index] + Style.cellSide, spaceAbove: 0)
            for (number, line) in lines.enumerated() {
                if number == strips.count { strips.append(Strip(spaceAbove: 0, height: 0, marks: [], frame: frame)) }
                strips[number].marks += line.marks
                strips[number].height = max(strips[number].height, line.height)
            }
        }
        if strips.isEmpty { return [] }
        strips[0].marks = strips[0].marks.map { $0.moved(x: 0, y: Style.cellEnd) }
        strips[0].height += Style.cellEnd
        strips[0].marks.append(top(frame.width))
        strips[strips.count - 1].height += Style.cellEnd
        // A row of ordinary height stays whole; of a high one no line stands alone.
        let isWhole = strips.reduce(0) { $0 + $1.height } <= pageHeight / 3
        for index in strips.indices {
            strips[index].marks += sides(edges, height: strips[index].height)
            let isInner = index < strips.count - 1
            strips[index].keepsWithNext = isInner && (isWhole || index == 0 || index == strips.count - 2)
        }
        return strips
    }

    private func heading(_ table: Table, edges: [Double], size: Double) throws(TypesettingError) -> Strip {
        var boxes: [(box: TextBox, from: Int, to: Int, isUnder: Bool, isGroup: Bool)] = []
        var (plain, groups, under) = (0.0, 0.0, 0.0)
        var column = 0
        func box(_ heading: Table.Heading, to: Int) throws(TypesettingError) -> TextBox {
            let inner = edges[to] - edges[column] - 2 * Style.cellSide
            return try maker.box(.bold(heading.text), size: size, width: inner, alignment: .centre)
        }
        for heading in table.headings {
            let end = column + heading.leaves.count
            let made = try box(heading, to: end)
            let isGroup = !heading.columns.isEmpty
            boxes.append((made, column, end, false, isGroup))
            if isGroup { groups = max(groups, made.height) } else { plain = max(plain, made.height) }
            for child in heading.columns {
                let made = try box(child, to: column + 1)
                boxes.append((made, column, column + 1, true, false))
                under = max(under, made.height)
                column += 1
            }
            column = end
        }
        let padding = 2 * Style.cellEnd
        let split = groups > 0 ? groups + padding : 0
        let height = max(plain + padding, split + (groups > 0 ? under + padding : 0))
        var marks = [top(edges.last ?? 0)]
        for (box, from, end, isUnder, isGroup) in boxes {
            let (upper, lower) = (isUnder ? split : 0, isGroup ? split : height)
            let y = upper + (lower - upper - box.height) / 2
            marks += Self.stacked(lines(of: box, x: edges[from] + Style.cellSide, spaceAbove: y)).marks
            marks += [edges[from], edges[end]].map {
                .rule(fromX: $0, fromY: upper, toX: $0, toY: lower, width: Style.frame)
            }
            if isGroup {
                marks.append(
                    .rule(fromX: edges[from], fromY: split, toX: edges[end], toY: split, width: Style.frame)
                )
            }
        }
        return Strip(spaceAbove: Style.blockGap, height: height, marks: marks, keepsWithNext: true)
    }

    func top(_ width: Double) -> Mark {
        .rule(fromX: 0, fromY: 0, toX: width, toY: 0, width: Style.frame)
    }

    func sides(_ edges: [Double], height: Double) -> [Mark] {
        edges.map { .rule(fromX: $0, fromY: 0, toX: $0, toY: height, width: Style.frame) }
    }
}

/// The line of a table that counts the rows left out.
struct RemainderLine {
    let composer: Composer
    let words: Table.Remainder
    let size: Double
    let frame: TableFrame

    func strip(_ count: Int) throws(TypesettingError) -> Strip {
        let box = try composer.maker.box(
            .italic("\(words.before)\(count)\(words.after)"),
            size: size,
            width: frame.width - 2 * Style.cellSide
        )
        let stacked = Composer.stacked(composer.lines(of: box, x: Style.cellSide, spaceAbove: Style.cellEnd))
        let height = stacked.height + Style.cellEnd
        let marks = stacked.marks + composer.sides([0, frame.width], height: height) + [composer.top(frame.width)]
        return Strip(spaceAbove: 0, height: height, marks: marks, frame: frame)
    }
}
