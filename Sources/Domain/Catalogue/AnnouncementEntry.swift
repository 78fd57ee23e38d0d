/// What a decision does to one procedure, as drafted.
public struct AnnouncementEntry: Hashable, Sendable {
    /// The entry's identity.
    public typealias ID = Identifier<AnnouncementEntry>

    /// The version that the decision amends, replaces or repeals.
    public struct Former: Hashable, Sendable {
        /// The version.
        public let version: ProcedureVersion.ID
        /// Its procedure.
        public let procedure: Procedure.ID
        /// Its name.
        public let name: String
        /// Since when it has effect.
        public let from: Day
        /// Whether it is still the last published content of a procedure that nothing ended.
        public let isLast: Bool

        /// A version that was in force when the entry was made.
        public init(version: ProcedureVersion.ID, procedure: Procedure.ID, name: String, from: Day, isLast: Bool) {
            self.version = version
            self.procedure = procedure
            self.name = name
            self.from = from
            self.isLast = isLast
        }
    }

    /// The entry's identity.
    public let id: ID
    /// New, amended, replaced, repealed.
    public let change: Announcement.Change
    /// What it changes; nil for a new procedure.
    public let former: Former?
    /// The content from the day of effect on; nil for a repeal.
    public let draft: ProcedureDraft?
    /// Whether another procedure of the level bears the draft's code.
    public let isCodeTaken: Bool

    /// An entry.
    public init(
        id: ID,
        change: Announcement.Change,
        former: Former?,
        draft: ProcedureDraft?,
        isCodeTaken: Bool = false
    ) {
        self.id = id
        self.change = change
        self.former = former
        self.draft = draft
        self.isCodeTaken = isCodeTaken
    }

    /// The procedure's name, as it will be or as it was.
    public var name: String { draft?.name ?? former?.name ?? "" }
}

/// Why a decision cannot be published as it is drafted.
public struct AnnouncementObjection: LegalObjection, Hashable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The decision does nothing.
        case empty
        /// Required parts are not filled (rule 39).
        case missing([ProcedurePart])
        /// Another decision has changed or ended the procedure meanwhile.
        case superseded
        /// The content that it changes has effect from the same day or later.
        case notAfter(Day)
        /// Another procedure of the level bears the code.
        case codeTaken(String)
    }

    /// The entry; nil for the decision as a whole.
    public let entry: AnnouncementEntry.ID?
    /// What is wrong with it.
    public let reason: Reason

    /// NĐ 63/2010/NĐ-CP Đ8(2) lists the parts; the others are rules of orderly work.
    public var citation: Citation? {
        if case .missing(let parts) = reason { PublicationObjection(missing: parts).citation } else { nil }
    }

    /// That is wrong with the entry.
    public init(entry: AnnouncementEntry.ID?, _ reason: Reason) {
        self.entry = entry
        self.reason = reason
    }
}

extension Announcement {
    /// The gate before publication (rule 39): everything that speaks against it, in the order of the entries.
    public func objections(to entries: [AnnouncementEntry]) -> [AnnouncementObjection] {
        guard !entries.isEmpty else { return [AnnouncementObjection(entry: nil, .empty)] }
        var codes: [Agency.Level: Set<String>] = [:]
        return entries.flatMap { entry -> [AnnouncementObjection] in
            var reasons: [AnnouncementObjection.Reason] = []
            if let draft = entry.draft {
                if !draft.missing.isEmpty { reasons.append(.missing(draft.missing)) }
                if let code = draft.code {
                    let isFirst = codes[draft.level, default: []].insert(code).inserted
                    if entry.isCodeTaken || !isFirst { reasons.append(.codeTaken(code)) }
                }
            }
            if let former = entry.former {
                if !former.isLast { reasons.append(.superseded) }
                if former.from >= effectiveOn { reasons.append(.notAfter(former.from)) }
            }
            return reasons.map { AnnouncementObjection(entry: entry.id, $0) }
        }
    }
}
