import Domain
import Testing

@Suite struct ProcedureDifferenceTests {
    private func paper(_ name: String, originals: Int = 1) -> DossierComponent {
        DossierComponent(name: name, originals: originals, provenance: .published)
    }

    private func charge(_ name: String, _ amount: Int?) -> Fee {
        Fee(kind: .charge, name: name, amount: amount, basis: nil, provenance: .published)
    }

    private func procedure(
        name: String = "Đăng ký khai sinh",
        sequence: String = "Nộp hồ sơ tại Bộ phận Một cửa",
        _ cases: [CaseDraft]
    ) -> ProcedureDraft {
        ProcedureDraft(
            level: .commune,
            code: "1.001193",
            field: "Hộ tịch",
            name: name,
            provenance: .published,
            source: nil,
            parts: [.sequence: PartContent(sequence, .published)],
            cases: cases
        )
    }

    private func only(
        _ papers: [DossierComponent],
        _ fees: [Fee] = [],
        term: Term = .sameDay
    ) -> CaseDraft {
        CaseDraft(term: term, termProvenance: .published, components: papers, fees: fees)
    }

    @Test func `equal contents differ in nothing, whatever they are known from`() {
        let before = procedure([only([paper("Tờ khai")])])
        #expect(ProcedureDifference(before, before).rows.isEmpty)
    }

    @Test func `texts, terms and counts differ by part, in the order in which parts are shown`() {
        let before = procedure([only([paper("Tờ khai")])])
        let after = procedure(
            name: "Đăng ký khai sinh có yếu tố nước ngoài",
            sequence: "Nộp hồ sơ tại Bộ phận Tiếp nhận",
            [only([paper("Tờ khai", originals: 2)], term: .workingDays(halves: 6))]
        )
        let rows = ProcedureDifference(before, after).rows
        #expect(
            rows.map(\.subject) == [.part(.name), .part(.sequence), .part(.components), .part(.term)]
        )
        #expect(rows[0].words.last == WordRun(.added, "có yếu tố nước ngoài"))
        #expect(rows[2].before == "Tờ khai (01 bản chính)" && rows[2].after == "Tờ khai (02 bản chính)")
        #expect(rows[3].before == "trong ngày" && rows[3].after == "3 ngày làm việc")
    }

    @Test func `papers and fees are added, removed or changed, alike ones are one that changed`() {
        let before = procedure([
            only([paper("Tờ khai đăng ký khai sinh theo mẫu"), paper("Sổ hộ khẩu")], [charge("Khai sinh", 8000)])
        ])
        let after = procedure([
            only(
                [paper("Tờ khai đăng ký khai sinh theo mẫu mới"), paper("Giấy chứng sinh")],
                [charge("Khai sinh", 5000)]
            )
        ])
        let rows = ProcedureDifference(before, after).rows
        #expect(rows.count == 4)
        #expect(rows[0].before != nil && rows[0].after == "Tờ khai đăng ký khai sinh theo mẫu mới (01 bản chính)")
        #expect(rows[1].before == nil && rows[1].after == "Giấy chứng sinh (01 bản chính)")
        #expect(rows[2].before == "Sổ hộ khẩu (01 bản chính)" && rows[2].after == nil)
        #expect(rows[3].before == "Lệ phí Khai sinh: 8.000 đồng" && rows[3].after == "Lệ phí Khai sinh: 5.000 đồng")
    }

    @Test func `cases are compared by their names; one more or one less is said as a whole`() {
        let plain = CaseDraft(name: "Đúng hạn", term: .sameDay, termProvenance: .published, components: [])
        let late = CaseDraft(name: "Quá hạn", term: .calendarDays(5), termProvenance: .published, components: [])
        let foreign = CaseDraft(name: "Nước ngoài", term: .calendarDays(9), termProvenance: .published, components: [])
        let slower = CaseDraft(name: "Đúng hạn", term: .calendarDays(3), termProvenance: .published, components: [])
        let rows = ProcedureDifference(procedure([plain, late]), procedure([foreign, slower])).rows
        #expect(rows.map(\.inCase) == ["Nước ngoài", "Quá hạn", "Đúng hạn"])
        #expect(rows[0].before == nil && rows[0].subject == .procedureCase)
        #expect(rows[1].after == nil && rows[1].subject == .procedureCase)
        #expect(rows[2].subject == .part(.term))
    }
}

@Suite struct WordDifferenceTests {
    @Test func `words that went stand before those that came in their place`() {
        let runs = WordDifference("trong 5 ngày làm việc kể từ", "trong 3 ngày kể từ").runs
        #expect(
            runs == [
                WordRun(.same, "trong"), WordRun(.removed, "5"), WordRun(.added, "3"), WordRun(.same, "ngày"),
                WordRun(.removed, "làm việc"), WordRun(.same, "kể từ"),
            ]
        )
    }

    @Test(arguments: [("", ""), ("một hai", ""), ("", "một hai"), ("a b c", "c b a"), ("x\ny", "x\nz\ny")])
    func `each side can be read from the runs`(before: String, after: String) {
        let runs = WordDifference(before, after).runs
        func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
        #expect(runs.filter { $0.kind != .added }.flatMap { words($0.text) } == words(before))
        #expect(runs.filter { $0.kind != .removed }.flatMap { words($0.text) } == words(after))
    }

    @Test func `lines stay lines, and only the new one is marked`() {
        let runs = WordDifference("Bước 1\nBước 2", "Bước 1\nBước 1b\nBước 2").runs
        #expect(runs.count { $0.kind == .added } == 1 && !runs.contains { $0.kind == .removed })
    }

    @Test func `likeness is the share of words in common`() {
        #expect(WordDifference("một hai", "một hai").likeness == 1)
        #expect(WordDifference("một hai", "ba bốn").likeness == 0)
        #expect(WordDifference("một hai", "một ba").likeness == 0.5)
    }

    @Test func `a text longer than any procedure's is compared as rewritten, at once`() {
        let words = (0..<3000).map { "t\($0)" }.joined(separator: " ")
        let others = (0..<3000).map { "s\($0)" }.joined(separator: " ")
        let runs = WordDifference("đầu " + words, "đầu " + others).runs
        #expect(runs.map(\.kind) == [.same, .removed, .added])
    }
}
