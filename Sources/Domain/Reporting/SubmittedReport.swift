/// Figures as they were submitted: never changed afterwards; what is submitted again is another version (rule 33).
public struct SubmittedReport: Sendable {
    /// The report's identity.
    public typealias ID = Identifier<SubmittedReport>

    /// What was submitted.
    public enum Kind: String, Sendable, CaseIterable {
        /// Biểu 06a of TT 02/2017/TT-VPCP.
        case form2017
        /// Biểu II.06a of TT 01/2020/TT-VPCP.
        case form2020
        /// The yearly section on the one-stop mechanism.
        case annual

        /// The act that prescribes it.
        public var law: String {
            switch self {
            case .form2017: "TT 02/2017/TT-VPCP"
            case .form2020: "TT 01/2020/TT-VPCP"
            case .annual: "TT 01/2018/TT-VPCP, Đ11"
            }
        }

        /// As people call it.
        public var words: String {
            switch self {
            case .form2017: "Biểu 06a (Thông tư 02/2017/TT-VPCP)"
            case .form2020: "Biểu II.06a (Thông tư 01/2020/TT-VPCP)"
            case .annual: "Báo cáo năm về cơ chế một cửa, một cửa liên thông"
            }
        }
    }

    /// What of the figures was kept.
    public struct Content: Hashable, Sendable {
        /// The rows by field.
        public let fields: FigureSheet
        /// The rows by agency; nil for a form.
        public let units: FigureSheet?
        /// The words of a report; nil for a form.
        public let text: String?

        /// What is kept.
        public init(fields: FigureSheet, units: FigureSheet? = nil, text: String? = nil) {
            self.fields = fields
            self.units = units
            self.text = text
        }
    }

    /// The report's identity.
    public let id: ID
    /// The reporting agency.
    public let agency: Agency.ID
    /// What was submitted.
    public let kind: Kind
    /// Whose dossiers it counts.
    public let scope: FigureScope
    /// Its period.
    public let span: ReportSpan
    /// 1 for the first, and on.
    public let version: Int
    /// The act that prescribed the form.
    public let law: String
    /// What was kept.
    public let content: Content
    /// SHA-256 of what is stored, in hexadecimal.
    public let digest: String
    /// What was noted with it.
    public let note: String?
    /// When.
    public let submittedAt: Instant
    /// By whom.
    public let submittedBy: Officer.ID

    /// A report as it was submitted.
    public init(
        id: ID,
        agency: Agency.ID,
        kind: Kind,
        scope: FigureScope,
        span: ReportSpan,
        version: Int,
        law: String,
        content: Content,
        digest: String,
        note: String?,
        submittedAt: Instant,
        submittedBy: Officer.ID
    ) {
        self.id = id
        self.agency = agency
        self.kind = kind
        self.scope = scope
        self.span = span
        self.version = version
        self.law = law
        self.content = content
        self.digest = digest
        self.note = note
        self.submittedAt = submittedAt
        self.submittedBy = submittedBy
    }
}
