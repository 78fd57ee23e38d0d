/// What form 01 says beside the ledger: free text about a person's affairs, so it can be erased.
public struct ReceptionDetails: Hashable, Sendable {
    /// How the applicant hears of the result.
    public enum Notification: String, Sendable, CaseIterable {
        case phone, sms, email, post, none
    }

    /// Where the result is received (đăng ký nhận kết quả tại).
    public enum ReturnPlace: String, Sendable, CaseIterable {
        /// Tại quầy.
        case desk
        /// Qua bưu chính công ích.
        case post
        /// By another person.
        case person
    }

    /// Nội dung yêu cầu giải quyết; nil leaves the procedure's name.
    public var content: String?
    /// Số bộ hồ sơ.
    public var sets: Int
    /// How to tell the applicant.
    public var notification: Notification
    /// Where the result is received.
    public var returnPlace: ReturnPlace
    /// The address, or the person, for `post` and `person`.
    public var returnTo: String?
    /// The authorisation shown (giấy ủy quyền), where the applicant is not the owner.
    public var authorisation: String?

    /// Details; as most are.
    public init(
        content: String? = nil,
        sets: Int = 1,
        notification: Notification = .phone,
        returnPlace: ReturnPlace = .desk,
        returnTo: String? = nil,
        authorisation: String? = nil
    ) {
        self.content = content
        self.sets = sets
        self.notification = notification
        self.returnPlace = returnPlace
        self.returnTo = returnTo
        self.authorisation = authorisation
    }
}
