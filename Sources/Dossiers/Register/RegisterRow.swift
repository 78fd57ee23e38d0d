public import Domain
import Persistence
import Reading

/// A line of the register of dossiers: form 06 of TT 01/2018, form 07 of TT 03/2025 (law.md 2.2).
public struct RegisterRow: Hashable, Sendable {
    /// The place of a line, by which pages follow one another.
    public struct Place: Hashable, Sendable {
        /// The day of entry.
        public let day: Day
        /// The number of the year.
        public let number: Int

        /// A line's place.
        public init(day: Day, number: Int) {
            self.day = day
            self.number = number
        }
    }

    /// The dossier.
    public let id: Dossier.ID
    /// Số thứ tự: the number of the year.
    public let number: Int
    /// Mã hồ sơ.
    public let code: DossierCode
    /// Tên thủ tục hành chính.
    public let procedure: String
    /// Số lượng hồ sơ, in sets.
    public let sets: Int
    /// Tên cá nhân, tổ chức: the owner; nil once it was forgotten.
    public let owner: String?
    /// Địa chỉ.
    public let address: String?
    /// Số điện thoại.
    public let phone: String?
    /// Cơ quan chủ trì giải quyết.
    public let competent: String
    /// Ngày nhận hồ sơ: the day of entry.
    public let receivedOn: Day
    /// When it was received, as printed on form 01.
    public let receivedAt: Instant
    /// Ngày hẹn trả kết quả; nil without a term.
    public let due: Instant?
    /// Ngày chuyển hồ sơ đến cơ quan giải quyết.
    public let forwardedAt: Instant?
    /// Ngày nhận kết quả từ cơ quan giải quyết.
    public let resultAt: Instant?
    /// When the result was handed out.
    public let handedOutAt: Instant?
    /// Phương thức nhận kết quả.
    public let handedOutBy: Channel?
    /// How it ended, for the last column.
    public let closing: Closing?
    /// Early, on time or late, once finished.
    public let verdict: Verdict?
    /// Whether something was entered later that no leader has confirmed.
    public let isUnconfirmed: Bool

    /// The line's place.
    public var place: Place { Place(day: receivedOn, number: number) }

    init(_ row: Row) throws {
        id = try row.id("id", of: Dossier.self)
        number = try row.integer("register_number")
        code = try row.code("code")
        procedure = try row.text("procedure_name")
        sets = try row.integer("sets")
        owner = try row.textIfPresent("owner_name")
        address = try row.textIfPresent("owner_address")
        phone = try row.textIfPresent("owner_phone")
        competent = try row.text("competent_name")
        receivedOn = try row.day("received_on")
        receivedAt = try row.instant("clock_from")
        due = try row.instantIfPresent("due_at")
        forwardedAt = try row.instantIfPresent("forwarded_at")
        closing = try row.textIfPresent("closing").flatMap(Closing.init(rawValue:))
        resultAt = closing == .finished ? try row.instantIfPresent("closed_at") : nil
        handedOutAt = try row.instantIfPresent("handed_out_at")
        handedOutBy = try row.integerIfPresent("handed_out_by").flatMap(Channel.init(rawValue:))
        verdict = try row.textIfPresent("verdict").flatMap(Verdict.init(rawValue:))
        isUnconfirmed = try row.integer("unconfirmed") > 0
    }
}
