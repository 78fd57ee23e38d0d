import Addresses
import Domain
import Markup
import Web

/// Which commendations are shown: those of a year.
struct CommendationQuery {
    static let yearName = "nam"

    let year: Int

    init(year: Int) {
        self.year = year
    }

    /// Reads the address; without a year that of the last full month.
    init(_ fields: Fields, today: Day, _ errors: inout FormErrors) {
        var reader = FormReader(fields)
        year = reader.integer(Self.yearName, in: 2000...2100) ?? today.advanced(by: -31).year
        errors = reader.errors
    }

    var path: String { path(Places.commendations) }

    func path(_ address: Address<NoParts>) -> String { "\(address())?\(Self.yearName)=\(year)" }

    /// The days of the year.
    var period: ReportPeriod? { ReportPeriod.year(year, .calendar) }
}

/// What was typed about a commendation.
struct CommendationForm {
    enum Name {
        static let kind = "doi-tuong"
        static let recipient = "nguoi-nhan"
        static let merit = "thanh-tich"
        static let decision = "so-quyet-dinh"
        static let day = "ngay-quyet-dinh"
        static let reason = "ly-do"
        static let version = "lan"
    }

    let kind: Commendation.RecipientKind
    let recipient: String
    let merit: String
    let decision: String
    let day: Day

    /// Reads the form, or says what is wrong beside its fields.
    static func read(_ fields: Fields, today: Day, _ errors: inout FormErrors) -> CommendationForm? {
        var reader = FormReader(fields)
        let kind = reader.choice(
            Name.kind,
            of: Commendation.RecipientKind.self,
            required: "Chọn tập thể hay cá nhân"
        )
        let recipient = reader.text(
            Name.recipient,
            required: "Nhập tên tập thể hoặc cá nhân được khen thưởng",
            max: 200
        )
        let merit = reader.text(Name.merit, required: "Nhập thành tích được khen thưởng", max: 1000)
        let decision = reader.text(Name.decision, required: "Nhập số quyết định, ví dụ 1234/QĐ-UBND", max: 60)
        let day = reader.day(Name.day, required: "Nhập ngày ký quyết định")
        if let day, day > today { reader.refuse(Name.day, "Ngày quyết định không được sau hôm nay") }
        for error in reader.errors.items { errors.refuse(error.field, error.message) }
        guard errors.isEmpty, let kind, let recipient, let merit, let decision, let day else { return nil }
        return CommendationForm(kind: kind, recipient: recipient, merit: merit, decision: decision, day: day)
    }

    /// The commendation that it says.
    func commendation(_ id: Commendation.ID, of agency: Agency.ID, _ provenance: Provenance) -> Commendation {
        Commendation(
            id: id,
            agency: agency,
            recipientKind: kind,
            recipient: recipient,
            merit: merit,
            decision: decision,
            decidedOn: day,
            provenance: provenance
        )
    }
}

extension Commendation.RecipientKind {
    /// Tập thể, cá nhân.
    var message: Message {
        switch self {
        case .collective: "Tập thể"
        case .individual: "Cá nhân"
        }
    }
}
