/// Names of the fields of the intake screen, which are the ids of its controls too.
enum IntakeField {
    static let act = "viec"
    static let procedure = "thu-tuc"
    static let offer = "thu-tuc-id"
    static let procedureCase = "truong-hop"
    static let paperKind = "loai-giay"
    static let paperNumber = "so-giay"
    static let isOrganisation = "la-to-chuc"
    static let taxCode = "ma-so-thue"
    static let name = "ho-ten"
    static let birth = "ngay-sinh"
    static let address = "dia-chi"
    static let commune = "xa"
    static let phone = "dien-thoai"
    static let email = "email"
    static let notification = "bao-tin"
    static let isOwner = "chinh-chu"
    static let ownerIsOrganisation = "chu-la-to-chuc"
    static let ownerTaxCode = "chu-ma-so-thue"
    static let ownerName = "chu-ho-ten"
    static let ownerPaperKind = "chu-loai-giay"
    static let ownerPaperNumber = "chu-so-giay"
    static let ownerAddress = "chu-dia-chi"
    static let ownerPhone = "chu-dien-thoai"
    static let authorisation = "uy-quyen"
    static let sets = "so-bo"
    static let content = "noi-dung"
    static let place = "noi-tiep-nhan"
    static let channel = "kenh"
    static let fee = "phi"
    static let charge = "le-phi"
    static let exempted = "mien-giam"
    static let ground = "can-cu-mien"
    static let groundText = "can-cu-mien-khac"
    static let paid = "thu"
    static let receipt = "so-bien-lai"
    static let promised = "hen-som"
    static let returnPlace = "nhan-ket-qua"
    static let returnTo = "noi-nhan"
    static let missing = "bo-sung-khac"
    static let reasons = "ly-do-tu-choi"
    static let basis = "can-cu-tu-choi"
    static let goesOn = "van-tiep-nhan"
    /// Which part of the page a fragment is.
    static let part = "phan"

    /// Whether a paper is there, `thanh-phan-1` and so on: `co` or `thieu`.
    static func component(_ place: Int) -> String { "thanh-phan-\(place)" }
    static func originals(_ place: Int) -> String { "ban-chinh-\(place)" }
    static func copies(_ place: Int) -> String { "ban-sao-\(place)" }
    static func givenBack(_ place: Int) -> String { "tra-lai-\(place)" }
    static func file(_ place: Int) -> String { "tep-\(place)" }
    /// A file that an earlier sending of the form brought, by digest and name.
    static func kept(_ place: Int) -> String { "tep-da-nhan-\(place)" }
}

/// What the pressed button wants.
enum IntakeAct: String {
    /// Fills from the card or the number; the first button, since scanners send Enter.
    case fill = "dien"
    /// Takes the procedure that was typed or the case that was chosen.
    case choose = "chon"
    /// Ends in form 01.
    case receive = "luu"
    /// Ends in form 02.
    case supplement = "thieu"
    /// Ends in form 03.
    case refuse = "tu-choi"
    /// Ends in guidance.
    case guide = "huong-dan"
}

/// Parts of the page that follow the procedure.
enum IntakePart: String {
    case cases = "truong-hop", file = "ho-so", due = "hen-tra", hamlets = "ap"
}

/// Values of boxes and radios.
enum IntakeValue {
    static let there = "co"
    static let missing = "thieu"
    static let notNeeded = "khong"
    static let now = "ngay"
    static let later = "khi-tra"
    static let elsewhere = "khac"
}
