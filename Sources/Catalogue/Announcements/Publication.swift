import Domain
import Persistence
import Reading

/// Why a decision is not published: every entry with what is wrong.
struct PublicationRefusal: Error {
    let objections: [AnnouncementObjection]
}

/// The publication of a decision, in the caller's one transaction.
struct Publication {
    let decision: Decision
    let officer: Officer.ID?
    let now: Instant
    let newID: () -> UInt128
    let connection: any Connection

    /// Publishes; a second time does nothing.
    ///
    /// - Throws: `PublicationRefusal`, after which the transaction must be rolled back; `Problem.conflict` when the
    ///   draft is not as it was seen.
    func publish(seen: Int) throws {
        let changed = try connection.run(
            """
            UPDATE announcement SET is_draft = 0, published_at = \(now), sequence = sequence + 1,
                changed_by = \(officer.sqlValue), changed_at = \(now)
            WHERE id = \(decision.id) AND is_draft = 1 AND sequence = \(seen)
            """
        )
        guard changed > 0 else {
            let isDraft = try connection.integer("SELECT is_draft FROM announcement WHERE id = \(decision.id)") == 1
            if isDraft { throw Problem.conflict }
            return
        }
        // The revision is the lock: who waits for it judges by what the other decision did.
        try Revision.catalogue.bump(connection)
        let entries = try EntryStore.entries(of: decision.id, connection)
        let objections = decision.announcement.objections(to: entries.map(\.entry))
        guard objections.isEmpty else { throw PublicationRefusal(objections: objections) }
        let duties = RepostingDuties(
            decision: decision,
            publishedOn: now.day,
            days: try RepostingStore.days(connection),
            connection: connection
        )
        for entry in entries { try publish(entry, duties) }
    }

    private func publish(_ entry: DecisionEntry, _ duties: RepostingDuties) throws {
        var made: (procedure: Procedure.ID, version: ProcedureVersion.ID)?
        if let draft = entry.after {
            let version = ProcedureVersion.ID(bits: newID())
            made = (try procedure(of: entry, draft), version)
        }
        if let former = entry.former { try end(former, entry.change, successor: made?.procedure) }
        if let draft = entry.after, let made {
            try insert(draft, of: entry, as: made.version, of: made.procedure)
            try FormStore.publish(entry.id, as: made.version, connection)
            try connection.run(
                "UPDATE announcement_entry SET version = \(made.version), procedure = \(made.procedure) WHERE id = \(entry.id)"
            )
        }
        switch entry.change {
        case .new:
            if let made, let draft = entry.after { try duties.post(made.version, of: made.procedure, at: draft.level) }
        case .amended:
            if let made { try duties.post(made.version, of: made.procedure) }
        case .replaced:
            if let former = entry.former { try duties.remove(former.version, of: former.procedure) }
            if let made, let draft = entry.after { try duties.post(made.version, of: made.procedure, at: draft.level) }
        case .repealed:
            if let former = entry.former { try duties.remove(former.version, of: former.procedure) }
        }
    }

    /// The procedure that the draft is of: its own where it is amended, a new one otherwise.
    private func procedure(of entry: DecisionEntry, _ draft: ProcedureDraft) throws -> Procedure.ID {
        if entry.change == .amended, let former = entry.former {
            if let code = draft.code, entry.before?.code != code {
                try connection.run("UPDATE procedure SET code = \(code) WHERE id = \(former.procedure)")
            }
            return former.procedure
        }
        let procedure = Procedure.ID(bits: newID())
        try connection.run(
            """
            INSERT INTO procedure (id, level, code)
            VALUES (\(procedure), \(draft.level.rawValue), \(draft.code.sqlValue))
            """
        )
        return procedure
    }

    /// The former content ends with the day before; dossiers received under it keep it (rule 40).
    private func end(
        _ former: AnnouncementEntry.Former,
        _ change: Announcement.Change,
        successor: Procedure.ID?
    ) throws {
        let day = decision.announcement.effectiveOn
        switch change {
        case .amended, .new:
            try connection.run("UPDATE procedure_version SET effective_to = \(day) WHERE id = \(former.version)")
        case .replaced, .repealed:
            try connection.run(
                """
                UPDATE procedure_version SET effective_to = \(day), ended_by = \(decision.id),
                    successor = \(successor.sqlValue)
                WHERE id = \(former.version)
                """
            )
        }
    }

    private func insert(
        _ draft: ProcedureDraft,
        of entry: DecisionEntry,
        as version: ProcedureVersion.ID,
        of procedure: Procedure.ID
    ) throws {
        let day = decision.announcement.effectiveOn
        let field = try FieldStore.find(
            orInsert: draft.field,
            level: draft.level,
            on: day,
            newID: { ProcedureField.ID(bits: newID()) },
            connection
        )
        let last = try connection.integer(
            "SELECT MAX(ordinal) FROM procedure_version WHERE procedure = \(procedure)"
        )
        let store = VersionStore(
            field: field,
            announcement: decision.id,
            change: entry.change,
            newID: newID,
            connection: connection
        )
        try store.insert(draft, as: version, of: procedure, ordinal: last + 1, from: day, publishedAt: now)
    }
}
