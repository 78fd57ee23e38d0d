import Documents
import Domain

/// The yearly section as a paper of NĐ 30/2020/NĐ-CP, Phụ lục I: PDF and DOCX are made of the same document.
struct AnnualPaper {
    let report: AnnualReport
    let writing: AnnualWriting
    let isDemonstration: Bool

    var document: Document {
        let head = report.head(writing)
        return Document(
            title: "Báo cáo \(head.subject.prefix(1).lowercased())\(head.subject.dropFirst())",
            paper: .a4,
            marks: isDemonstration ? ["DỮ LIỆU MINH HỌA"] : [],
            sections: [Document.Section(letter(head)), Document.Section(annex, paper: .a4Landscape)] + appendix
        )
    }

    private func letter(_ head: AnnualReport.Head) -> [Block] {
        var blocks: [Block] = [
            .officialHead(
                parent: nil,
                issuer: head.issuer,
                below: [
                    .paragraph(Paragraph(Text(head.number), alignment: .centre, scale: 0.94, spaceAbove: 2))
                ],
                dateline: head.dateline
            )
        ]
        blocks += Block.title("BÁO CÁO", about: .bold(head.subject))
        blocks.append(
            .paragraph(Paragraph(.italic("(\(head.basis))"), alignment: .centre, scale: 0.9, spaceAbove: 0))
        )
        if let addressee = writing[.addressee] {
            blocks.append(.paragraph(Paragraph(Text("Kính gửi: \(addressee)"), alignment: .centre, spaceAbove: 8)))
        }
        for section in report.sections(writing) { blocks += Self.blocks(section) }
        blocks.append(
            .paragraph(
                Paragraph(.italic(AnnualReport.reckoning), alignment: .justified, scale: 0.9, spaceAbove: 6)
            )
        )
        return blocks + [.space(4), closing]
    }

    private static func blocks(_ section: AnnualReport.Section) -> [Block] {
        let title = Text.bold("\(section.number). \(section.title)")
        let isLabelled = section.paragraphs.first?.label != nil
        var blocks: [Block] = []
        if isLabelled { blocks.append(.paragraph(Paragraph(title, spaceAbove: 6, keepsWithNext: true))) }
        for (index, paragraph) in section.paragraphs.enumerated() {
            let start: Text =
                if let label = paragraph.label {
                    Text.italic("\(label) ")
                } else {
                    index == 0 ? title + " " : ""
                }
            blocks.append(
                .paragraph(
                    Paragraph(start + Text(paragraph.text.plain), alignment: .justified, spaceAbove: index == 0 ? 6 : 3)
                )
            )
        }
        return blocks
    }

    private var closing: Block {
        let recipients = writing.lines(.recipients)
        let lines = (recipients.isEmpty ? ["…", "Lưu: VT."] : recipients).map { line in
            Block.paragraph(
                Paragraph(
                    Text("- \(line.hasPrefix("- ") ? String(line.dropFirst(2)) : line)"),
                    scale: 0.85,
                    spaceAbove: 0
                )
            )
        }
        let left = [Block.paragraph(Paragraph(.boldItalic("Nơi nhận:"), scale: 0.92, spaceAbove: 0))] + lines
        let signed = report.signature(writing)
        let name = writing[.signer]
        let capacity = name == nil ? signed : Array(signed.dropLast())
        var right = capacity.map {
            Block.paragraph(Paragraph(.bold($0), alignment: .centre, spaceAbove: 0))
        }
        right.append(.space(24))
        if let name { right.append(.paragraph(Paragraph(.bold(name), alignment: .centre, spaceAbove: 0))) }
        return .columns([Block.Column(share: 0.5, left), Block.Column(share: 0.5, right)])
    }

    private var annex: [Block] {
        let units = [report.own] + report.below
        let sum = Self.cells("Cộng", report.whole, { Text.bold($0) })
        var fieldRows: [[Text]] = []
        var leads: Set<Int> = []
        for level in Agency.Level.allCases {
            let fields = report.fields.filter { $0.level == level }
            guard !fields.isEmpty else { continue }
            let group = Figures.sum(fields.map(\.figures))
            leads.insert(fieldRows.count)
            fieldRows.append(Self.cells("Thủ tục \(level.words)", group, { Text.bold($0) }))
            fieldRows += fields.map { Self.cells($0.name, $0.figures, { Text($0) }) }
        }
        return Self.heading("Bảng 1. Theo đơn vị")
            + [.table(Self.table("Đơn vị", units.map { Self.cells($0.name, $0.figures, { Text($0) }) } + [sum]))]
            + [.space(4)] + Self.heading("Bảng 2. Theo lĩnh vực")
            + [.table(Self.table("Lĩnh vực", fieldRows + [sum], leads: leads))]
    }

    private static func heading(_ text: String) -> [Block] {
        [.paragraph(Paragraph(.bold(text), spaceAbove: 4, keepsWithNext: true)), .space(1)]
    }

    private static func table(_ heading: String, _ rows: [[Text]], leads: Set<Int> = []) -> Table {
        let name = Table.Heading(heading, share: 34)
        let rate = Table.Heading("Tỷ lệ đúng hẹn", share: 9, alignment: .right)
        return Table(
            [name] + FormPaper.headings(AnnualTable.headings, isNumbered: false) + [rate],
            rows: rows,
            leads: leads,
            scale: 0.8
        )
    }

    private static func cells(_ name: String, _ figures: Figures, _ style: (String) -> Text) -> [Text] {
        [style(name)] + AnnualTable.headings.map { style(VietnameseNumber.grouped($0.count(in: figures))) }
            + [style(figures.rate(.onTimeOverResolved).text)]
    }

    private var appendix: [Document.Section] {
        guard !report.unusedProcedures.isEmpty else { return [] }
        let blocks =
            [
                Block.paragraph(
                    Paragraph(.bold("Phụ lục. Thủ tục không phát sinh hồ sơ"), alignment: .centre, keepsWithNext: true)
                ), .space(2),
            ] + Block.numbered(report.unusedProcedures.map { Text($0) })
        return [Document.Section(blocks)]
    }
}
