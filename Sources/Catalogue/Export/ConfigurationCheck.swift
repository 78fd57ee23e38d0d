import Domain
import Markup
import Persistence
import Reading

/// What the law says against rows of a configuration that were entered: the same as on the screens.
struct ConfigurationCheck {
    private let lines: [String: [String: Int]]

    init(_ file: ConfigurationFile) {
        lines = ["workflow", "offer", "procedure_version", "agency", "procedure_case"].reduce(into: [:]) {
            lines,
            table in
            lines[table] = Dictionary(
                (file.rows[table] ?? []).compactMap { row in row.values[0].map { ($0, row.line) } }
            ) { first, _ in first }
        }
    }

    /// Workflows out of order, offers whose steps or promises exceed the law's term (rule 25), published versions that
    /// miss a required part (rule 39), texts that no part of the program could read.
    func problems(of plan: ConfigurationPlan, _ connection: any Connection) throws -> [ImportProblem] {
        let unread = texts(of: plan)
        guard unread.isEmpty else { return unread }
        // Offers are held against terms, which must be there.
        let incomplete = try versions(of: plan, connection)
        guard incomplete.isEmpty else { return incomplete }
        let reference = Reference()
        return try workflows(of: plan, reference, connection) + offers(of: plan, reference, connection)
    }

    /// Terms and sessions are texts of a grammar.
    private func texts(of plan: ConfigurationPlan) -> [ImportProblem] {
        var problems: [ImportProblem] = []
        for row in plan.inserted["agency"] ?? [] {
            if let text = row[5], (try? Sessions(parsing: text)) == nil {
                problems.append(problem("agency", row[0], "không hiểu giờ làm việc “\(text)”"))
            }
        }
        for row in plan.inserted["procedure_case"] ?? [] {
            if let text = row[4], !text.isEmpty, (try? Term(parsing: text)) == nil {
                problems.append(problem("procedure_case", row[0], "không hiểu thời hạn “\(text)”"))
            }
        }
        for row in plan.inserted["offer"] ?? [] {
            if let text = row[7], (try? Term(parsing: text)) == nil {
                problems.append(problem("offer", row[0], "không hiểu thời hạn cam kết “\(text)”"))
            }
        }
        for row in plan.inserted["agency_code"] ?? [] where row[0].flatMap({ AgencyCode($0) }) == nil {
            problems.append(problem("agency_code", row[0], "“\(row[0] ?? "")” không phải mã định danh"))
        }
        return problems
    }

    private func workflows(
        of plan: ConfigurationPlan,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [ImportProblem] {
        try (plan.inserted["workflow"] ?? []).flatMap { row -> [ImportProblem] in
            guard let id = row[0].flatMap({ Workflow.ID($0) }),
                let workflow = try reference.workflow(id, connection)
            else { return [] }
            return WorkflowCheck(statutory: nil).objections(to: workflow)
                .map { problem("workflow", row[0], WorkflowWords.message($0).vietnamese) }
        }
    }

    private func offers(
        of plan: ConfigurationPlan,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [ImportProblem] {
        try (plan.inserted["offer"] ?? []).flatMap { row -> [ImportProblem] in
            guard let id = row[0].flatMap({ Offer.ID($0) }), let offer = try reference.offer(id, connection),
                let from = row[11].flatMap({ Day($0) })
            else { return [] }
            let terms = try reference.cases(of: offer.procedure, on: from, connection).map(\.statutory)
            let promises = OfferCheck(statutory: terms)
                .objections(mode: offer.mode, promised: offer.promised, reason: row[9], decision: row[10])
                .map { WorkflowWords.message($0).vietnamese }
            let steps = Set(
                terms.flatMap { term in
                    WorkflowCheck(statutory: term, promised: offer.promised).objections(to: offer.workflow)
                }.filter { if case .tooLong = $0 { true } else { false } }
            ).map { WorkflowWords.message($0).vietnamese }
            return (promises + steps.sorted()).map { problem("offer", row[0], $0) }
        }
    }

    /// Published versions that miss a required part; a demonstration may miss texts, but no page shows a term that is not
    /// there.
    private func versions(of plan: ConfigurationPlan, _ connection: any Connection) throws -> [ImportProblem] {
        let written = (plan.inserted["procedure_version"] ?? []) + (plan.changed["procedure_version"] ?? [])
        let published = written.filter { $0[9] != nil }
        if published.isEmpty { return [] }
        let wanted = Set(published.compactMap(\.[0]))
        return try KnownVersion.versions("v.published_at IS NOT NULL", connection).compactMap { version in
            let id = version.version.description
            guard wanted.contains(id) else { return nil }
            let isDemonstration = version.draft.provenance == .demonstration
            let missing = version.draft.missing.filter { !isDemonstration || $0 == .term }
            if missing.isEmpty { return nil }
            let names = missing.map(\.vietnamese).joined(separator: ", ")
            return problem("procedure_version", id, "đã công bố nhưng thiếu \(names) (NĐ 63/2010/NĐ-CP, Đ8(2))")
        }
    }

    private func problem(_ table: String, _ id: String?, _ reason: String) -> ImportProblem {
        ImportProblem(line: id.flatMap { lines[table]?[$0] } ?? 1, row: table, reason: reason)
    }
}
