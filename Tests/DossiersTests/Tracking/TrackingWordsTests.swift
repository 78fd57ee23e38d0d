import Domain
import Markup
import TestSupport
import Reading
import Testing
import Web

@testable import Dossiers

@Suite struct TrackingWordsTests {
    private static func status(_ status: DossierStatus, _ closing: Closing?, _ term: Term, isLate: Bool) throws
        -> TrackingStatus
    {
        let start = World.start
        let due = term == .unspecified ? nil : start.adding(minutes: 4 * 24 * 60)
        let calendar = WorkCalendar([], lastYear: 2020)
        let window = try #require(Session(from: 930, to: 1020))
        return TrackingStatus(
            code: try #require(DossierCode("H33-181015-0001")),
            status: status,
            procedure: "Thủ tục",
            agency: "UBND",
            desk: "Quầy",
            office: "Phòng",
            step: 1,
            steps: 2,
            received: start,
            term: term,
            due: due,
            appointment: due.map { AppointmentWindow(day: $0.day, session: window) },
            explanation: calendar.explain(
                DueDate(term: term, received: start, due: start.adding(minutes: 9 * 24 * 60))
            ),
            isLate: isLate,
            owed: 50_000,
            bring: TrackingStatus.Bring.allCases,
            phone: isLate ? "0297" : nil,
            closing: closing,
            ended: closing == nil ? nil : start,
            handedOut: status == .handedOut ? start : nil,
            receiver: isLate ? "N.V.Đ." : nil
        )
    }

    private static let terms: [Term] = [
        .hours(minutes: 480), .hours(minutes: 50), .workingDays(halves: 3), .calendarDays(3), .months(2), .immediate,
        .sameDay, .sameDayRegardless, .before(days: 3), .unspecified,
    ]

    @Test func `every sentence of the citizens' pages has English`() throws {
        var sentences: [Message] = []
        for status in DossierStatus.allCases {
            for closing in Closing.allCases.map(Optional.some) + [nil] {
                for isLate in [false, true] {
                    for term in Self.terms {
                        let status = try Self.status(status, closing, term, isLate: isLate)
                        sentences += TrackingStatusPage(status: status).content.allMessages
                    }
                }
            }
        }
        let code = try #require(DossierCode("H33-181015-0001"))
        let answers: [TrackingPage.Answer] = [
            .none, .unknown(hasKey: true), .unknown(hasKey: false), .tooMany(until: World.start),
            .progress(code, .received), .progress(code, .ended),
        ]
        for answer in answers { sentences += TrackingPage(csrf: "", answer: answer).content.allMessages }
        for fields in [[], [("ma-ho-so", "?"), ("ma-tra-cuu", "?")]] {
            guard case .failure(let refusal) = TrackingForm.read(Fields(fields.map { (name: $0.0, value: $0.1) }))
            else {
                Issue.record("read")
                continue
            }
            sentences += refusal.errors.items.map(\.message)
        }
        sentences += Weekday.allCases.map(\.message)
        let english = Catalog.dossiers.english
        let known = english.keys
        let shared: Set<String> = ["Lỗi:", "Đăng nhập", " (bắt buộc)", " (xong)", "Tiến độ giải quyết"]
        let missing = Set(sentences.map(\.key)).filter { key in
            key.contains(where: \.isLetter) && !known.contains(key) && !shared.contains(key)
        }
        .subtracting(DossierProgressWords.keys)
        #expect(missing == [])
    }

    private enum DossierProgressWords {
        static let keys: Set<String> = ["Đã nhận", "Đang giải quyết", "Có kết quả", "Đã trả"]
    }

    @Test func `days off are told in stretches, of calendar terms only those that move the end`() throws {
        let calendar = WorkCalendar([], lastYear: 2020)
        let start = World.start
        let long = try calendar.due(for: .workingDays(halves: 20), from: start)
        let stretches = TrackingReason.stretches(calendar.explain(long), wholeWay: true)
        #expect(stretches == [], "weekends are known")
        let holiday = CalendarDeclaration(
            start.day.advanced(by: 2),
            .dayOff(reason: "Nghỉ lễ"),
            revision: 1,
            document: "Công văn 1",
            declaredAt: start
        )
        let declared = WorkCalendar([holiday], lastYear: 2020)
        let moved = TrackingReason.stretches(
            declared.explain(try declared.due(for: .workingDays(halves: 20), from: start)),
            wholeWay: true
        )
        #expect(moved.map(\.reason) == ["Nghỉ lễ (Công văn 1)"])
        let weekend = try calendar.due(for: .calendarDays(12), from: start)
        let end = TrackingReason.stretches(calendar.explain(weekend), wholeWay: false)
        #expect(end.map(\.first.weekday) == [.saturday], "the first weekend does not matter")
        let plain = try calendar.due(for: .calendarDays(9), from: start)
        #expect(TrackingReason.stretches(calendar.explain(plain), wholeWay: false) == [])
    }
}
