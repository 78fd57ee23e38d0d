extension AnnualReport {
    /// The report as text, the tables aligned; `short` gives the results as one paragraph for the portal.
    public func text(short: Bool = false) -> String {
        short ? shortText : (head + sections + tables + closing).joined(separator: "\n\n")
    }

    private var shortText: String {
        let paragraphs = [ownResults] + groups.map { results(of: $0) }
        return "Năm \(year), " + paragraphs.joined(separator: " ")
    }

    private var head: [String] {
        let title = AgencyTitle(own.name)
        let (year, month, day) = extractedAt.day.date
        // NĐ 30/2020/NĐ-CP writes days below ten and the first two months with a zero.
        let written = month < 3 ? "0\(month)" : "\(month)"
        return [
            "\(title.letterhead)\nSố:        /BC-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
            "\(title.place), ngày \(day < 10 ? "0\(day)" : "\(day)") tháng \(written) năm \(year)",
            "BÁO CÁO\nKết quả thực hiện cơ chế một cửa, một cửa liên thông năm \(self.year)",
            """
            (Số liệu từ ngày \(period.from.vietnamese) đến hết ngày \(period.to.vietnamese); trích từ hệ thống lúc \
            \(extractedAt.clock), ngày \(extractedAt.day.vietnamese))
            """,
        ]
    }

    /// The numbered paragraphs; a number is never left out among those printed.
    private var sections: [String] {
        let found: [(title: String, text: String?)] = [
            ("Công khai thủ tục hành chính.", postings),
            ("Đưa thủ tục vào một cửa.", coverage),
            ("Kết quả giải quyết.", resultParagraphs),
            ("Biểu mẫu, trình tự.", forms),
            ("Đội ngũ.", staff),
            ("Khen thưởng.", commendations),
        ]
        return found.compactMap { section in section.text.map { (section.title, $0) } }.enumerated()
            .map { "\($0.offset + 1). \($0.element.0)\($0.element.1.hasPrefix("\n") ? "" : " ")\($0.element.1)" }
    }

    private var resultParagraphs: String {
        guard !below.isEmpty else { return ownResults }
        let levels = [(own.level, ownResults)] + groups.map { ($0.level, results(of: $0)) }
        let paragraphs =
            levels.map { (AnnualReport.sentence(AnnualReport.words(for: $0.0)), $0.1) }
            + [("Toàn \(AgencyTitle(own.name).kind ?? "ngành")", wholeResults)]
        return "\n" + zip("abcde", paragraphs).map { "\($0)) \($1.0): \($1.1)" }.joined(separator: "\n")
    }

    private var tables: [String] {
        ["Bảng 1. Theo đơn vị\n" + unitTable.text, "Bảng 2. Theo lĩnh vực\n" + fieldTable.text]
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
            return [FigureTable.Line("Thủ tục \(AnnualReport.words(for: level))", nil)]
                + fields.map { FigureTable.Line($0.name, $0.figures) }
        }
        return FigureTable(heading: "Lĩnh vực", lines: lines)
    }

    private var closing: [String] {
        let isCommittee = AgencyTitle(own.name).isCommittee
        return [
            """
            Cách tính: đúng hẹn gồm trước hạn và đúng hạn, so với ngày hẹn lần đầu; giải quyết xong là khi kết quả đã \
            về Bộ phận Tiếp nhận và Trả kết quả; mẫu số ghi cạnh từng tỷ lệ.
            """,
            isCommittee ? "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH" : "THỦ TRƯỞNG CƠ QUAN",
        ] + appendix
    }

    private var appendix: [String] {
        guard !unusedProcedures.isEmpty else { return [] }
        let lines = unusedProcedures.enumerated().map { "\($0.offset + 1). \($0.element)" }
        return ["Phụ lục. Thủ tục không phát sinh hồ sơ\n" + lines.joined(separator: "\n")]
    }
}
