extension AnnualReport {
    /// Paragraph 3 for the reporting agency itself.
    func ownResults(_ writing: AnnualWriting = AnnualWriting()) -> ReportText {
        let counts = Counts(of: [own])
        var sentences: [ReportText] = [
            """
            \(ownReceivers) tiếp nhận \(counts[.total]) hồ sơ (\(ownSources)). \
            Đã giải quyết \(counts[.resolved]) hồ sơ\(ownPunctuality)
            """
        ]
        if own.figures.open == 0 {
            sentences.append("không còn hồ sơ đang giải quyết")
        } else {
            let terms: ReportText =
                own.figures[.openLate] == 0
                ? "đều chưa đến hạn trả"
                : "trong đó chưa đến hạn \(counts[.openInTerm]), quá hạn \(counts[.openLate])"
            sentences.append("còn \(counts[.open]) hồ sơ đang giải quyết, \(terms)")
        }
        sentences += sideSentences(of: [own], writing)
        if own.figures[.uncollected] > 0 {
            sentences.append(
                "có \(counts[.uncollected]) kết quả đã giải quyết xong nhưng công dân, tổ chức chưa đến nhận"
            )
        }
        return AnnualReport.paragraph(sentences)
    }

    private var ownReceivers: String {
        let isAlone = own.figures[.receivedAtOffice] == 0
        return "Bộ phận Tiếp nhận và Trả kết quả" + (isAlone ? "" : " và các phòng chuyên môn")
    }

    private var ownSources: ReportText {
        let figures = own.figures
        let counts = Counts(of: [own])
        var places: [ReportText] = ["tại Bộ phận \(counts[.receivedAtDesk])"]
        if figures[.receivedAtOffice] > 0 { places.append("tại phòng chuyên môn \(counts[.receivedAtOffice])") }
        if figures[.receivedMobile] > 0 { places.append("lưu động \(counts[.receivedMobile])") }
        return """
            kỳ trước chuyển sang \(counts[.carriedOver]); tiếp nhận mới \(counts[.received]), \
            trong đó trực tuyến \(counts[.receivedOnline]); \(places.joined(separator: ", "))
            """
    }

    private var ownPunctuality: ReportText {
        let figures = own.figures
        guard figures.resolved > 0 else { return "" }
        let counts = Counts(of: [own])
        let late: ReportText =
            figures[.resolvedLate] == 0
            ? "không có hồ sơ trễ hẹn"
            : """
            trễ hẹn \(counts[.resolvedLate]) hồ sơ, chiếm \(figures.rate(.lateOverResolved).text) \
            số hồ sơ đã giải quyết
            """
        return """
            ; đúng hẹn \(counts.inTime) hồ sơ (trước hạn \(counts[.resolvedEarly]), \
            đúng hạn \(counts[.resolvedOnTime])), đạt \(figures.rate(.onTimeOverResolved).text) \
            trên số hồ sơ đã giải quyết (\(figures.rate(.onTimeOverTotal).text) trên tổng số tiếp nhận); \(late)
            """
    }

    /// Paragraph 3 for a level below.
    func results(of group: Group, _ writing: AnnualWriting = AnnualWriting()) -> ReportText {
        let counts = Counts(of: group.units)
        var clauses: [ReportText] = [
            "\(group.words) tiếp nhận \(counts[.total]) hồ sơ, đã giải quyết \(counts[.resolved]) hồ sơ"
        ]
        clauses += punctuality(counts)
        let late: ReportText = counts.figures.open == 0 ? "" : ", trong đó quá hạn \(counts[.openLate])"
        clauses.append("đang giải quyết \(counts[.open])\(late)")
        return AnnualReport.paragraph([clauses.joined(separator: "; ")] + sideSentences(of: group.units, writing))
    }

    /// Paragraph 3 for all together.
    var wholeResults: ReportText {
        let counts = Counts(of: [own] + below)
        let resolved: ReportText = "đã giải quyết \(counts[.resolved]) hồ sơ"
        return AnnualReport.paragraph([([resolved] + punctuality(counts, short: true)).joined(separator: "; ")])
    }

    private func punctuality(_ counts: Counts, short: Bool = false) -> [ReportText] {
        let figures = counts.figures
        guard figures.resolved > 0 else { return [] }
        let onTime: ReportText = "đúng hẹn \(counts.inTime), đạt \(figures.rate(.onTimeOverResolved).text)"
        guard figures[.resolvedLate] > 0 else { return [onTime, "không có hồ sơ trễ hẹn"] }
        let share = figures.rate(.lateOverResolved).text + (short ? "" : " số hồ sơ đã giải quyết")
        return [onTime, "trễ hẹn \(counts[.resolvedLate]), chiếm \(share)"]
    }

    /// What is said only when there is something to say: withdrawn, late by name, copies, mistakes.
    private func sideSentences(of units: [Unit], _ writing: AnnualWriting) -> [ReportText] {
        let counts = Counts(of: units)
        let figures = counts.figures
        var sentences: [ReportText] = []
        if figures.withdrawn > 0 { sentences.append("rút, dừng \(counts[.withdrawn]) hồ sơ") }
        let agencies = Set(units.map(\.agency))
        let late = self.late.filter { agencies.contains($0.agency) }.prefix(AnnualReport.mostNamed)
        if !late.isEmpty {
            let named = late.map { AnnualReport.words(for: $0, writing) }.joined(separator: "; ")
            let others = figures[.resolvedLate] - late.count
            let rest: ReportText = others > 0 ? "; và \(VietnameseNumber.count(others)) hồ sơ khác" : ""
            sentences.append("hồ sơ trễ hẹn: \(named)\(rest)")
        }
        if figures[.visits] > 0 {
            let copies = VietnameseNumber.count(units.reduce(0) { $0 + $1.copies })
            sentences.append(
                """
                ngoài ra chứng thực \(counts[.visits]) lượt, \(copies) bản sao (không tính vào số hồ sơ nêu trên)
                """
            )
        }
        if figures[.cancelled] > 0 {
            sentences.append("có \(counts[.cancelled]) lượt tiếp nhận nhầm đã hủy, không tính vào số liệu")
        }
        return sentences
    }

    /// Late dossiers that a paragraph names one by one.
    private static let mostNamed = 20

    /// `mã – lĩnh vực – đơn vị – số ngày – nguyên nhân – ngày xin lỗi`, the last two by the writer.
    private static func words(for late: LateDossier, _ writing: AnnualWriting) -> ReportText {
        let reason: ReportText = writing[.lateness(late.code)].map { " – \(written: $0)" } ?? ""
        let apology: ReportText = writing[.apology(late.code)].map { " – xin lỗi \(written: $0)" } ?? ""
        // What is due by the hour can be late on its day.
        let days = late.days > 0 ? "\(VietnameseNumber.count(late.days)) ngày" : "quá giờ hẹn trong ngày"
        return "\(late.code) – \(late.field) – \(late.unit) – \(days)\(reason)\(apology)"
    }
}

/// Figures of agencies as numbers that lead to their dossiers.
private struct Counts {
    let agencies: [Agency.ID]
    let figures: Figures

    init(of units: [AnnualReport.Unit]) {
        agencies = units.map(\.agency)
        figures = Figures.sum(units.map(\.figures))
    }

    subscript(measure: Measure) -> ReportText {
        "\(figures[measure], .dossiers([measure], of: agencies))"
    }

    var inTime: ReportText {
        "\(figures.resolvedInTime, .dossiers([.resolvedEarly, .resolvedOnTime], of: agencies))"
    }
}
