/// The yearly report on the one-stop mechanism, as read from the ledger at one moment (wording.md 1).
///
/// It holds values only; `text` says them. What the ledger does not know is nil, and its sentence is left out.
public struct AnnualReport: Sendable {
    /// One agency with its year.
    public struct Unit: Sendable {
        /// The agency.
        public let agency: Agency.ID
        /// Its name.
        public let name: String
        /// Its level.
        public let level: Agency.Level
        /// Its figures.
        public let figures: Figures
        /// Copies certified in the visits that `figures` counts.
        public let copies: Int
        /// Procedures on its board at the end of the period.
        public let postedProcedures: Int
        /// Their fields.
        public let postedFields: Int
        /// What of the announced procedures it covers.
        public let coverage: Coverage

        /// An agency with its year.
        public init(
            agency: Agency.ID,
            name: String,
            level: Agency.Level,
            figures: Figures,
            copies: Int,
            postedProcedures: Int,
            postedFields: Int,
            coverage: Coverage
        ) {
            self.agency = agency
            self.name = name
            self.level = level
            self.figures = figures
            self.copies = copies
            self.postedProcedures = postedProcedures
            self.postedFields = postedFields
            self.coverage = coverage
        }
    }

    /// A field with its figures.
    public struct Field: Sendable {
        /// The field.
        public let field: ProcedureField.ID
        /// Its name.
        public let name: String
        /// The level of its procedures.
        public let level: Agency.Level
        /// Its figures.
        public let figures: Figures

        /// A field with its figures.
        public init(field: ProcedureField.ID, name: String, level: Agency.Level, figures: Figures) {
            self.field = field
            self.name = name
            self.level = level
            self.figures = figures
        }
    }

    /// A dossier that was finished late.
    public struct LateDossier: Sendable {
        /// Its code.
        public let code: String
        /// The field's name.
        public let field: String
        /// The agency.
        public let agency: Agency.ID
        /// The agency's name.
        public let unit: String
        /// The agency's level.
        public let level: Agency.Level
        /// Calendar days after the promised day.
        public let days: Int

        /// A late dossier.
        public init(
            code: String,
            field: String,
            agency: Agency.ID,
            unit: String,
            level: Agency.Level,
            days: Int
        ) {
            self.code = code
            self.field = field
            self.agency = agency
            self.unit = unit
            self.level = level
            self.days = days
        }
    }

    /// Announcing decisions that took effect in the period, and what they did.
    public struct Announcements: Sendable {
        /// Decisions.
        public let decisions: Int
        /// Procedures made new.
        public let new: Int
        /// Procedures amended or replaced.
        public let amended: Int
        /// Procedures repealed.
        public let repealed: Int

        /// Decisions and what they did.
        public init(decisions: Int, new: Int, amended: Int, repealed: Int) {
            self.decisions = decisions
            self.new = new
            self.amended = amended
            self.repealed = repealed
        }
    }

    /// Counts beside the figures: forms issued, staff, commendations.
    public struct Tallies: Sendable {
        /// Receipts (form 01) of the period.
        public let receipts: Int
        /// Requests for supplement (form 02).
        public let supplements: Int
        /// Intake refusals (form 03).
        public let refusals: Int
        /// Officers in office on the last day.
        public let officers: Int
        /// Of them, those who meet the standard.
        public let qualifiedOfficers: Int
        /// Collectives commended.
        public let collectives: Int
        /// Individuals commended.
        public let individuals: Int
        /// The decisions that commend, with their days, `1234/QĐ-UBND ngày 20/12/2018`.
        public let commendingDecisions: [String]

        /// Counts beside the figures.
        public init(
            receipts: Int,
            supplements: Int,
            refusals: Int,
            officers: Int,
            qualifiedOfficers: Int,
            collectives: Int,
            individuals: Int,
            commendingDecisions: [String]
        ) {
            self.receipts = receipts
            self.supplements = supplements
            self.refusals = refusals
            self.officers = officers
            self.qualifiedOfficers = qualifiedOfficers
            self.collectives = collectives
            self.individuals = individuals
            self.commendingDecisions = commendingDecisions
        }
    }

    /// What was to be posted anew in the period.
    public struct Repostings: Sendable {
        /// Postings that fell due.
        public let due: Int
        /// Of them, those done in time.
        public let timely: Int

        /// Postings that fell due and were done in time.
        public init(due: Int = 0, timely: Int = 0) {
            self.due = due
            self.timely = timely
        }
    }

    /// The year it is named after.
    public let year: Int
    /// The days it covers.
    public let period: ReportPeriod
    /// When it was read from the ledger.
    public let extractedAt: Instant
    /// The reporting agency.
    public let own: Unit
    /// The agencies below it, by level from above, then by name.
    public let below: [Unit]
    /// Figures by field, by level from above, then by name.
    public let fields: [Field]
    /// Dossiers finished late, by code.
    public let late: [LateDossier]
    /// Announcing decisions of the period.
    public let announcements: Announcements
    /// What was to be posted anew.
    public let repostings: Repostings
    /// Counts beside the figures.
    public let tallies: Tallies
    /// Names of the procedures of the lowest level without dossiers, for its appendix.
    public let unusedProcedures: [String]

    /// A report as read from the ledger.
    public init(
        year: Int,
        period: ReportPeriod,
        extractedAt: Instant,
        own: Unit,
        below: [Unit],
        fields: [Field],
        late: [LateDossier],
        announcements: Announcements,
        repostings: Repostings = Repostings(),
        tallies: Tallies,
        unusedProcedures: [String]
    ) {
        self.year = year
        self.period = period
        self.extractedAt = extractedAt
        self.own = own
        self.below = below
        self.fields = fields
        self.late = late
        self.announcements = announcements
        self.repostings = repostings
        self.tallies = tallies
        self.unusedProcedures = unusedProcedures
    }
}
