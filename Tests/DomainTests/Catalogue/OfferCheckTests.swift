import Domain
import Testing

@Suite struct OfferCheckTests {
    private static func objections(
        mode: Offer.Mode = .oneStop,
        promised: Term? = nil,
        reason: String? = nil,
        decision: String? = nil,
        statutory: [Term] = [.workingDays(halves: 6), .calendarDays(5)]
    ) -> [OfferObjection] {
        OfferCheck(statutory: statutory)
            .objections(mode: mode, promised: promised, reason: reason, decision: decision)
    }

    @Test func `a promise longer than the law's term for one of the cases is refused with the article`() {
        #expect(Self.objections(promised: .workingDays(halves: 4)).isEmpty)
        let refused = Self.objections(promised: .workingDays(halves: 7))
        #expect(
            refused == [
                OfferObjection.promiseTooLong(promised: .workingDays(halves: 7), statutory: .workingDays(halves: 6))
            ]
        )
        #expect(refused[0].citation?.description == "NĐ 61/2018/NĐ-CP, Đ5")
        #expect(Self.objections(promised: .unspecified) == [OfferObjection.promiseWithoutTerm])
    }

    @Test(
        arguments: [
            (Term.hours(minutes: 240), Term.workingDays(halves: 1), false),
            (.hours(minutes: 481), .workingDays(halves: 2), true),
            (.workingDays(halves: 2), .sameDay, true),
            (.hours(minutes: 240), .sameDay, false),
            (.sameDay, .immediate, true),
            (.immediate, .hours(minutes: 30), false),
            (.calendarDays(30), .months(1), false),
            (.months(2), .calendarDays(30), true),
            (.calendarDays(9), .workingDays(halves: 14), false),
            (.calendarDays(10), .workingDays(halves: 14), true),
            (.workingDays(halves: 2), .calendarDays(2), false),
            (.workingDays(halves: 6), .calendarDays(4), true),
            (.workingDays(halves: 6), .calendarDays(5), false),
            (.workingDays(halves: 60), .unspecified, false),
        ]
    )
    func `a term exceeds another by like amounts, else by the working time it holds, days by where they end`(
        mine: Term,
        theirs: Term,
        isLonger: Bool
    ) {
        #expect(mine.exceeds(theirs) == isLonger)
    }

    @Test func `outside the one-stop mechanism a reason and a decision are refused when they are missing`() {
        #expect(Self.objections(mode: .outside) == [OfferObjection.reasonMissing, OfferObjection.decisionMissing])
        #expect(Self.objections(mode: .outside, reason: "Quốc phòng", decision: "1/QĐ-UBND").isEmpty)
        #expect(Self.objections(mode: .chained).isEmpty)
    }

    @Test func `a paper that a case asks for twice, or that the agency itself issues, is found`() {
        let own = Procedure.ID(bits: 1)
        let issue = PaperCheck.Issue(
            procedure: Procedure.ID(bits: 2),
            procedureName: "Đăng ký khai sinh",
            result: "Giấy khai sinh; Trích lục"
        )
        let cases = [
            (name: "", papers: ["Tờ khai", "Bản sao giấy khai sinh", "TỜ KHAI"]),
            (name: "Nộp thay", papers: ["Tờ khai", "Giấy ủy quyền"]),
        ]
        #expect(
            PaperCheck(issued: [issue]).findings(in: cases, of: own) == [
                .issuedHere(paper: "Bản sao giấy khai sinh", procedureCase: "", by: "Đăng ký khai sinh"),
                .askedTwice(paper: "TỜ KHAI", procedureCase: ""),
            ]
        )
        #expect(PaperCheck(issued: [issue]).findings(in: cases, of: issue.procedure).count == 1)
    }

    @Test(
        arguments: [
            ("Đăng ký khai sinh", "Đăng ký khai snih", true),
            ("Đăng ký khai sinh", "Đăng kí khai sinh", true),
            ("Đăng ký việc nhận cha, mẹ, con", "Đăng ký nhận cha, mẹ, con", true),
            ("Cấp giấy phép xây dựng nhà ở", "Cấp giấy phép xây dựng nhà", true),
            ("Hỗ trợ chi phí lần 1", "Hỗ trợ chi phí lần 2", false),
            ("Đăng ký khai sinh", "Đăng ký khai tử", false),
        ]
    )
    func `names that differ by a slip are nearly alike, those of other matters are not`(
        name: String,
        other: String,
        isNear: Bool
    ) {
        #expect(NameLikeness.isNearly(name, other) == isNear)
    }
}
