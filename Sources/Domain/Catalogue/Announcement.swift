/// An announcing decision (quyết định công bố): what makes procedures new, amended, replaced or repealed.
public struct Announcement: Hashable, Sendable {
    /// The announcement's identity.
    public typealias ID = Identifier<Announcement>

    /// What an announcement does to a procedure (NĐ 63/2010/NĐ-CP Đ15).
    public enum Change: String, Sendable, CaseIterable {
        /// Mới ban hành.
        case new
        /// Sửa đổi, bổ sung.
        case amended
        /// Thay thế.
        case replaced
        /// Bãi bỏ.
        case repealed
    }

    /// The decision's number, `2720/QĐ-UBND`.
    public let number: String
    /// The day it was signed.
    public let signedOn: Day
    /// The day it takes effect.
    public let effectiveOn: Day
    /// Where we know it from.
    public let provenance: Provenance

    /// A decision.
    public init(number: String, signedOn: Day, effectiveOn: Day, provenance: Provenance) {
        self.number = number
        self.signedOn = signedOn
        self.effectiveOn = effectiveOn
        self.provenance = provenance
    }
}
