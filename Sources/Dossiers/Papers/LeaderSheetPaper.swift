public import Documents
public import Domain

/// What a leader reads at seven in the morning.
public struct LeaderSheetModel: Hashable, Sendable {
    /// How much is late with one officer of an office.
    public struct Late: Hashable, Sendable {
        /// The office.
        public var office: String
        /// Who holds them; nil while the office has named nobody.
        public var officer: String?
        /// Dossiers past their due date.
        public var count: Int
        /// Days since the earliest of their due days.
        public var oldestDays: Int

        /// How much is late.
        public init(office: String, officer: String?, count: Int, oldestDays: Int) {
            self.office = office
            self.officer = officer
            self.count = count
            self.oldestDays = oldestDays
        }
    }

    /// A dossier to look at.
    public struct Entry: Hashable, Sendable {
        /// Mã hồ sơ.
        public var code: DossierCode
        /// The procedure.
        public var procedure: String
        /// Where it is.
        public var office: String
        /// Who holds it.
        public var officer: String?
        /// When the result is due.
        public var dueAt: Instant
        /// The step it stands at, or what is at risk.
        public var note: String

        /// A dossier to look at.
        public init(
            code: DossierCode,
            procedure: String,
            office: String,
            officer: String?,
            dueAt: Instant,
            note: String
        ) {
            self.code = code
            self.procedure = procedure
            self.office = office
            self.officer = officer
            self.dueAt = dueAt
            self.note = note
        }
    }

    /// Agency, desk, forms, marks.
    public var head: PaperHead
    /// The moment of the figures.
    public var at: Instant
    /// Dossiers being resolved.
    public var open: Int
    /// By office and officer, the worst first.
    public var late: [Late]
    /// Due today or on the next working day; more than `dueToday` and `risks` hold where not all were read.
    public var dueSoon: Int
    /// Due today, the earliest first.
    public var dueToday: [Entry]
    /// Due on the next working day and at risk, the most urgent first.
    public var risks: [Entry]

    /// What a leader reads.
    public init(
        head: PaperHead,
        at: Instant,
        open: Int,
        late: [Late],
        dueSoon: Int,
        dueToday: [Entry],
        risks: [Entry]
    ) {
        self.head = head
        self.at = at
        self.open = open
        self.late = late
        self.dueSoon = dueSoon
        self.dueToday = dueToday
        self.risks = risks
    }
}

/// The leader's sheet: one page, whatever the day.
public enum LeaderSheetPaper {
    /// The paper.
    public static func document(_ model: LeaderSheetModel) -> Document {
        let sum = model.late.reduce(0) { $0 + $1.count }
        let figures =
            "Đang giải quyết: \(VietnameseNumber.count(model.open)) · Quá hạn: \(VietnameseNumber.count(sum)) · Đến hạn "
            + "hôm nay hoặc ngày làm việc tiếp theo: \(VietnameseNumber.count(model.dueSoon))"
        var blocks: [Block] = [
            .paragraph(Paragraph(.bold(model.head.agency.uppercased()), spaceAbove: 0)),
            .paragraph(
                Paragraph(.bold("VIỆC CẦN XEM ĐẦU NGÀY"), alignment: .centre, scale: 1.3, spaceAbove: 4)
            ),
            .paragraph(
                Paragraph(
                    .italic("Số liệu lúc \(PaperWords.moment(model.at))"),
                    alignment: .centre,
                    spaceAbove: 1
                )
            ),
            .paragraph(Paragraph(.bold(figures), alignment: .centre, spaceAbove: 5)),
        ]
        blocks += section("1. Quá hạn theo đơn vị và người giữ hồ sơ", isEmpty: model.late.isEmpty, late(model.late))
        blocks += section("2. Đến hạn hôm nay", isEmpty: model.dueToday.isEmpty, entries(model.dueToday))
        blocks += section(
            "3. Có nguy cơ trễ ở ngày làm việc tiếp theo",
            isEmpty: model.risks.isEmpty,
            entries(model.risks)
        )
        let unread = model.dueSoon - model.dueToday.count - model.risks.count
        if unread > 0 {
            let words =
                "Còn \(VietnameseNumber.grouped(unread)) hồ sơ sắp đến hạn không có trong bảng, xem trên màn hình."
            blocks.append(.paragraph(Paragraph(.italic(words))))
        }
        return model.head.document(
            "Việc cần xem đầu ngày \(model.at.day.vietnamese)",
            nil,
            paper: .sheet,
            sections: [Document.Section(blocks, staysOnOnePage: true)]
        )
    }

    private static func section(_ title: String, isEmpty: Bool, _ table: Table) -> [Block] {
        let heading = Block.paragraph(Paragraph(.bold(title), spaceAbove: 8, keepsWithNext: true))
        return [heading, isEmpty ? .paragraph(Paragraph("Không có.")) : .table(table)]
    }

    private static func late(_ rows: [LeaderSheetModel.Late]) -> Table {
        Table(
            [
                .init("Đơn vị", share: 0.42), .init("Người giữ hồ sơ", share: 0.3),
                .init("Số hồ sơ", share: 0.12, alignment: .centre),
                .init("Lâu nhất (ngày)", share: 0.16, alignment: .centre),
            ],
            rows: rows.map { row in
                [
                    Text(row.office), Text(row.officer ?? "chưa phân công"), Text(VietnameseNumber.grouped(row.count)),
                    Text(VietnameseNumber.grouped(row.oldestDays)),
                ]
            },
            scale: 0.9,
            remainder: Table.Remainder(after: " người giữ hồ sơ khác"),
            mostLines: 1
        )
    }

    private static func entries(_ entries: [LeaderSheetModel.Entry]) -> Table {
        Table(
            [
                .init("Mã hồ sơ", share: 0.24), .init("Thủ tục", share: 0.34), .init("Đang ở", share: 0.22),
                .init("Hạn", share: 0.08, alignment: .centre), .init("Ghi chú", share: 0.12),
            ],
            rows: entries.map { entry in
                [
                    Text(entry.code.description), Text(entry.procedure),
                    Text("\(entry.office)\(entry.officer.map { ", \($0)" } ?? "")"), due(entry.dueAt),
                    Text(entry.note),
                ]
            },
            scale: 0.9,
            remainder: Table.Remainder(after: " hồ sơ khác"),
            mostLines: 2
        )
    }

    private static func due(_ due: Instant) -> Text {
        let (_, month, day) = due.day.date
        return Text("\(due.clock) \(VietnameseNumber.two(day))/\(VietnameseNumber.two(month))")
    }
}
