import Domain
import Persistence
import Reading

/// Counts every due date and verdict of the ledger anew, each under the calendar of its own revision.
struct DueInspection {
    private struct CalendarKey: Hashable {
        let agency: Agency.ID
        let revision: Int
    }

    private let reference: Reference
    // Asked from here rather than from `Reference`, which reads the revisions' row each time.
    private var calendars: [CalendarKey: WorkCalendar] = [:]
    /// What is wrong so far.
    private(set) var faults: [String] = []
    /// Due dates counted.
    private(set) var dues = 0
    /// Verdicts counted.
    private(set) var verdicts = 0

    init(_ reference: Reference) {
        self.reference = reference
    }

    /// Takes one history.
    mutating func take(_ history: [RecordedEvent], _ connection: any Connection) throws {
        guard let first = history.first, case .received(let reception) = first.event else { return }
        var due = reception.due
        for recorded in history {
            switch recorded.event {
            case .received:
                let counted = try count(reception, from: first, under: reception.calendarRevision, connection)
                compare(counted, due, "hẹn trả", reception)
            case .dueRecomputed(let before, let after, let revision):
                if before != due { faults.append("hồ sơ \(reception.code): hẹn trả trước khi tính lại không khớp") }
                compare(
                    try count(reception, from: first, under: revision, connection),
                    after,
                    "hẹn trả tính lại",
                    reception
                )
                due = after
            case .resultReceived(let verdict):
                verdicts += 1
                let counted = Verdict.of(finished: recorded.happened, due: due, term: reception.term)
                if counted != verdict {
                    faults.append("hồ sơ \(reception.code): ghi \(verdict.vietnamese), tính ra \(counted.vietnamese)")
                }
            default:
                break
            }
        }
    }

    private mutating func count(
        _ reception: Reception,
        from first: RecordedEvent,
        under revision: Int,
        _ connection: any Connection
    ) throws -> Instant?? {
        dues += 1
        let key = CalendarKey(agency: reception.agency, revision: revision)
        let calendar: WorkCalendar
        if let known = calendars[key] {
            calendar = known
        } else {
            calendar = try reference.calendar(of: key.agency, at: revision, connection)
            calendars[key] = calendar
        }
        do {
            return .some(try LegalClock.due(term: reception.term, from: first.happened, under: calendar))
        } catch {
            return .none
        }
    }

    private mutating func compare(_ counted: Instant??, _ stored: Instant?, _ what: String, _ reception: Reception) {
        guard let counted else {
            return faults.append("hồ sơ \(reception.code): không tính được \(what)")
        }
        if counted != stored {
            faults.append("hồ sơ \(reception.code): \(what) ghi \(words(stored)), tính ra \(words(counted))")
        }
    }

    private func words(_ moment: Instant?) -> String {
        moment.map { "\($0.clock) \($0.day.vietnamese)" } ?? "không có"
    }
}
