extension AnnualReport {
    /// Paragraph 1: what hangs on the boards.
    var postings: ReportText? {
        var clauses: [ReportText] = []
        if own.postedProcedures > 0 {
            let boards = ReportSource.boards(of: [own.agency])
            clauses.append(
                """
                Bộ phận Tiếp nhận và Trả kết quả của \(AgencyTitle(own.name).kind ?? "đơn vị") niêm yết \
                \(own.postedProcedures, boards) thủ tục thuộc \(own.postedFields, boards) lĩnh vực \
                trong phạm vi áp dụng
                """
            )
        }
        for group in groups { clauses += postings(of: group) }
        guard !clauses.isEmpty else { return nil }
        return AnnualReport.paragraph([clauses.joined(separator: "; ")] + announcementSentences)
    }

    /// A clause for each number of procedures that boards of the group show, the most frequent first.
    private func postings(of group: Group) -> [ReportText] {
        let posted = group.units.filter { $0.postedProcedures > 0 }
        return AnnualReport.frequencies(posted.map { [$0.postedProcedures, $0.postedFields] }).map { board, count in
            let those = posted.filter { $0.postedProcedures == board[0] && $0.postedFields == board[1] }
            let source = ReportSource.boards(of: those.map(\.agency))
            return """
                \(group.share(count, source)) niêm yết \(board[0], source) thủ tục \
                thuộc \(board[1], source) lĩnh vực
                """
        }
    }

    private var announcementSentences: [ReportText] {
        var clauses: [ReportText] = []
        if announcements.decisions > 0 {
            clauses.append(
                """
                trong kỳ cập nhật \(announcements.decisions, .announcements) quyết định công bố \
                (mới \(announcements.new, .announcements), sửa đổi \(announcements.amended, .announcements), \
                bãi bỏ \(announcements.repealed, .announcements))
                """
            )
        }
        if repostings.due > 0 {
            clauses.append(
                """
                niêm yết lại kịp thời \(padded: repostings.timely, .repostings)/\
                \(padded: repostings.due, .repostings) lượt
                """
            )
        }
        return clauses.isEmpty ? [] : [clauses.joined(separator: "; ")]
    }

    /// Paragraph 2: what of the announced procedures goes through the one-stop desk, for the lowest level.
    var coverage: ReportText? {
        let group = groups.last ?? Group(level: own.level, units: [own])
        let covered = group.units.filter { !$0.coverage.announced.isEmpty }
        guard !covered.isEmpty else { return nil }
        let shares = AnnualReport.frequencies(
            covered.map { [$0.coverage.ready.count, $0.coverage.announced.count] }
        )
        let clauses = shares.map { share, count -> ReportText in
            """
            \(group.share(count, .coverage)) đưa \(padded: share[0], .coverage)/\(padded: share[1], .coverage) thủ tục \
            \(group.level.words) được tỉnh công bố vào cơ chế một cửa, đạt \(Rate(share[0], of: share[1]).text)
            """
        }
        return AnnualReport.paragraph([(clauses + useClauses(covered)).joined(separator: "; ")])
    }

    private func useClauses(_ units: [Unit]) -> [ReportText] {
        let announced = units.reduce(into: Set<Procedure.ID>()) { $0.formUnion($1.coverage.announced) }
        let used = units.reduce(into: Set<Procedure.ID>()) { $0.formUnion($1.coverage.used) }
        let elsewhere = units.reduce(into: Set<Procedure.ID>()) { $0.formUnion($1.coverage.elsewhere) }
        var clauses: [ReportText] = ["\(used.count, .coverage) thủ tục có phát sinh hồ sơ"]
        if !used.isEmpty {
            let atDesk = used.subtracting(elsewhere).count
            clauses[0] =
                clauses[0] + """
                    , trong đó \(atDesk, .coverage) thủ tục được tiếp nhận đầy đủ tại Bộ phận Tiếp nhận và Trả kết quả
                    """
        }
        let unused = announced.subtracting(used).count
        if unused > 0 { clauses.append("\(unused, .coverage) thủ tục không phát sinh (Phụ lục)") }
        return clauses
    }

    /// Paragraph 4: forms made out, apologies.
    func forms(_ writing: AnnualWriting) -> ReportText? {
        guard tallies.receipts + tallies.supplements + tallies.refusals > 0 else { return nil }
        var sentences: [ReportText] = [
            """
            đã lập \(tallies.receipts, .tally(.receipts)) giấy tiếp nhận hồ sơ và hẹn trả kết quả, \
            \(tallies.supplements, .tally(.supplements)) phiếu yêu cầu bổ sung, \(tallies.refusals, .tally(.refusals)) \
            phiếu từ chối
            """
        ]
        let apologised = late.count { writing[.apology($0.code)] != nil }
        if apologised > 0 {
            let whole = AnnualReport.padded(self.whole[.resolvedLate])
            sentences.append(
                "\(written: AnnualReport.padded(apologised))/\(whole) hồ sơ trễ hẹn đã được xin lỗi bằng văn bản"
            )
        }
        return AnnualReport.paragraph(sentences)
    }

    /// Paragraph 5: staff.
    var staff: ReportText? {
        guard tallies.officers > 0 else { return nil }
        return AnnualReport.paragraph([
            """
            \(tallies.officers, .tally(.officers)) công chức, \(tallies.qualifiedOfficers, .tally(.qualifiedOfficers)) \
            đạt tiêu chuẩn
            """
        ])
    }

    /// Paragraph 6: commendations.
    var commendations: ReportText? {
        let recipients = [(tallies.collectives, "tập thể"), (tallies.individuals, "cá nhân")]
            .filter { $0.0 > 0 }.map { count, kind -> ReportText in "\(count, .commendations) \(kind)" }
        guard !recipients.isEmpty else { return nil }
        let decisions =
            tallies.commendingDecisions.isEmpty
            ? "" : " (Quyết định số \(tallies.commendingDecisions.joined(separator: "; ")))"
        return AnnualReport.paragraph([
            "khen thưởng \(recipients.joined(separator: " và ")) có thành tích xuất sắc\(decisions)"
        ])
    }

    /// Each value with how often it occurs, the most frequent first, then the greatest.
    static func frequencies(_ values: [[Int]]) -> [(value: [Int], count: Int)] {
        Dictionary(grouping: values) { $0 }
            .map { (value: $0.key, count: $0.value.count) }
            .sorted { ($0.count, $0.value[0], $0.value[1]) > ($1.count, $1.value[0], $1.value[1]) }
    }
}
