import Domain

extension Sample {
    /// Whether the measure counts the dossier, said as slowly and plainly as possible.
    func counts(in measure: Measure, _ period: ReportPeriod) -> Bool {
        guard let now = asKnown(after: period.to) else { return false }
        let before = asKnown(after: period.from.advanced(by: -1))
        let isNew = before == nil
        if isNew, now.closing == .cancelled { return measure == .cancelled && unit == .dossier }
        guard unit == .dossier else { return measure == .visits && isNew }
        let wasOpen = before.map { $0.closing == nil } ?? false
        let isDone = now.closing == .finished && period.contains(now.closed ?? received)
        switch measure {
        case .carriedOver: return wasOpen
        case .receivedOnline: return isNew && channel == .online
        case .receivedDirect: return isNew && channel != .online
        case .receivedAtDesk: return isNew && place == .desk
        case .receivedAtOffice: return isNew && place == .office
        case .receivedMobile: return isNew && place == .mobile
        case .received: return isNew
        case .total: return wasOpen || isNew
        case .resolvedEarly: return isDone && verdict == .early
        case .resolvedOnTime: return isDone && verdict == .onTime
        case .resolvedLate: return isDone && verdict == .late
        case .resolved: return isDone
        case .open: return now.closing == nil
        case .openLate: return now.closing == nil && now.isOverdue(on: period.to)
        case .openInTerm: return now.closing == nil && !now.isOverdue(on: period.to)
        case .withdrawn:
            return (wasOpen || isNew) && [.withdrawn, .stopped, .cancelled].contains(now.closing)
        case .cancelledCarriedOver: return wasOpen && now.closing == .cancelled
        case .cancelled, .visits: return false
        case .uncollected: return now.closing == .finished && now.handedOut == nil
        }
    }

    private func isOverdue(on day: Day) -> Bool {
        guard let due = dueNow else { return false }
        return due <= day
    }
}
