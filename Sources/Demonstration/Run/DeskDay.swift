import Domain
import Dossiers
import Persistence
import Reading

/// One agency's working day.
struct DeskDay {
    let run: YearRun
    let agency: SimulatedAgency
    let plans: [PlannedDossier]
    let people: People
    /// The settings' revisions, which nothing changes during the day's transaction.
    let revisions: Revisions

    func work(
        _ work: YearRun.AgencyDay,
        on day: Day,
        _ live: inout [Int: Dossier],
        _ connection: any Connection
    ) throws {
        try advance(work.openedInMorning, on: day, from: DayRound.morning, until: .submit, &live, connection)
        for index in work.received { try receive(index, &live, connection) }
        try withdraw(work.withdrawn, on: day, &live, connection)
        try advance(work.openedAtClose, on: day, from: DayRound.close, until: .submit, &live, connection)
        try advance(work.finished, on: day, from: DayRound.close + 4, until: nil, &live, connection)
        try handOut(work.handedOut, on: day, &live, connection)
    }

    private func receive(_ index: Int, _ live: inout [Int: Dossier], _ connection: any Connection) throws {
        let plan = plans[index]
        run.clock.set(plan.received)
        let clerks = agency.principals(.reception, at: agency.desk)
        guard !clerks.isEmpty else { return }
        let act = Act(by: clerks[index % clerks.count], at: agency.desk, revisions: revisions, run.services)
        let form = ReceptionForm(
            offer: plan.offer.offer.id,
            procedureCase: plan.offer.procedureCase,
            applicant: .described(people.person(number: index, of: agency)),
            channel: plan.channel,
            place: plan.place,
            quantity: plan.quantity,
            wantsReceipt: !plan.offer.isOneTouch
        )
        guard case .received(let dossier) = try act.receive(form, connection) else { return }
        live[index] = dossier
    }

    /// Does what the dossiers need next, a minute an act, until nothing is left or the act to stop at comes up.
    private func advance(
        _ indices: [Int],
        on day: Day,
        from start: Int,
        until stop: NextAct.Kind?,
        _ live: inout [Int: Dossier],
        _ connection: any Connection
    ) throws {
        var waiting = indices
        for minute in start..<start + DayRound.longest where !waiting.isEmpty {
            var batches: [NextAct: [Int]] = [:]
            var order: [NextAct] = []
            for index in waiting {
                guard let dossier = live[index],
                    let next = NextAct(for: dossier, plans[index].offer.offer, in: agency), next.kind != stop
                else { continue }
                if batches.updateValue((batches[next] ?? []) + [index], forKey: next) == nil { order.append(next) }
            }
            run.clock.set(Instant(day, minute: minute))
            for next in order {
                let batch = batches[next] ?? []
                let ids = batch.compactMap { live[$0]?.id }
                let outcome = try perform(next, ids, connection)
                if let refused = outcome.refused.first { throw refused.objection }
                for (index, dossier) in zip(batch, outcome.done) { live[index] = dossier }
            }
            waiting = order.flatMap { batches[$0] ?? [] }
        }
    }

    private func perform(
        _ next: NextAct,
        _ ids: [Dossier.ID],
        _ connection: any Connection
    ) throws -> BatchOutcome {
        let act = Act(by: next.principal, at: next.office, revisions: revisions, run.services)
        switch next.kind {
        case .give: return try act.give(ids, connection)
        case .takeOver: return try act.takeOver(ids, connection)
        case .assign(let officer): return try act.assign(ids, to: officer, connection)
        case .submit: return try act.submit(ids, connection)
        case .approve: return try act.approve(ids, connection)
        case .sign: return try act.sign(ids, as: .deputy, connection)
        case .number: return try act.number(ids, connection)
        case .receiveResult: return try act.receiveResults(ids, connection)
        }
    }

    private func withdraw(
        _ indices: [Int],
        on day: Day,
        _ live: inout [Int: Dossier],
        _ connection: any Connection
    ) throws {
        guard let clerk = agency.principals(.reception, at: agency.desk).first else { return }
        for index in indices {
            guard let dossier = live[index] else { continue }
            run.clock.set(Instant(day, minute: DayRound.withdrawals))
            let act = Act(by: clerk, at: agency.desk, revisions: revisions, run.services)
            live[index] = try act.withdraw(dossier.id, reason: "Người nộp đề nghị rút hồ sơ", connection)
        }
    }

    private func handOut(
        _ indices: [Int],
        on day: Day,
        _ live: inout [Int: Dossier],
        _ connection: any Connection
    ) throws {
        guard let clerk = agency.principals(.reception, at: agency.desk).first, !indices.isEmpty else { return }
        run.clock.set(Instant(day, minute: DayRound.handOut))
        let forms = indices.compactMap { index in live[index].map { HandOutForm(dossier: $0.id) } }
        let outcome = try Act(by: clerk, at: agency.desk, revisions: revisions, run.services).handOut(forms, connection)
        if let refused = outcome.refused.first { throw refused.objection }
        // Nothing more is planned for them.
        for index in indices { live[index] = nil }
    }
}
