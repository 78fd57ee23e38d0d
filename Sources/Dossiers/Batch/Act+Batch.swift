import Domain
import Ledger
import Persistence
import Reading

extension Act {
    /// Does what the form asks for with each ticked dossier that the law lets through, once, and keeps what became of
    /// them.
    ///
    /// The dossiers are locked before the submission is looked up, so that the second of two at the same time waits and
    /// finds what the first has noted. Each dossier is acted on by the officer's post at the office it lies at.
    func batch(_ form: BatchForm, _ connection: any Connection) throws -> BatchReport {
        var seen: [Dossier.ID: Int] = [:]
        let ids = form.ticks.filter { seen.updateValue($0.sequence, forKey: $0.id) == nil }.map(\.id)
        let condition = visible(to: principal, dossier: "d.id")
        let dossiers = try DossierReader.lock(ids, visible: condition, connection)
        guard dossiers.count == ids.count else { throw Problem.notFound }
        if let noted = try Submission.location(of: form.submission, by: principal, connection) {
            guard let report = BatchReport(text: noted) else { throw Problem.conflict }
            return report
        }
        var report = BatchReport(form.act)
        var groups: [(office: Office.ID, ids: [Dossier.ID])] = []
        for dossier in dossiers {
            do {
                try require(dossier, seenAt: seen[dossier.id] ?? 0, connection)
            } catch Problem.conflict {
                report.changed.append(dossier.id)
                continue
            }
            let place = office(for: form.act, on: dossier)
            if let index = groups.firstIndex(where: { $0.office == place }) {
                groups[index].ids.append(dossier.id)
            } else {
                groups.append((place, [dossier.id]))
            }
        }
        for group in groups {
            let outcome = try at(group.office).perform(form, on: group.ids, connection)
            report.done += outcome.done.map(\.id)
            report.refused += outcome.refused.map(\.id)
            if form.act == .give, !outcome.done.isEmpty { report.givers.append(group.office) }
        }
        try Submission.record(form.submission, location: report.text, by: principal, at: now, connection)
        return report
    }

    private func perform(
        _ form: BatchForm,
        on ids: [Dossier.ID],
        _ connection: any Connection
    ) throws -> BatchOutcome {
        switch form.act {
        case .takeOver: try takeOver(ids, connection)
        case .receiveResults: try receiveResults(ids, connection)
        case .assign: try assign(ids, to: form.assignee ?? principal.officer, connection)
        case .submit: try submit(ids, connection)
        case .approve: try approve(ids, connection)
        case .sign: try sign(ids, as: form.authority ?? .head, connection)
        case .number: try number(ids, connection)
        case .give: try give(ids, connection)
        case .confirm: try confirmBackEntries(ids, connection)
        }
    }

    /// Where it lies or was given to, if the officer holds a post there; else any place, and the rule says why not.
    private func office(for act: BatchAct, on dossier: Dossier) -> Office.ID {
        let own = Set(principal.posts.map(\.office))
        let role: Role? =
            switch act {
            case .confirm, .assign, .approve, .sign: .leader
            case .receiveResults: .reception
            case .number: .records
            case .submit: .specialist
            case .takeOver, .give: nil
            }
        let near = [dossier.givenTo, dossier.office, dossier.desk].compactMap(\.self).filter(own.contains)
        if act == .confirm, let place = own.sorted().first(where: { principal.holds(.leader, at: $0) }) { return place }
        let fit = near.first { place in role.map { principal.holds($0, at: place) } ?? true }
        return fit ?? near.first ?? office
    }
}
