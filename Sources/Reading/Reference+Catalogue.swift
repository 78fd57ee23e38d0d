public import Domain
public import Persistence

extension Reference {
    /// The offer with its workflow, in force or not: a dossier stays on the one it was received under.
    ///
    /// `known` are the revisions of this transaction, if they were read already.
    public func offer(
        _ id: Offer.ID,
        at known: Revisions? = nil,
        _ connection: any Connection
    ) throws -> Offer? {
        try value(\.offers, id, at: known ?? revisions(connection)) {
            try connection.row("SELECT \(Offer.columns) FROM read_offer WHERE id = \(id)").flatMap {
                try offer($0, connection)
            }
        }
    }

    private func offer(_ row: Row, _ connection: any Connection) throws -> Offer? {
        try workflow(row.id("workflow", of: Workflow.self), connection).map { try Offer(row, $0) }
    }

    /// Whether the agency offers it on that day.
    public func isInForce(
        _ offer: Offer.ID,
        on day: Day,
        at revisions: Revisions,
        _ connection: any Connection
    ) throws -> Bool {
        let validity = try value(\.validities, offer, at: revisions) {
            try connection.row("SELECT valid_from, valid_to FROM read_offer WHERE id = \(offer)").map {
                Validity(from: try $0.day("valid_from"), until: try $0.dayIfPresent("valid_to"))
            }
        }
        return validity?.holds(on: day) ?? false
    }

    /// The agency's offers in force on the day, in the order of their creation.
    public func offers(of agency: Agency.ID, on day: Day, _ connection: any Connection) throws -> [Offer] {
        let key = ReferenceCache.DayKey(subject: agency, day: day)
        let offers = try value(\.agencyOffers, key, at: revisions(connection)) {
            try connection.rows(
                """
                SELECT \(Offer.columns) FROM read_offer
                WHERE agency = \(agency) AND \(.holds("valid_from", "valid_to", on: day)) ORDER BY id
                """
            ).compactMap { try offer($0, connection) }
        }
        return offers ?? []
    }

    /// The cases of the procedure's published version in force on the day, in their order; none when there is none.
    ///
    /// `revisions` are those of this transaction, if they were read already.
    public func cases(
        of procedure: Procedure.ID,
        on day: Day,
        at revisions: Revisions? = nil,
        _ connection: any Connection
    ) throws -> [ProcedureInForce] {
        let cases = try value(\.cases, procedure, at: revisions ?? self.revisions(connection)) {
            try connection.rows(
                """
                SELECT v.procedure, v.id AS version, c.id AS procedure_case, v.field, v.name, c.term,
                    v.effective_from, v.effective_to
                FROM read_procedure_version v JOIN read_procedure_case c ON c.version = v.id
                WHERE v.procedure = \(procedure) AND v.published_at IS NOT NULL
                ORDER BY v.ordinal, c.ordinal
                """
            ).map { row in
                let validity = Validity(
                    from: try row.day("effective_from"),
                    until: try row.dayIfPresent("effective_to")
                )
                return ReferenceCache.DatedCase(validity: validity, procedure: try ProcedureInForce(row))
            }
        }
        return (cases ?? []).filter { $0.validity.holds(on: day) }.map(\.procedure)
    }

    /// The workflow; a changed one is another, so this never changes (rule 25).
    public func workflow(_ id: Workflow.ID, _ connection: any Connection) throws -> Workflow? {
        try constant(\.workflows, id) {
            guard let row = try connection.row("SELECT shape FROM read_workflow WHERE id = \(id)") else { return nil }
            let steps = try connection.rows(
                "SELECT task, role, office, minutes FROM read_workflow_step WHERE workflow = \(id) ORDER BY ordinal"
            ).map(Workflow.Step.init)
            return Workflow(id: id, shape: try row.choice("shape", of: Workflow.Shape.self), steps: steps)
        }
    }

    /// The official name of a procedure in that version.
    public func procedureName(_ version: ProcedureVersion.ID, _ connection: any Connection) throws -> String? {
        try constant(\.names, version) {
            try connection.row("SELECT name FROM read_procedure_version WHERE id = \(version)")
                .map { try $0.text("name") }
        }
    }
}

extension Offer {
    fileprivate static let columns: SQL =
        "id, agency, procedure, mode, desk, competent, workflow, promised_term, unit"

    fileprivate init(_ row: Row, _ workflow: Workflow) throws {
        self.init(
            id: try row.id("id", of: Offer.self),
            agency: try row.id("agency", of: Agency.self),
            procedure: try row.id("procedure", of: Procedure.self),
            mode: try row.choice("mode", of: Offer.Mode.self),
            desk: try row.id("desk", of: Office.self),
            competent: try row.id("competent", of: Office.self),
            workflow: workflow,
            promised: try row.termIfPresent("promised_term"),
            unit: try row.choice("unit", of: Offer.Unit.self)
        )
    }
}

extension Workflow.Step {
    fileprivate init(_ row: Row) throws {
        self.init(
            task: try row.choice("task", of: Workflow.Task.self),
            role: try row.choice("role", of: Role.self),
            office: try row.idIfPresent("office", of: Office.self),
            minutes: try row.integer("minutes")
        )
    }
}

extension ProcedureInForce {
    fileprivate init(_ row: Row) throws {
        self.init(
            procedure: try row.id("procedure", of: Procedure.self),
            version: try row.id("version", of: ProcedureVersion.self),
            procedureCase: try row.id("procedure_case", of: ProcedureCase.self),
            field: try row.id("field", of: ProcedureField.self),
            name: try row.text("name"),
            statutory: try row.term("term")
        )
    }
}
