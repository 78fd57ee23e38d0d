extension AnnualReport {
    /// A numbered section.
    public struct Section: Hashable, Sendable {
        /// A paragraph of it.
        public struct Paragraph: Hashable, Sendable {
            /// What stands before it: `a) Cấp huyện:`; nil for none.
            public let label: String?
            /// The words.
            public let text: ReportText
        }

        /// The number; none is left out among those printed.
        public let number: Int
        /// The title, with its full stop.
        public let title: String
        /// The paragraphs, the first on the line of the title unless it is labelled.
        public let paragraphs: [Paragraph]

        var plain: String {
            let first = paragraphs.first?.label == nil ? " " : "\n"
            let lines = paragraphs.map { paragraph in
                (paragraph.label.map { $0 + " " } ?? "") + paragraph.text.plain
            }
            return "\(number). \(title)\(first)\(lines.joined(separator: "\n"))"
        }
    }

    /// What stands at the head of the paper.
    public struct Head: Hashable, Sendable {
        /// `ỦY BAN NHÂN DÂN HUYỆN VĨNH THUẬN`.
        public let issuer: String
        /// `Số: 125/BC-UBND`, with room for the number while there is none.
        public let number: String
        /// `Vĩnh Thuận, ngày 05 tháng 01 năm 2019`.
        public let dateline: String
        /// What the report is about.
        public let subject: String
        /// Its days and the moment of extraction.
        public let basis: String
    }

    /// The report as text, the tables aligned; `short` gives the results as one paragraph for the portal.
    public func text(short: Bool = false, _ writing: AnnualWriting = AnnualWriting()) -> String {
        if short { return shortText(writing).plain }
        let head = head(writing)
        let parts = [
            "\(head.issuer)\n\(head.number)", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
            head.dateline, "BÁO CÁO\n\(head.subject)", "(\(head.basis))",
        ]
        let tables = ["Bảng 1. Theo đơn vị\n" + unitTable.text, "Bảng 2. Theo lĩnh vực\n" + fieldTable.text]
        let closing = [AnnualReport.reckoning, signature(writing).joined(separator: "\n")]
        return (parts + sections(writing).map(\.plain) + tables + closing + appendix).joined(separator: "\n\n")
    }

    /// The results as one paragraph, for the portal.
    public func shortText(_ writing: AnnualWriting = AnnualWriting()) -> ReportText {
        let paragraphs = [ownResults(writing)] + groups.map { results(of: $0, writing) }
        return "Năm \(String(year)), \(paragraphs.joined(separator: " "))"
    }

    /// The head of the paper.
    public func head(_ writing: AnnualWriting = AnnualWriting()) -> Head {
        let title = AgencyTitle(own.name)
        return Head(
            issuer: title.letterhead,
            number: "Số: \(writing[.number] ?? "       ")/BC\(title.isCommittee ? "-UBND" : "")",
            dateline: "\(title.place), \((writing.day ?? extractedAt.day).inWords)",
            subject: "Kết quả thực hiện cơ chế một cửa, một cửa liên thông năm \(self.year)",
            basis: """
                Số liệu từ ngày \(period.from.vietnamese) đến hết ngày \(period.to.vietnamese); trích từ hệ thống lúc \
                \(extractedAt.clock), ngày \(extractedAt.day.vietnamese)
                """
        )
    }

    /// The numbered sections; one that has nothing to say is left out.
    public func sections(_ writing: AnnualWriting = AnnualWriting()) -> [Section] {
        let opinions = writing.lines(.opinions).map { Section.Paragraph(label: nil, text: "\(written: $0)") }
        let outlook = (writing.lines(.shortcomings) + writing.lines(.tasks))
            .map { Section.Paragraph(label: nil, text: "\(written: $0)") }
        let found: [(title: String, paragraphs: [Section.Paragraph])] = [
            ("Công khai thủ tục hành chính.", AnnualReport.single(postings)),
            ("Đưa thủ tục vào một cửa.", AnnualReport.single(coverage)),
            ("Kết quả giải quyết.", resultParagraphs(writing)),
            ("Biểu mẫu, trình tự.", AnnualReport.single(forms(writing))),
            (
                opinions.isEmpty ? "Đội ngũ." : "Đội ngũ; ý kiến của người dân.",
                AnnualReport.single(staff) + opinions
            ),
            ("Khen thưởng.", AnnualReport.single(commendations)),
            ("Hạn chế, nguyên nhân; nhiệm vụ năm \(year + 1).", outlook),
        ]
        return found.filter { !$0.paragraphs.isEmpty }.enumerated().map { index, section in
            Section(number: index + 1, title: section.title, paragraphs: section.paragraphs)
        }
    }

    private static func single(_ text: ReportText?) -> [Section.Paragraph] {
        text.map { [Section.Paragraph(label: nil, text: $0)] } ?? []
    }

    private func resultParagraphs(_ writing: AnnualWriting) -> [Section.Paragraph] {
        guard !below.isEmpty else { return AnnualReport.single(ownResults(writing)) }
        let levels =
            [(own.level.words, ownResults(writing))]
            + groups.map { ($0.level.words, results(of: $0, writing)) }
        let paragraphs =
            levels.map { ($0.0.prefix(1).uppercased() + $0.0.dropFirst(), $0.1) }
            + [("Toàn \(AgencyTitle(own.name).kind ?? "ngành")", wholeResults)]
        // The letters of Vietnamese papers: đ follows d.
        return zip("abcdđ", paragraphs).map { Section.Paragraph(label: "\($0)) \($1.0):", text: $1.1) }
    }

    /// Bảng 1: the agency and each below it.
    public var unitTable: FigureTable {
        FigureTable(heading: "Đơn vị", lines: ([own] + below).map { FigureTable.Line($0.name, $0.figures) })
    }

    /// Bảng 2: each field, grouped by the level of its procedures (Biểu II.06, column 2).
    public var fieldTable: FigureTable {
        let lines = Agency.Level.allCases.flatMap { level -> [FigureTable.Line] in
            let fields = fields.filter { $0.level == level }
            guard !fields.isEmpty else { return [] }
            return [FigureTable.Line("Thủ tục \(level.words)", nil)]
                + fields.map { FigureTable.Line($0.name, $0.figures) }
        }
        return FigureTable(heading: "Lĩnh vực", lines: lines)
    }

    /// How rates are reckoned, printed under the report.
    public static let reckoning = """
        Cách tính: đúng hẹn gồm trước hạn và đúng hạn, so với ngày hẹn lần đầu; giải quyết xong là khi kết quả đã \
        về Bộ phận Tiếp nhận và Trả kết quả; mẫu số ghi cạnh từng tỷ lệ.
        """

    /// The lines of who signs, in capitals; the name, if it is known, last.
    public func signature(_ writing: AnnualWriting = AnnualWriting()) -> [String] {
        let isCommittee = AgencyTitle(own.name).isCommittee
        let written = writing.lines(.capacity)
        let capacity = written.isEmpty ? [isCommittee ? "CHỦ TỊCH" : "THỦ TRƯỞNG CƠ QUAN"] : written
        return (isCommittee ? ["TM. ỦY BAN NHÂN DÂN"] : []) + capacity.map { $0.uppercased() }
            + (writing[.signer].map { [$0] } ?? [])
    }

    private var appendix: [String] {
        guard !unusedProcedures.isEmpty else { return [] }
        let lines = unusedProcedures.enumerated().map { "\($0.offset + 1). \($0.element)" }
        return ["Phụ lục. Thủ tục không phát sinh hồ sơ\n" + lines.joined(separator: "\n")]
    }
}
