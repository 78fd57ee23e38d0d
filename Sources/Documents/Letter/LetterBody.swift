/// The body of a letter: sections, and the blocks in them one under another.
struct LetterBody {
    private let textSize: Double
    private let defaultPaper: Paper
    /// Measures what is centred, so that it breaks as in the PDF: the metrics of both faces are the same.
    private let maker: TextMaker
    private var body = ""
    /// The width of the column that is being filled, in twips.
    private var width = 0
    /// The pictures in the text, under their names in the file.
    private(set) var pictures: [(name: String, bytes: [UInt8])] = []

    init(document: Document, _ maker: TextMaker) {
        self.maker = maker
        textSize = document.textSize
        defaultPaper = document.paper
    }

    /// `word/document.xml`.
    var document: String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document \(LetterParts.namespaces)><w:body>\(body)</w:body></w:document>
        """
    }

    mutating func add(_ section: Document.Section, isLast: Bool) throws(LetterError) {
        let paper = section.paper ?? defaultPaper
        width = LetterText.twips(paper.width - paper.left - paper.right)
        for (index, block) in section.blocks.enumerated() {
            try add(block, leads: section.blocks[(index + 1)...].first { !$0.isSpace }?.isColumns ?? false)
        }
        let properties = LetterParts.section(paper)
        if isLast {
            // A table must not be the last thing before the end.
            body += Self.small + properties
        } else {
            body += "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>\(properties)</w:pPr></w:p>"
        }
    }

    /// `leads`: signatures follow, which never stand alone on a page.
    private mutating func add(_ block: Block, leads: Bool = false) throws(LetterError) {
        switch block {
        case .paragraph(let paragraph): try add(paragraph, leads: leads)
        case .fields(let fields): add(fields)
        case .table(let table):
            body += Self.gap(80) + LetterTable(table, width: width, textSize: textSize).text + Self.small
        case .columns(let columns): try add(columns)
        case .code(let code, let side, let alignment): try add(code, side: side, alignment)
        case .rule(let share): body += line(length: Double(width) * share)
        case .space(let height):
            body += Self.gap(LetterText.twips(height), leads: leads)
        }
    }

    private mutating func add(_ paragraph: Paragraph, leads: Bool) throws(LetterError) {
        let size = LetterText.size(textSize * paragraph.scale)
        let indent = LetterText.twips(paragraph.indent)
        let hanging = paragraph.marker == nil ? 0 : min(indent, LetterText.twips(7))
        var properties = paragraph.keepsWithNext || leads ? "<w:keepNext/>" : ""
        if paragraph.marker != nil { properties += "<w:tabs><w:tab w:val=\"left\" w:pos=\"\(indent)\"/></w:tabs>" }
        properties += "<w:spacing w:before=\"\(Int(paragraph.spaceAbove * 20))\"/>"
        let centred = try centred(paragraph, size: size, width: width - indent)
        if indent > 0 {
            properties += "<w:ind w:left=\"\(indent)\" w:hanging=\"\(hanging)\"/>"
        } else if let centred, centred.side > 0 {
            properties += "<w:ind w:left=\"\(centred.side)\" w:right=\"\(centred.side)\"/>"
        }
        properties += "<w:jc w:val=\"\(paragraph.alignment.letter)\"/>"
        let marker = paragraph.marker.map { LetterText.runs(Text($0), size: size) + "<w:r><w:tab/></w:r>" } ?? ""
        let runs = LetterText.runs(paragraph.text, size: size)
        body += "<w:p><w:pPr>\(properties)</w:pPr>\(marker)\(runs)</w:p>"
        if let share = paragraph.rule { body += line(length: Double(centred?.length ?? width) * share) }
    }

    /// What a centred paragraph leaves free at each side so that its lines are of like length, and the length of its
    /// longest line, in twips; nil for any other.
    private func centred(
        _ paragraph: Paragraph,
        size: Double,
        width: Int
    ) throws(LetterError) -> (side: Int, length: Int)? {
        guard paragraph.alignment == .centre else { return nil }
        do {
            let (box, slack) = try maker.balanced(paragraph.text, size: size, width: Double(width) / 20)
            return (Int(slack * 10), Int(box.width * 20))
        } catch {
            throw .library("\(error)")
        }
    }

    private mutating func add(_ fields: [Field]) {
        func properties(_ field: Field, width: Int) -> String {
            let isEmpty = field.value?.isEmpty ?? true
            let dots = "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(width)\"/></w:tabs>"
            let text = Text("\(field.label):") + (isEmpty ? " " : " " + (field.value ?? ""))
            return "<w:p><w:pPr>\(isEmpty ? dots : "")<w:spacing w:before=\"44\"/></w:pPr>"
                + LetterText.runs(text, size: textSize) + (isEmpty ? "<w:r><w:tab/></w:r>" : "") + "</w:p>"
        }
        guard fields.count > 1 else {
            body += fields.map { properties($0, width: width) }.joined()
            return
        }
        let widths = widths(of: fields.map(\.share))
        let cells = zip(fields, widths).map { (properties($0, width: $1 - 160), $1) }
        body += LetterTable.frameless(cells) + Self.small
    }

    private mutating func add(_ columns: [Block.Column]) throws(LetterError) {
        let (before, whole) = (body, width)
        var cells: [(String, Int)] = []
        for (column, columnWidth) in zip(columns, widths(of: columns.map(\.share))) {
            body = ""
            width = columnWidth - 2 * LetterTable.framelessSide
            for block in column.blocks { try add(block) }
            if !body.hasSuffix("</w:p>") { body += Self.small }
            cells.append((body, columnWidth))
        }
        body = before + LetterTable.frameless(cells) + Self.small
        width = whole
    }

    private mutating func add(_ code: QRCode, side: Double, _ alignment: Block.Alignment) throws(LetterError) {
        let number = pictures.count + 1
        pictures.append(("word/media/code\(number).png", try code.picture()))
        body +=
            "<w:p><w:pPr><w:jc w:val=\"\(alignment.letter)\"/></w:pPr><w:r>"
            + LetterParts.drawing(number: number, side: side) + "</w:r></w:p>"
    }

    private func widths(of shares: [Double]) -> [Int] {
        let sum = shares.reduce(0, +)
        return shares.map { Int(Double(width) * $0 / sum) }
    }

    /// A thin line in the middle of the column, in twips.
    private func line(length: Double) -> String {
        let side = max(0, Int((Double(width) - length) / 2))
        return """
            <w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>\
            <w:spacing w:line="40" w:lineRule="exact"/><w:ind w:left="\(side)" w:right="\(side)"/></w:pPr></w:p>
            """
    }

    /// A paragraph that takes next to no room: between tables, which would grow together, and after the last.
    static let small = gap(20)

    private static func gap(_ twips: Int, leads: Bool = false) -> String {
        "<w:p><w:pPr>\(leads ? "<w:keepNext/>" : "")<w:spacing w:line=\"\(twips)\" w:lineRule=\"exact\"/></w:pPr></w:p>"
    }
}

extension Block {
    fileprivate var isSpace: Bool { if case .space = self { true } else { false } }
    fileprivate var isColumns: Bool { if case .columns = self { true } else { false } }
}

extension Block.Alignment {
    /// The name of the alignment in WordprocessingML.
    var letter: String {
        switch self {
        case .left: "left"
        case .centre: "center"
        case .right: "right"
        case .justified: "both"
        }
    }
}
