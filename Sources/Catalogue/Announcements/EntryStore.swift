import Domain
import Persistence
import Reading

/// The procedures of a draft.
enum EntryStore {
    /// Every entry of the decision with its contents, in eight queries whatever their number.
    static func entries(of decision: Announcement.ID, _ connection: any Connection) throws -> [DecisionEntry] {
        try entries("e.announcement = \(decision)", connection)
    }

    /// The entry with the decision it stands in.
    ///
    /// - Throws: `Problem.notFound` when it is none of the keeper's.
    static func find(
        _ id: AnnouncementEntry.ID,
        of keeper: CatalogueKeeper,
        _ connection: any Connection
    ) throws -> (decision: Decision, entry: DecisionEntry) {
        guard let entry = try entries("e.id = \(id)", connection).first else { throw Problem.notFound }
        return (try DecisionStore.find(entry.announcement, of: keeper, connection), entry)
    }

    private static func entries(_ condition: SQL, _ connection: any Connection) throws -> [DecisionEntry] {
        let formers = try KnownVersion.versions(
            "v.id IN (SELECT e.former FROM announcement_entry e WHERE \(condition))",
            connection
        )
        let known = Dictionary(formers.map { ($0.version, $0) }) { first, _ in first }
        let forms = try FormStore.forms(ofEntries: condition, connection)
        let rows = try connection.rows(
            """
            SELECT e.id, e.announcement, e.change, e.former, e.draft, e.sequence, e.changed_at, o.name AS officer,
                CASE WHEN e.version IS NULL AND EXISTS (
                    SELECT 1 FROM procedure_version n WHERE n.procedure = v.procedure AND n.ordinal > v.ordinal
                        AND n.published_at IS NOT NULL
                ) THEN 0 WHEN v.ended_by IS NOT NULL OR v.effective_to IS NOT NULL THEN 0 ELSE 1 END AS is_last
            FROM announcement_entry e LEFT JOIN procedure_version v ON v.id = e.former
            LEFT JOIN read_officer o ON o.id = e.changed_by
            WHERE \(condition) ORDER BY e.announcement, e.ordinal
            """
        )
        let drafts = try rows.map { try $0.textIfPresent("draft").map(DraftCoding.draft) }
        let bearers = try bearers(of: drafts.compactMap(\.self), connection)
        return try zip(rows, drafts).map { row, draft in
            let id = try row.id("id", of: AnnouncementEntry.self)
            let before = try row.idIfPresent("former", of: ProcedureVersion.self).flatMap { known[$0] }
            let change = try row.choice("change", of: Announcement.Change.self)
            // An amended procedure may keep its own code.
            let own = change == .amended ? before?.procedure : nil
            let isLast = try row.bool("is_last")
            return DecisionEntry(
                id: id,
                announcement: try row.id("announcement", of: Announcement.self),
                change: change,
                former: before.map {
                    AnnouncementEntry.Former(
                        version: $0.version,
                        procedure: $0.procedure,
                        name: $0.draft.name,
                        from: $0.from,
                        isLast: isLast
                    )
                },
                before: before?.draft,
                after: draft,
                isCodeTaken: draft.flatMap(Code.init).map { bearers[$0, default: []].contains { $0 != own } } ?? false,
                sequence: try row.integer("sequence"),
                forms: forms[id] ?? [],
                changedBy: try row.textIfPresent("officer"),
                changedAt: try row.instant("changed_at")
            )
        }
    }

    /// A code at its level.
    private struct Code: Hashable {
        let level: Agency.Level
        let text: String

        init(level: Agency.Level, text: String) {
            self.level = level
            self.text = text
        }

        /// The draft's code; nil where it has none.
        init?(_ draft: ProcedureDraft) {
            guard let code = draft.code else { return nil }
            self.init(level: draft.level, text: code)
        }
    }

    /// The procedures that bear the drafts' codes; one query.
    private static func bearers(
        of drafts: [ProcedureDraft],
        _ connection: any Connection
    ) throws -> [Code: [Procedure.ID]] {
        let codes = drafts.compactMap(Code.init)
        if codes.isEmpty { return [:] }
        var bearers: [Code: [Procedure.ID]] = [:]
        for row in try connection.rows(
            """
            SELECT id, level, code FROM procedure
            WHERE level IN (\(list: codes.map(\.level.rawValue))) AND code IN (\(list: codes.map(\.text)))
            """
        ) {
            let code = Code(level: try row.level("level"), text: try row.text("code"))
            bearers[code, default: []].append(try row.id("id", of: Procedure.self))
        }
        return bearers
    }

    /// Adds an entry under the identity that the form carried: a form sent twice makes one.
    static func insert(
        _ id: AnnouncementEntry.ID,
        in decision: Announcement.ID,
        _ change: Announcement.Change,
        former: KnownVersion?,
        draft: ProcedureDraft?,
        by officer: Officer.ID?,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        let last = try connection.integer(
            "SELECT MAX(ordinal) FROM announcement_entry WHERE announcement = \(decision)"
        )
        try connection.run(
            """
            INSERT INTO announcement_entry (id, announcement, ordinal, change, procedure, former, draft, sequence,
                changed_by, changed_at)
            VALUES (\(id), \(decision), \(last + 1), \(change.rawValue), \((former?.procedure).sqlValue),
                \((former?.version).sqlValue), \(try draft.map(DraftCoding.text).sqlValue), 1, \(officer.sqlValue),
                \(moment))
            """
        )
    }

    /// Whether the form was taken already.
    static func isKnown(_ id: AnnouncementEntry.ID, _ connection: any Connection) throws -> Bool {
        try connection.row("SELECT id FROM announcement_entry WHERE id = \(id)") != nil
    }

    /// Whether the decision changes the version already.
    static func holds(
        _ version: ProcedureVersion.ID,
        in decision: Announcement.ID,
        _ connection: any Connection
    ) throws -> Bool {
        try connection.row(
            "SELECT id FROM announcement_entry WHERE announcement = \(decision) AND former = \(version)"
        ) != nil
    }

    /// Keeps a draft's content.
    ///
    /// - Throws: `Problem.conflict` when somebody changed it since it was seen.
    static func save(
        _ draft: ProcedureDraft,
        of id: AnnouncementEntry.ID,
        seen: Int,
        by officer: Officer.ID?,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        let saved = try connection.run(
            """
            UPDATE announcement_entry SET draft = \(try DraftCoding.text(draft)), sequence = sequence + 1,
                changed_by = \(officer.sqlValue), changed_at = \(moment)
            WHERE id = \(id) AND sequence = \(seen)
            """
        )
        guard saved > 0 else { throw Problem.conflict }
    }

    /// Takes an entry out of its draft.
    static func remove(_ id: AnnouncementEntry.ID, _ connection: any Connection) throws {
        try connection.run("DELETE FROM procedure_form WHERE entry = \(id) AND version IS NULL")
        try connection.run("DELETE FROM announcement_entry WHERE id = \(id)")
    }

    /// What a published decision changed without a draft of ours: what a file brought.
    static func imported(by decision: Announcement.ID, _ connection: any Connection) throws -> [ImportedChange] {
        try connection.rows(
            """
            SELECT c.change, v.name, p.code FROM read_announced_change c
            JOIN procedure_version v ON v.id = c.version JOIN procedure p ON p.id = c.procedure
            WHERE c.announcement = \(decision) AND NOT EXISTS (
                SELECT 1 FROM announcement_entry e WHERE e.announcement = \(decision)
                    AND (e.version = c.version OR e.former = c.version)
            )
            ORDER BY v.name, p.id
            """
        ).map {
            ImportedChange(
                change: try $0.choice("change", of: Announcement.Change.self),
                name: try $0.text("name"),
                code: try $0.textIfPresent("code")
            )
        }
    }
}
