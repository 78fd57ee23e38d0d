extension AnnualReport {
    /// Paragraph 3 for the reporting agency itself.
    var ownResults: String {
        let figures = own.figures
        let count = VietnameseNumber.count
        var sentences = [
            """
            \(ownReceivers) tiếp nhận \(count(figures.total)) hồ sơ (\(ownSources)). \
            Đã giải quyết \(count(figures.resolved)) hồ sơ\(ownPunctuality)
            """
        ]
        switch figures.open {
        case 0: sentences.append("không còn hồ sơ đang giải quyết")
        default:
            let open = figures[.open]
            let late = figures[.openLate]
            let terms =
                late == 0
                ? "đều chưa đến hạn trả"
                : "trong đó chưa đến hạn \(count(open - late)), quá hạn \(count(late))"
            sentences.append("còn \(count(open)) hồ sơ đang giải quyết, \(terms)")
        }
        sentences += sideSentences(of: [own])
        if figures[.uncollected] > 0 {
            let uncollected = count(figures[.uncollected])
            sentences.append("có \(uncollected) kết quả đã giải quyết xong nhưng công dân, tổ chức chưa đến nhận")
        }
        return AnnualReport.paragraph(sentences)
    }

    private var ownReceivers: String {
        let isAlone = own.figures[.receivedAtOffice] == 0
        return "Bộ phận Tiếp nhận và Trả kết quả" + (isAlone ? "" : " và các phòng chuyên môn")
    }

    private var ownSources: String {
        let figures = own.figures
        let count = VietnameseNumber.count
        var places = ["tại Bộ phận \(count(figures[.receivedAtDesk]))"]
        if figures[.receivedAtOffice] > 0 { places.append("tại phòng chuyên môn \(count(figures[.receivedAtOffice]))") }
        if figures[.receivedMobile] > 0 { places.append("lưu động \(count(figures[.receivedMobile]))") }
        return """
            kỳ trước chuyển sang \(count(figures.carriedOver)); tiếp nhận mới \(count(figures.received)), \
            trong đó trực tuyến \(count(figures[.receivedOnline])); \(places.joined(separator: ", "))
            """
    }

    private var ownPunctuality: String {
        let figures = own.figures
        guard figures.resolved > 0 else { return "" }
        let count = VietnameseNumber.count
        let late =
            figures[.resolvedLate] == 0
            ? "không có hồ sơ trễ hẹn"
            : """
            trễ hẹn \(count(figures[.resolvedLate])) hồ sơ, chiếm \(figures.rate(.lateOverResolved).text) \
            số hồ sơ đã giải quyết
            """
        return """
            ; đúng hẹn \(count(figures.resolvedInTime)) hồ sơ (trước hạn \(count(figures[.resolvedEarly])), \
            đúng hạn \(count(figures[.resolvedOnTime]))), đạt \(figures.rate(.onTimeOverResolved).text) \
            trên số hồ sơ đã giải quyết (\(figures.rate(.onTimeOverTotal).text) trên tổng số tiếp nhận); \(late)
            """
    }

    /// Paragraph 3 for a level below.
    func results(of group: Group) -> String {
        let figures = group.figures
        let count = VietnameseNumber.count
        var clauses = [
            "\(group.words) tiếp nhận \(count(figures.total)) hồ sơ, đã giải quyết \(count(figures.resolved)) hồ sơ"
        ]
        clauses += punctuality(figures)
        let late = figures.open == 0 ? "" : ", trong đó quá hạn \(count(figures[.openLate]))"
        clauses.append("đang giải quyết \(count(figures.open))\(late)")
        return AnnualReport.paragraph([clauses.joined(separator: "; ")] + sideSentences(of: group.units))
    }

    /// Paragraph 3 for all together.
    var wholeResults: String {
        let figures = whole
        let resolved = "đã giải quyết \(VietnameseNumber.count(figures.resolved)) hồ sơ"
        return AnnualReport.paragraph([([resolved] + punctuality(figures, short: true)).joined(separator: "; ")])
    }

    private func punctuality(_ figures: Figures, short: Bool = false) -> [String] {
        guard figures.resolved > 0 else { return [] }
        let count = VietnameseNumber.count
        let onTime = "đúng hẹn \(count(figures.resolvedInTime)), đạt \(figures.rate(.onTimeOverResolved).text)"
        guard figures[.resolvedLate] > 0 else { return [onTime, "không có hồ sơ trễ hẹn"] }
        let share = figures.rate(.lateOverResolved).text + (short ? "" : " số hồ sơ đã giải quyết")
        return [onTime, "trễ hẹn \(count(figures[.resolvedLate])), chiếm \(share)"]
    }

    /// What is said only when there is something to say: withdrawn, late by name, copies, mistakes.
    private func sideSentences(of units: [Unit]) -> [String] {
        let figures = Figures.sum(units.map(\.figures))
        let count = VietnameseNumber.count
        var sentences: [String] = []
        if figures.withdrawn > 0 { sentences.append("rút, dừng \(count(figures.withdrawn)) hồ sơ") }
        let names = Set(units.map(\.name))
        let late = self.late.filter { names.contains($0.unit) }
        if !late.isEmpty {
            let list = late.map { "\($0.code) – \($0.field) – \($0.unit) – \($0.days) ngày" }
            sentences.append("hồ sơ trễ hẹn: \(list.joined(separator: "; "))")
        }
        if figures[.visits] > 0 {
            let copies = count(units.reduce(0) { $0 + $1.copies })
            sentences.append(
                "ngoài ra chứng thực \(count(figures[.visits])) lượt, \(copies) bản sao (không tính vào số hồ sơ nêu trên)"
            )
        }
        if figures[.cancelled] > 0 {
            sentences.append("có \(count(figures[.cancelled])) lượt tiếp nhận nhầm đã hủy, không tính vào số liệu")
        }
        return sentences
    }

    /// Sentences with capitals and full stops.
    static func paragraph(_ sentences: [String]) -> String {
        sentences.map { sentence($0) + "." }.joined(separator: " ")
    }
}
