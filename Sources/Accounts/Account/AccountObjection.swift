public import Markup

/// Why an account or an officer cannot be as asked for.
public enum AccountObjection: Error, Hashable {
    /// The user name belongs to somebody else.
    case userNameTaken
    /// The user name has other signs, or is too short or long.
    case userNameForm
    /// The officer has an account already.
    case hasAccount
    /// Nobody else could manage the agency's officers.
    case lastOperator
    /// A post must be at an office of the officer's own agency.
    case foreignOffice
    /// The last day of the absence comes before the first.
    case absenceBackwards
    /// A day of the absence belongs to another one.
    case absenceOverlaps

    /// The sentence for the form.
    public var message: Message {
        switch self {
        case .userNameTaken: "Tên đăng nhập này đã có người dùng"
        case .userNameForm: "Tên đăng nhập gồm 3 đến 40 chữ không dấu, chữ số, dấu chấm hoặc gạch nối"
        case .hasAccount: "Cán bộ này đã có tài khoản"
        case .lastOperator: "Cơ quan phải còn ít nhất một quản trị đăng nhập được"
        case .foreignOffice: "Đơn vị này không thuộc cơ quan của cán bộ"
        case .absenceBackwards: "Ngày cuối phải từ ngày đầu trở đi"
        case .absenceOverlaps: "Khoảng ngày này trùng với một đợt vắng mặt đã ghi"
        }
    }
}
