public import Domain
public import Persistence

/// Reads dossiers back from their projection.
public enum DossierReader {
    /// Locks the dossiers and reads them, in the order asked for; those that do not match `visible` are missing.
    ///
    /// `visible` is the visibility predicate over the alias `d` (`Reading.visible`).
    public static func lock(
        _ ids: [Dossier.ID],
        visible: SQL,
        _ connection: any Connection
    ) throws -> [Dossier] {
        // Filled up to a power of two with what stands there already, for few lengths of statement to prepare.
        var asked = ids
        while let last = ids.last, asked.count & (asked.count - 1) != 0 { asked.append(last) }
        // Locked in the order of their ids, so that two batches never wait for each other in a ring.
        let query: SQL = """
            SELECT \(columns) FROM dossier d LEFT JOIN holding h ON h.dossier = d.id AND h.until_at IS NULL
            WHERE d.id IN (\(list: asked)) AND \(visible)
            \(sqlite: "", postgres: "ORDER BY d.id FOR UPDATE OF d")
            """
        var rows = try connection.rows(query)
        if try rows.contains(where: { try $0.isOutOfStep }) { rows = try connection.rows(query) }
        var found: [Dossier.ID: Dossier] = [:]
        for row in rows {
            let dossier = try Dossier(row)
            found[dossier.id] = dossier
        }
        return ids.compactMap { found[$0] }
    }

    /// Reads every dossier that matches, with what it is held by, one at a time.
    public static func each(
        where condition: SQL,
        _ connection: any Connection,
        _ body: (Dossier) throws -> Void
    ) throws {
        try connection.each(
            """
            SELECT \(columns) FROM dossier d LEFT JOIN holding h ON h.dossier = d.id AND h.until_at IS NULL
            WHERE \(condition) ORDER BY d.id
            """
        ) { try body(Dossier($0)) }
    }

    private static let columns: SQL = """
        d.*, h.sequence AS held_sequence, h.office AS held_office, h.officer AS held_officer, h.step AS held_step,
        h.from_at AS held_from, h.step_due_at AS held_due
        """
}

extension Dossier {
    /// Decodes a row of `dossier` joined with the holding that lasts.
    init(_ row: Row) throws {
        self.init(
            restored: try row.id("id", of: Dossier.self),
            code: try row.value(DossierCode(try row.text("code")), "code"),
            registerNumber: try row.integer("register_number"),
            receiptNumber: try row.integerIfPresent("receipt_number"),
            agency: try row.id("agency", of: Agency.self),
            field: try row.id("field", of: ProcedureField.self),
            procedure: try row.id("procedure", of: Procedure.self),
            version: try row.id("procedure_version", of: ProcedureVersion.self),
            procedureCase: try row.id("procedure_case", of: ProcedureCase.self),
            offer: try row.id("offer", of: Offer.self),
            workflow: try row.id("workflow", of: Workflow.self),
            desk: try row.id("desk", of: Office.self),
            competent: try row.id("competent", of: Office.self),
            unit: try row.value(Offer.Unit(rawValue: try row.text("unit")), "unit"),
            quantity: try row.integer("quantity"),
            channel: try row.value(Channel(rawValue: try row.integer("channel")), "channel"),
            place: try row.value(ReceptionPlace(rawValue: try row.text("place")), "place"),
            law: try row.value(Law.Generation(rawValue: try row.integer("law")), "law"),
            applicant: try PartyVersion(
                party: row.id("applicant", of: Party.self),
                version: row.integer("applicant_version")
            ),
            owner: try PartyVersion(party: row.id("owner", of: Party.self), version: row.integer("owner_version")),
            receivedAt: try row.instant("received_at"),
            clockFrom: try row.instant("clock_from"),
            term: try Term(parsing: row.text("term")),
            status: try row.value(DossierStatus(rawValue: try row.integer("status")), "status"),
            step: try row.integer("step"),
            office: try row.id("office", of: Office.self),
            givenTo: try row.idIfPresent("given_to", of: Office.self),
            holder: try row.idIfPresent("holder", of: Officer.self),
            due: try row.instantIfPresent("due_at"),
            firstDueOn: try row.dayIfPresent("first_due_on"),
            calendarRevision: try row.integer("calendar_revision"),
            resultNumber: try row.integerIfPresent("result_number"),
            end: try End(row),
            handedOutAt: try row.instantIfPresent("handed_out_at"),
            unconfirmed: try row.integer("unconfirmed"),
            payable: try row.integer("payable"),
            settled: try row.integer("settled"),
            unpaidAllowed: try row.bool("unpaid_allowed"),
            sequence: try row.integer("sequence"),
            holding: try Holding(row)
        )
    }
}

extension Dossier.End {
    init?(_ row: Row) throws {
        guard let at = try row.instantIfPresent("closed_at") else { return nil }
        self.init(
            at: at,
            closing: try row.value(Closing(rawValue: try row.text("closing")), "closing"),
            verdict: try row.textIfPresent("verdict").flatMap(Verdict.init(rawValue:)),
            office: try row.id("closed_office", of: Office.self),
            officer: try row.id("closed_officer", of: Officer.self)
        )
    }
}

extension Holding {
    init?(_ row: Row) throws {
        guard let sequence = try row.integerIfPresent("held_sequence") else { return nil }
        self.init(
            sequence: sequence,
            office: try row.id("held_office", of: Office.self),
            officer: try row.idIfPresent("held_officer", of: Officer.self),
            step: try row.integer("held_step"),
            from: try row.instant("held_from"),
            due: try row.instantIfPresent("held_due")
        )
    }
}

extension Row {
    /// A statement that waited for the dossier's lock on PostgreSQL shows the new dossier beside an old holding.
    fileprivate var isOutOfStep: Bool {
        get throws { try integerIfPresent("held_since") != integerIfPresent("held_sequence") }
    }

    /// The value, or an error that names the column whose content is of no known case.
    func value<Value>(_ value: Value?, _ column: String) throws -> Value {
        guard let value else { throw DatabaseError(.decoding(column), "unknown value") }
        return value
    }
}
