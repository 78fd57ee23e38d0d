extension Figures {
    /// The figures told from where each dossier stood at the period's start and at its cut-off, without any SQL:
    /// the independent second definition that `motcua check` and the property tests hold against the first.
    public init(of courses: some Sequence<(before: Standing, after: Standing)>, in period: ReportPeriod) {
        self.init()
        for course in courses { add(course.before, course.after, in: period) }
    }

    private mutating func add(_ before: Standing, _ after: Standing, in period: ReportPeriod) {
        guard after.state != .absent else { return }
        let isNew = before.state == .absent
        guard after.unit == .dossier else {
            if isNew, !after.isCancelled { self[.visits] += 1 }
            return
        }
        if isNew, after.isCancelled {
            self[.cancelled] += 1
            return
        }
        if isNew { addReception(after) }
        if before.isOpen { self[.carriedOver] += 1 }
        addOutcome(after.state, wasOpen: before.isOpen, in: period)
    }

    private mutating func addReception(_ standing: Standing) {
        self[.received] += 1
        self[standing.channel == .online ? .receivedOnline : .receivedDirect] += 1
        switch standing.place {
        case .desk: self[.receivedAtDesk] += 1
        case .office: self[.receivedAtOffice] += 1
        case .mobile: self[.receivedMobile] += 1
        case nil: break
        }
    }

    private mutating func addOutcome(_ state: Standing.State, wasOpen: Bool, in period: ReportPeriod) {
        switch state {
        case .absent:
            break
        case .open(let due):
            self[.open] += 1
            self[due.map { $0 <= period.lastDueDay } == true ? .openLate : .openInTerm] += 1
        case .resolved(let verdict, let day, let collected):
            if !collected { self[.uncollected] += 1 }
            guard period.contains(day) else { return }
            self[.resolved] += 1
            self[Figures.measure(of: verdict)] += 1
        case .withdrawn(let day):
            if period.contains(day) { self[.withdrawn] += 1 }
        case .cancelled:
            guard wasOpen else { return }
            self[.withdrawn] += 1
            self[.cancelledCarriedOver] += 1
        }
    }

    private static func measure(of verdict: Verdict) -> Measure {
        switch verdict {
        case .early: .resolvedEarly
        case .onTime: .resolvedOnTime
        case .late: .resolvedLate
        }
    }
}

extension Standing {
    fileprivate var isOpen: Bool {
        if case .open = state { true } else { false }
    }

    fileprivate var isCancelled: Bool {
        if case .cancelled = state { true } else { false }
    }
}
