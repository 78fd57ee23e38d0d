import Documents
import Domain

/// A form on paper and as a spreadsheet: live figures, or those that were submitted.
struct FormPaper {
    let form: FigureForm
    let scope: FigureScope
    let span: ReportSpan
    let agency: Agency
    let receiver: Agency?
    let sheet: FigureSheet
    /// What the figures are of: the moment they were read, or submitted.
    let basis: String
    let isDemonstration: Bool

    init(_ model: FormModel, isDemonstration: Bool) {
        form = model.form
        scope = model.query.scope
        span = model.span
        agency = model.agency
        receiver = model.agencies.receiver
        sheet = model.sheet
        basis = "Số liệu lúc \(model.extractedAt.clock), ngày \(model.extractedAt.day.vietnamese)"
        self.isDemonstration = isDemonstration
    }

    init(frozen report: SubmittedReport, _ agencies: ReportingAgencies, isDemonstration: Bool) {
        form = report.kind.form ?? .of2020
        scope = report.scope
        span = report.span
        agency = agencies.chosen
        receiver = agencies.receiver
        sheet = report.content.fields
        basis = """
            Số liệu đã nộp lần \(report.version) lúc \(report.submittedAt.clock), \
            ngày \(report.submittedAt.day.vietnamese); SHA-256 \(report.digest)
            """
        self.isDemonstration = isDemonstration
    }

    private var title: String {
        scope == .own || scope == .counter
            ? FormModel.title : "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC (TỔNG HỢP)"
    }

    /// The paper, A4 lying, its head repeated on each page.
    var document: Document {
        var blocks: [Block] = [
            .columns([
                Block.Column(share: 0.28, [line(.bold(form.number(scope)))]),
                Block.Column(
                    share: 0.44,
                    [
                        line(.bold(title), .centre),
                        line("Kỳ báo cáo: \(span.words)", .centre),
                        line(
                            Text.italic(
                                "(Từ ngày \(span.period.from.vietnamese) đến ngày \(span.period.to.vietnamese))"
                            ),
                            .centre
                        ),
                    ]
                ),
                Block.Column(
                    share: 0.28,
                    [
                        line(Text("Đơn vị báo cáo: \(agency.name)")),
                        line(Text("Đơn vị nhận báo cáo: \(receiver?.name ?? "……………………")")),
                        line(.italic("Đơn vị tính: Số hồ sơ TTHC")),
                    ]
                ),
            ])
        ]
        blocks.append(.space(2))
        blocks.append(.table(table))
        blocks += identities
        blocks += sheet.sum.rates.map { rate in
            let fraction = "\(VietnameseNumber.grouped(rate.numerator))/\(VietnameseNumber.grouped(rate.denominator))"
            return .paragraph(
                Paragraph(Text("\(rate.text) (\(fraction)): \(rate.basis)."), scale: 0.85, spaceAbove: 1)
            )
        }
        blocks.append(
            .paragraph(
                Paragraph(
                    .italic("\(basis). Phạm vi: \(scope.words(for: agency.name)). Mẫu theo \(form.kind.law)."),
                    scale: 0.8,
                    spaceAbove: 3
                )
            )
        )
        blocks.append(.space(4))
        blocks.append(
            .signatures([Signature("NGƯỜI LẬP BIỂU"), Signature("THỦ TRƯỞNG ĐƠN VỊ", note: "(Ký, đóng dấu)")])
        )
        return Document(
            title: "\(form.number(scope)) \(span.words) \(agency.name)",
            paper: .a4Landscape,
            marks: isDemonstration ? ["DỮ LIỆU MINH HỌA"] : [],
            sections: [Document.Section(blocks)]
        )
    }

    private func line(_ text: Text, _ alignment: Block.Alignment = .left) -> Block {
        .paragraph(Paragraph(text, alignment: alignment, scale: 0.9, spaceAbove: 1))
    }

    private var identities: [Block] {
        let broken = sheet.broken
        let words =
            broken.isEmpty
            ? "Kiểm tra: các đẳng thức của biểu đúng ở từng dòng và dòng Cộng."
            : "KHÔNG KHỚP: " + broken.map { "\($0.name) (\($0.identity.words))" }.joined(separator: "; ") + "."
        return [.paragraph(Paragraph(broken.isEmpty ? Text(words) : .bold(words), scale: 0.85, spaceAbove: 4))]
    }

    private var table: Table {
        let names = [
            Table.Heading("TT\n(1)", share: 5, alignment: .centre),
            Table.Heading("Lĩnh vực, công việc giải quyết theo cấp\n(2)", share: 38),
        ]
        let lines = FormLine.lines(of: sheet)
        let rows = lines.map { line -> [Text] in
            let style: (String) -> Text = line.weight == .row ? { Text($0) } : { .bold($0) }
            return [style(line.number), style(line.name)]
                + form.headings.map { style(VietnameseNumber.grouped($0.count(in: line.figures))) }
        }
        let leads = Set(lines.indices.filter { lines[$0].weight == .group })
        return Table(names + Self.headings(form.headings, isNumbered: true), rows: rows, leads: leads, scale: 0.8)
    }

    /// Headings of columns under those of their groups.
    static func headings(_ columns: [FigureForm.Heading], isNumbered: Bool) -> [Table.Heading] {
        var groups: [(name: String?, columns: [Table.Heading])] = []
        for column in columns {
            let label = isNumbered ? "\(column.label)\n(\(column.number))" : column.label
            let heading = Table.Heading(label, share: 10, alignment: .right)
            if let last = groups.last, last.name == column.group, column.group != nil {
                groups[groups.count - 1].columns.append(heading)
            } else {
                groups.append((column.group, [heading]))
            }
        }
        return groups.flatMap { group in
            group.name.map { [Table.Heading($0, over: group.columns)] } ?? group.columns
        }
    }

    /// The same as a spreadsheet.
    func spreadsheet() throws -> ExportFile {
        let writer = try SheetWriter(.xlsx, title: "\(form.number(scope)) \(span.words)")
        let columns =
            [Sheet.Column("(1) TT", width: 6), Sheet.Column("(2) Lĩnh vực, công việc giải quyết theo cấp", width: 48)]
            + form.headings.map { Sheet.Column("(\($0.number)) \($0.wholeLabel)", width: 16) }
        try writer.begin(
            Sheet(
                "Biểu",
                titles: [
                    "\(form.number(scope)). \(title)", "Kỳ báo cáo: \(FormModel.periodWords(span))",
                    "Đơn vị báo cáo: \(agency.name). Phạm vi: \(scope.words(for: agency.name))", basis,
                ],
                columns: columns
            )
        )
        for line in FormLine.lines(of: sheet) {
            try writer.append(
                [.text(line.number), .text(line.name)]
                    + form.headings.map { .whole($0.count(in: line.figures)) }
            )
        }
        try writer.begin(
            Sheet(
                "Tỷ lệ",
                titles: ["Tỷ lệ, phạm vi: \(scope.words(for: agency.name))"],
                columns: [
                    Sheet.Column("Tỷ lệ"), Sheet.Column("Tử số"), Sheet.Column("Mẫu số"),
                    Sheet.Column("Cách tính", width: 90),
                ]
            )
        )
        for rate in sheet.sum.rates {
            try writer.append([
                .text(rate.text), .whole(rate.numerator), .whole(rate.denominator), .text(rate.basis),
            ])
        }
        return try writer.finish()
    }
}
