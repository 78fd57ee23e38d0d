import Domain
import Markup
import Web

/// The signed result as the leader enters it: in whose name, when, and its file.
struct SignatureForm {
    static let authority = "quyen-ky"
    static let day = "ngay-ky"
    static let time = "gio-ky"
    static let files = "tep"

    /// In whose name.
    let authority: SigningAuthority
    /// When it was signed on paper; nil where it is signed now.
    let signedAt: Instant?
    /// The scanned result.
    let files: [(file: UploadedFile, content: FileContent)]

    /// Reads the form; nil when `reader` has found something wrong.
    init?(_ reader: inout FormReader, now: Instant) {
        let authority = reader.choice(
            Self.authority,
            of: SigningAuthority.self,
            required: "Chọn quyền hạn ký"
        )
        let day = reader.day(Self.day, required: "Nhập ngày ký")
        signedAt = day.flatMap { reader.signingTime(on: $0, now: now) }
        files = reader.files(Self.files)
        guard let authority, reader.errors.isEmpty else { return nil }
        self.authority = authority
    }
}

extension FormReader {
    /// The moment on paper; nil without a fault for today without an hour.
    fileprivate mutating func signingTime(on day: Day, now: Instant) -> Instant? {
        let text = fields[SignatureForm.time]
        if text.isEmpty {
            if day < now.day { refuse(SignatureForm.time, "Ký trước hôm nay thì nhập cả giờ ký, ví dụ 16:30") }
            if day > now.day { refuse(SignatureForm.day, "Ngày ký không được sau hôm nay") }
            return nil
        }
        guard let minute = Self.minute(text) else {
            refuse(SignatureForm.time, "Nhập giờ theo dạng giờ:phút, ví dụ 16:30")
            return nil
        }
        let moment = Instant(day, minute: minute)
        guard moment <= now else {
            refuse(SignatureForm.day, "Thời điểm ký không được sau bây giờ")
            return nil
        }
        return moment
    }
}
