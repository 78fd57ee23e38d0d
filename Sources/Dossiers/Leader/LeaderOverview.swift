public import Domain

/// What a leader looks at in the morning: one agency at one moment, fit for one sheet.
public struct LeaderOverview: Hashable, Sendable {
    /// The open dossiers of somebody or some place.
    public struct Load: Hashable, Sendable {
        /// All that is open.
        public var open = 0
        /// Of them late.
        public var late = 0
        /// Of them due today or on the next working day, and not late.
        public var dueSoon = 0

        /// Together with another.
        static func + (left: Load, right: Load) -> Load {
            Load(
                open: left.open + right.open,
                late: left.late + right.late,
                dueSoon: left.dueSoon + right.dueSoon
            )
        }
    }

    /// An officer's open dossiers at an office; nobody's where none is named yet.
    public struct OfficerLoad: Hashable, Sendable {
        /// Who; nil for what nobody works on.
        public let officer: Officer.ID?
        /// The name.
        public let name: String?
        /// Whether the officer is away today: the work may be given to somebody else.
        public let isAbsent: Bool
        /// How much.
        public let load: Load
        /// The earliest due day of the late ones; nil where none is late.
        public let earliestDue: Day?
    }

    /// An office's open dossiers.
    public struct OfficeLoad: Hashable, Sendable {
        /// Where.
        public let office: Office.ID
        /// The name.
        public let name: String
        /// How much.
        public let load: Load
        /// By whom, the latest first.
        public let officers: [OfficerLoad]
    }

    /// Results not collected, by how long they lie at the desk.
    public struct Uncollected: Hashable, Sendable {
        /// Up to a week.
        public var week = 0
        /// Up to thirty days.
        public var month = 0
        /// Up to ninety days.
        public var quarter = 0
        /// Longer.
        public var longer = 0

        /// All.
        public var total: Int { week + month + quarter + longer }
    }

    /// The moment.
    public let now: Instant
    /// The next working day, up to which a dossier is due soon.
    public let nextWorkingDay: Day
    /// Offices with open dossiers, those with the most late ones first.
    public let offices: [OfficeLoad]
    /// The latest.
    public let late: [WorklistRow]
    /// Due today or on the next working day.
    public let dueSoon: [WorklistRow]
    /// Given and not taken over, the longest waiting first.
    public let awaitingTakeOver: [WorklistRow]
    /// Done and not collected.
    public let uncollected: Uncollected
    /// Of these the oldest.
    public let oldestUncollected: [WorklistRow]

    /// The agency's whole load.
    public var load: Load { offices.map(\.load).reduce(Load(), +) }

    /// Who is away and has open work.
    public var absent: [OfficerLoad] { offices.flatMap(\.officers).filter { $0.isAbsent && $0.load.open > 0 } }
}
