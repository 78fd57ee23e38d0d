/// Reads a dossier's history and a calendar, and says when the result is due. The only way a due moment comes about.
public enum LegalClock {
    /// The due moment of a history under a calendar; nil where no term is prescribed or nothing was received.
    ///
    /// - Throws: `DossierObjection.termNotCountable` when the calendar does not reach back to the start of the clock.
    public static func due(
        of history: [RecordedEvent],
        under calendar: WorkCalendar
    ) throws(DossierObjection) -> Instant? {
        for recorded in history {
            guard case .received(let reception) = recorded.event else { continue }
            return try due(term: reception.term, from: recorded.happened, under: calendar)
        }
        return nil
    }

    /// The due moment of a term that runs from a moment.
    public static func due(
        term: Term,
        from start: Instant,
        under calendar: WorkCalendar
    ) throws(DossierObjection) -> Instant? {
        do { return try calendar.due(for: term, from: start).due } catch { throw .termNotCountable }
    }
}

extension Dossier {
    /// Counts the term anew under a changed calendar; nil when the dossier has ended or is up to date.
    public func recomputeDue(
        under calendar: WorkCalendar,
        revision: Int
    ) throws(DossierObjection) -> DossierEvent? {
        guard end == nil, calendarRevision < revision else { return nil }
        let after = try LegalClock.due(term: term, from: clockFrom, under: calendar)
        return .dueRecomputed(before: due, after: after, calendarRevision: revision)
    }
}
