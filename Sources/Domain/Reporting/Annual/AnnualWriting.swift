/// What the writer of a yearly report adds to what the ledger says, kept apart from it.
public struct AnnualWriting: Hashable, Sendable {
    /// A place in the report that only its writer can fill.
    public enum Field: Hashable, Sendable {
        /// The report's number, `125`.
        case number
        /// The day it is dated; without it the day of extraction.
        case day
        /// Kính gửi: to whom it is addressed.
        case addressee
        /// Nơi nhận, a line each.
        case recipients
        /// The capacity of who signs, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH` on a line each.
        case capacity
        /// The name of who signs.
        case signer
        /// Ý kiến của người dân: surveys, feedback.
        case opinions
        /// Hạn chế, nguyên nhân.
        case shortcomings
        /// Nhiệm vụ of the next year.
        case tasks
        /// Why the dossier of that code was late.
        case lateness(String)
        /// When its applicant was apologised to in writing.
        case apology(String)

        /// The fields that every report has.
        public static let common: [Field] = [
            .number, .day, .addressee, .recipients, .capacity, .signer, .opinions, .shortcomings, .tasks,
        ]

        /// The name in forms and in the store.
        public var name: String {
            switch self {
            case .number: "so"
            case .day: "ngay"
            case .addressee: "kinh-gui"
            case .recipients: "noi-nhan"
            case .capacity: "chuc-vu"
            case .signer: "nguoi-ky"
            case .opinions: "y-kien"
            case .shortcomings: "han-che"
            case .tasks: "nhiem-vu"
            case .lateness(let code): "ly-do:\(code)"
            case .apology(let code): "xin-loi:\(code)"
            }
        }
    }

    private var texts: [String: String]

    /// What stands in the fields, by name.
    public init(_ texts: [String: String] = [:]) {
        self.texts = texts
    }

    /// What stands in the field; nil when nothing does.
    public subscript(field: Field) -> String? {
        get { texts[field.name].flatMap { $0.isEmpty ? nil : $0 } }
        set { texts[field.name] = newValue }
    }

    /// The paragraphs that stand in the field.
    public func lines(_ field: Field) -> [String] {
        (self[field] ?? "").split(separator: "\n").map(String.init)
    }

    /// The day it is dated.
    public var day: Day? { self[.day].flatMap { Day($0) } }
}
