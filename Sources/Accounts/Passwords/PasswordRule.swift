import Domain
public import Markup

/// Why a password is not taken.
public enum PasswordObjection: Error, Hashable {
    /// Fewer than eight characters.
    case short
    /// More than two hundred: nobody types that, and hashing it is work.
    case long
    /// The user name, or the user name with little more.
    case userName
    /// Among the first that anybody tries.
    case common
    /// The one it should replace.
    case same
    /// The two times it was typed differ.
    case repetition

    /// The sentence for the form.
    public var message: Message {
        switch self {
        case .short: "Mật khẩu phải có ít nhất 8 ký tự"
        case .long: "Mật khẩu dài quá 200 ký tự"
        case .userName: "Mật khẩu không được chứa tên đăng nhập"
        case .common: "Mật khẩu này quá dễ đoán; hãy chọn mật khẩu khác"
        case .same: "Mật khẩu mới phải khác mật khẩu cũ"
        case .repetition: "Hai lần nhập mật khẩu mới không giống nhau"
        }
    }
}

/// What a password must be. Length is what counts; signs and capitals are not asked for.
public enum PasswordRule {
    /// - Throws: the first objection.
    public static func check(_ password: String, for userName: UserName) throws(PasswordObjection) {
        let password = password.composed
        guard password.count >= 8 else { throw .short }
        guard password.count <= 200 else { throw .long }
        let folded = Folding.fold(password)
        guard !folded.contains(userName.text) else { throw .userName }
        let letters = folded.filter { $0.isLetter || $0.isNumber }
        guard Set(letters).count > 3, !common.contains(letters), !isRow(letters) else { throw .common }
    }

    /// `12345678`, `abcdefgh`, `87654321`.
    private static func isRow(_ text: String) -> Bool {
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = Set(zip(values, values.dropFirst()).map { $1 - $0 })
        return steps == [1] || steps == [-1]
    }

    /// Folded, without signs.
    private static let common: Set<String> = [
        "password", "password1", "password123", "passw0rd", "matkhau1", "matkhau123", "matkhau12345", "matkhaumoi",
        "qwertyui", "qwertyuiop", "1234567890", "12345678910", "123456789a", "a123456789", "123456abc", "abc123456",
        "abcd1234", "1q2w3e4r", "1qaz2wsx", "q1w2e3r4", "admin123", "admin1234", "admin12345", "quantri123",
        "motcua123",
        "motcua2018", "motcua2026", "vietnam123", "vietnam1", "iloveyou", "iloveyou1", "anhyeuem", "emyeuanh",
        "yeuemnhieu", "khongbiet", "khongcogi", "hoilamgi", "toiyeuem", "toiyeubac", "maiyeuem", "ubnd1234",
        "ubnd12345",
        "congchuc1", "congchuc123", "tiepnhan1", "tiepnhan123", "huyen123", "vinhthuan1", "vinhthuan123",
        "kiengiang123",
        "angiang123", "01234567", "012345678", "0123456789", "987654321", "11223344", "12341234", "123123123",
        "welcome1",
        "letmein1", "sunshine1", "football1", "changeme", "changeme1", "doimatkhau", "secret123", "test1234",
        "user1234",
    ]
}
