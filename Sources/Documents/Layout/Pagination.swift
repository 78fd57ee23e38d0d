/// Puts the strips of a document's section on pages of one sheet.
struct Pagination {
    private let document: Document
    private let paper: Paper
    private let composer: Composer
    private let top: Double
    private let bottom: Double
    private let left: Double
    private let width: Double
    private let stamp: [Mark]
    /// What margins and marks must leave of a page, in points.
    private static let leastHeight = 100.0

    /// All pages, each with its sheet.
    static func pages(
        of document: Document,
        with maker: TextMaker
    ) throws(TypesettingError) -> [(paper: Paper, marks: [Mark])] {
        var pages: [(paper: Paper, marks: [Mark])] = []
        for section in document.sections {
            let paper = section.paper ?? document.paper
            for marks in try Pagination(of: document, on: paper, with: maker).pages(of: section) {
                pages.append((paper, marks))
            }
        }
        return pages
    }

    init(of document: Document, on paper: Paper, with maker: TextMaker) throws(TypesettingError) {
        self.document = document
        self.paper = paper
        left = paper.left * Length.millimetre
        width = (paper.width - paper.left - paper.right) * Length.millimetre
        bottom = (paper.height - paper.bottom) * Length.millimetre
        let stamp = try Self.stamp(document.marks, on: paper, with: maker)
        self.stamp = stamp.marks
        top = max(paper.top * Length.millimetre, stamp.bottom)
        if bottom - top < Self.leastHeight { throw .tooHigh(points: Int(Self.leastHeight - bottom + top) + 1) }
        composer = Composer(maker: maker, textSize: document.textSize, pageHeight: bottom - top)
    }

    /// Everything to draw, page by page, numbered from `first`; number 1 is not written.
    func pages(of section: Document.Section, from first: Int = 1) throws(TypesettingError) -> [[Mark]] {
        var flow = Flow(height: bottom - top)
        for strip in try strips(of: section) { flow.add(strip) }
        var pages: [[Mark]] = []
        for (index, marks) in flow.finished().enumerated() {
            var page = marks.map { $0.moved(x: left, y: top) } + stamp
            if first + index > 1 { page += try number(first + index) }
            pages.append(page)
        }
        return pages
    }

    private func strips(of section: Document.Section) throws(TypesettingError) -> [Strip] {
        var pieces: [Piece] = []
        for block in section.blocks { pieces.append(try composer.piece(block, width: width)) }
        if section.staysOnOnePage { return try Fitting(height: bottom - top).strips(of: pieces) }
        var strips: [Strip] = []
        for (block, piece) in zip(section.blocks, pieces) {
            // Signatures never stand alone on a page.
            if case .columns = block { strips.keepLastWithNext() }
            var next = try piece.strips()
            // Empty space parts nothing from what it belongs to.
            if case .space = block, strips.last?.keepsWithNext == true { next.keepWithNext() }
            strips += next
        }
        return strips
    }

    /// The page's number, centred in the top margin.
    private func number(_ number: Int) throws(TypesettingError) -> [Mark] {
        let box = try composer.maker.box(
            Text(String(number)),
            size: document.textSize,
            width: width,
            alignment: .centre
        )
        let y = max(0, paper.top * Length.millimetre * 0.6 - box.height)
        return [.line(box, index: 0, x: left, y: y)]
    }

    /// The document's marks in a frame at the right of the top margin, clear of the page's number.
    private static func stamp(
        _ marks: [String],
        on paper: Paper,
        with maker: TextMaker
    ) throws(TypesettingError) -> (marks: [Mark], bottom: Double) {
        guard !marks.isEmpty else { return ([], 0) }
        let right = (paper.width - paper.right) * Length.millimetre
        let room = right - (paper.width / 2 + 8) * Length.millimetre
        let box = try maker.box(.bold(marks.joined(separator: " · ")), size: 9, width: room - 8)
        let (width, height) = (box.width + 8, box.height + 4)
        let (x, y) = (right - width, 4 * Length.millimetre)
        var marks: [Mark] = []
        var lineTop = y + 2
        for index in box.lines.indices {
            marks.append(.line(box, index: index, x: x + 4, y: lineTop))
            lineTop += box.lines[index].height
        }
        for (fromX, fromY, toX, toY) in [
            (x, y, x + width, y), (x, y + height, x + width, y + height), (x, y, x, y + height),
            (x + width, y, x + width, y + height),
        ] {
            marks.append(.rule(fromX: fromX, fromY: fromY, toX: toX, toY: toY, width: 0.9))
        }
        return (marks, y + height + 4)
    }
}
