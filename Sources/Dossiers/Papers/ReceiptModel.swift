public import Domain

/// What a receipt (form 01) says.
public struct ReceiptModel: Hashable, Sendable {
    /// A paper handed in.
    public struct Component: Hashable, Sendable {
        /// What it is called.
        public let name: String
        /// Originals.
        public let originals: Int
        /// Copies.
        public let copies: Int

        /// A paper handed in.
        public init(name: String, originals: Int, copies: Int) {
            self.name = name
            self.originals = originals
            self.copies = copies
        }
    }

    /// What is paid, of one kind.
    public enum Payment: Hashable, Sendable {
        /// Nothing is due.
        case none
        /// Not known yet: a line to write on.
        case open
        /// Freed from it, on that ground.
        case exempt(ground: String)
        /// To pay when the result is handed out, in đồng.
        case later(amount: Int)
        /// Paid, in đồng, with the number of the receipt for it.
        case paid(amount: Int, receipt: String?)

        var words: String? {
            switch self {
            case .none: "không"
            case .open: nil
            case .exempt(let ground): "miễn (\(ground))"
            case .later(let amount): "\(PaperWords.money(amount)), thu khi trả kết quả"
            case .paid(let amount, let receipt):
                "\(PaperWords.money(amount)), đã thu" + (receipt.map { ", biên lai số \($0)" } ?? "")
            }
        }
    }

    /// Agency, desk, forms, marks.
    public var head: PaperHead
    /// The number among the desk's receipts, without `/TNHS`.
    public var number: String?
    /// Mã hồ sơ.
    public var code: DossierCode
    /// Mã tra cứu.
    public var trackingKey: TrackingKey
    /// Where the QR leads: the tracking page's address with the key.
    public var trackingAddress: String
    /// Who handed it in.
    public var applicant: PaperPerson
    /// Whose dossier it is, where that is somebody else.
    public var owner: PaperPerson?
    /// Nội dung yêu cầu giải quyết.
    public var request: String
    /// The papers.
    public var components: [Component]
    /// Sets of papers (bộ).
    public var sets: Int
    /// The term by law.
    public var statutoryTerm: Term
    /// The shorter term that the authority promised.
    public var promisedTerm: Term?
    /// When it was received.
    public var receivedAt: Instant
    /// When to come; nil where there is no due date.
    public var appointment: AppointmentWindow?
    /// Where the result is handed out or sent.
    public var resultPlace: String
    /// Phí.
    public var fee: Payment
    /// Lệ phí.
    public var charge: Payment
    /// The register's book.
    public var registerBook: String?
    /// The number in it.
    public var registerNumber: String?
    /// Who received it.
    public var officer: String
    /// What was mended since, the oldest first: it makes the paper a reprint.
    public var corrections: [CorrectionNote]

    /// What a receipt says.
    public init(
        head: PaperHead,
        number: String?,
        code: DossierCode,
        trackingKey: TrackingKey,
        trackingAddress: String,
        applicant: PaperPerson,
        owner: PaperPerson? = nil,
        request: String,
        components: [Component],
        sets: Int = 1,
        statutoryTerm: Term,
        promisedTerm: Term?,
        receivedAt: Instant,
        appointment: AppointmentWindow?,
        resultPlace: String,
        fee: Payment,
        charge: Payment,
        registerBook: String?,
        registerNumber: String?,
        officer: String,
        corrections: [CorrectionNote] = []
    ) {
        self.head = head
        self.number = number
        self.code = code
        self.trackingKey = trackingKey
        self.trackingAddress = trackingAddress
        self.applicant = applicant
        self.owner = owner
        self.request = request
        self.components = components
        self.sets = sets
        self.statutoryTerm = statutoryTerm
        self.promisedTerm = promisedTerm
        self.receivedAt = receivedAt
        self.appointment = appointment
        self.resultPlace = resultPlace
        self.fee = fee
        self.charge = charge
        self.registerBook = registerBook
        self.registerNumber = registerNumber
        self.officer = officer
        self.corrections = corrections
    }
}
