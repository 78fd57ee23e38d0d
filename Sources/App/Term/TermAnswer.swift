public import Domain

/// What `motcua term` answers: when a result is due, and why each day on the way counts or does not.
public struct TermAnswer: Sendable {
    /// The term as read.
    public let term: Term
    /// The due date with its reasons.
    public let explanation: TermExplanation

    /// The longest term is ten years, and the calendar reaches one further.
    private static let yearsAhead = 11

    /// Reads the question and answers it under the national calendar.
    ///
    /// - Parameters:
    ///   - received: `2018-12-28T09:00`, seconds and `+07:00` if wanted.
    ///   - term: the grammar of `Term.init(parsing:)`, in any Unicode form.
    ///   - sessions: `07:00-11:00,13:00-17:00`, which is also the default.
    /// - Throws: `Failure` with `usage` that says what is wrong.
    public init(received: String, term: String, sessions: String?) throws(Failure) {
        guard let moment = Instant(received.trimmed) else {
            throw Failure(
                .usage,
                "không đọc được thời điểm tiếp nhận “\(received.prefix(60))”; viết như 2018-12-28T09:00"
            )
        }
        let week = try Self.week(sessions)
        let read: Term
        do { read = try Term(parsing: term.composed) } catch { throw Failure(.usage, error.description) }
        self.term = read
        let calendar = WorkCalendar.national(through: max(2036, moment.day.year + Self.yearsAhead), week: week)
        do {
            explanation = try TermExplanation(read, received: moment, in: calendar)
        } catch {
            throw Failure(.usage, error.description)
        }
    }

    private static func week(_ text: String?) throws(Failure) -> WeeklySessions {
        guard let text else { return WeeklySessions() }
        let sessions: Sessions
        do { sessions = try Sessions(parsing: text.composed) } catch { throw Failure(.usage, error.description) }
        guard !sessions.isEmpty else {
            throw Failure(.usage, "buổi làm việc để trống; viết như “07:00-11:00,13:00-17:00”")
        }
        return WeeklySessions(sessions)
    }
}

extension String {
    fileprivate var trimmed: String {
        let end = reversed().drop { $0.isWhitespace }
        return String(String(end.reversed()).drop { $0.isWhitespace })
    }
}
