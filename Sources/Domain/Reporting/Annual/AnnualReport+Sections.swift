extension AnnualReport {
    /// Paragraph 1: what hangs on the boards.
    var postings: String? {
        var clauses: [String] = []
        if own.postedProcedures > 0 {
            clauses.append(
                """
                Bộ phận Tiếp nhận và Trả kết quả của \(AgencyTitle(own.name).kind ?? "đơn vị") niêm yết \
                \(VietnameseNumber.count(own.postedProcedures)) thủ tục thuộc \
                \(VietnameseNumber.count(own.postedFields)) lĩnh vực trong phạm vi áp dụng
                """
            )
        }
        for group in groups { clauses += postings(of: group) }
        guard !clauses.isEmpty else { return nil }
        return AnnualReport.paragraph([clauses.joined(separator: "; ")] + announcementSentences)
    }

    /// A clause for each number of procedures that boards of the group show, the most frequent first.
    private func postings(of group: Group) -> [String] {
        let boards = group.units.filter { $0.postedProcedures > 0 }.map { [$0.postedProcedures, $0.postedFields] }
        return AnnualReport.frequencies(boards).map { board, count in
            """
            \(group.share(count)) niêm yết \(VietnameseNumber.count(board[0])) thủ tục \
            thuộc \(VietnameseNumber.count(board[1])) lĩnh vực
            """
        }
    }

    private var announcementSentences: [String] {
        guard announcements.decisions > 0 else { return [] }
        let count = VietnameseNumber.count
        return [
            """
            trong kỳ cập nhật \(count(announcements.decisions)) quyết định công bố (mới \(count(announcements.new)), \
            sửa đổi \(count(announcements.amended)), bãi bỏ \(count(announcements.repealed)))
            """
        ]
    }

    /// Paragraph 2: what of the announced procedures goes through the one-stop desk, for the lowest level.
    var coverage: String? {
        let group = groups.last ?? Group(level: own.level, units: [own])
        let covered = group.units.filter { !$0.coverage.announced.isEmpty }
        guard !covered.isEmpty else { return nil }
        let shares = AnnualReport.frequencies(
            covered.map { [$0.coverage.ready.count, $0.coverage.announced.count] }
        )
        let clauses = shares.map { share, count in
            """
            \(group.share(count)) đưa \(AnnualReport.padded(share[0]))/\(AnnualReport.padded(share[1])) thủ tục \
            \(group.levelWords) được tỉnh công bố vào cơ chế một cửa, đạt \(Rate(share[0], of: share[1]).text)
            """
        }
        return AnnualReport.paragraph([(clauses + useClauses(covered)).joined(separator: "; ")])
    }

    private func useClauses(_ units: [Unit]) -> [String] {
        let announced = units.reduce(into: Set<Procedure.ID>()) { $0.formUnion($1.coverage.announced) }
        let used = units.reduce(into: Set<Procedure.ID>()) { $0.formUnion($1.coverage.used) }
        let elsewhere = units.reduce(into: Set<Procedure.ID>()) { $0.formUnion($1.coverage.elsewhere) }
        let count = VietnameseNumber.count
        var clauses = ["\(count(used.count)) thủ tục có phát sinh hồ sơ"]
        if !used.isEmpty {
            let atDesk = used.subtracting(elsewhere).count
            clauses[0] += """
                , trong đó \(count(atDesk)) thủ tục được tiếp nhận đầy đủ tại Bộ phận Tiếp nhận và Trả kết quả
                """
        }
        let unused = announced.subtracting(used).count
        if unused > 0 { clauses.append("\(count(unused)) thủ tục không phát sinh (Phụ lục)") }
        return clauses
    }

    /// Paragraph 4: forms made out.
    var forms: String? {
        guard tallies.receipts + tallies.supplements + tallies.refusals > 0 else { return nil }
        let count = VietnameseNumber.count
        return AnnualReport.paragraph([
            """
            đã lập \(count(tallies.receipts)) giấy tiếp nhận hồ sơ và hẹn trả kết quả, \
            \(count(tallies.supplements)) phiếu yêu cầu bổ sung, \(count(tallies.refusals)) phiếu từ chối
            """
        ])
    }

    /// Paragraph 5: staff.
    var staff: String? {
        guard tallies.officers > 0 else { return nil }
        let count = VietnameseNumber.count
        return AnnualReport.paragraph([
            "\(count(tallies.officers)) công chức, \(count(tallies.qualifiedOfficers)) đạt tiêu chuẩn"
        ])
    }

    /// Paragraph 6: commendations.
    var commendations: String? {
        let count = VietnameseNumber.count
        let recipients = [(tallies.collectives, "tập thể"), (tallies.individuals, "cá nhân")]
            .filter { $0.0 > 0 }.map { "\(count($0.0)) \($0.1)" }
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
