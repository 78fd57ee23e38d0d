import Domain
import Markup
import Web

/// What a slip's correction changes: every field as it should be, compared with what stands there.
struct CorrectionFields {
    static let content = "noi-dung"
    static let sets = "so-bo"
    static let notification = "bao-tin"
    static let returnPlace = "nhan-ket-qua"
    static let returnTo = "noi-nhan"
    static let authorisation = "uy-quyen"
    static let channel = "kenh"
    static let place = "noi-tiep-nhan"
    static let quantity = "so-luong"

    /// What is different, in the order in which it is mended.
    let changes: [CorrectionForm]

    /// Reads the form; nil when `reader` has found something wrong.
    init?(_ reader: inout FormReader, of detail: DossierDetail) {
        var changes: [CorrectionForm] = []
        let dossier = detail.dossier
        if let old = detail.applicant, let new = reader.person(.applicant, like: old), new != old {
            // The owner who is the applicant is mended with it.
            changes.append(.applicant(new))
        }
        if dossier.applicant != dossier.owner, let old = detail.owner, let new = reader.person(.owner, like: old),
            new != old
        {
            changes.append(.owner(new))
        }
        if let old = detail.details, let new = reader.details(like: old, detail.names.procedure), new != old {
            changes.append(.details(new))
        }
        // What figures count stands in the form on the day of reception only.
        if let channel = Int(reader.fields[Self.channel]).flatMap(Channel.init(rawValue:)), channel != dossier.channel {
            changes.append(.channel(channel))
        }
        if let place = ReceptionPlace(rawValue: reader.fields[Self.place]), place != dossier.place {
            changes.append(.place(place))
        }
        if let quantity = reader.integer(Self.quantity, in: 1...9_999), quantity != dossier.quantity {
            changes.append(.quantity(quantity))
        }
        guard reader.errors.isEmpty else { return nil }
        self.changes = changes
    }

    /// Whose fields: their names begin with it.
    enum Who: String {
        case applicant = "nguoi-nop"
        case owner = "chu-ho-so"

        var name: String { rawValue + "-ho-ten" }
        var birth: String { rawValue + "-ngay-sinh" }
        var paperKind: String { rawValue + "-loai-giay" }
        var paperNumber: String { rawValue + "-so-giay" }
        var address: String { rawValue + "-dia-chi" }
        var phone: String { rawValue + "-dien-thoai" }
        var email: String { rawValue + "-email" }
        var taxCode: String { rawValue + "-ma-so-thue" }
    }
}

extension FormReader {
    /// Somebody as described now; what the form does not ask for stays.
    fileprivate mutating func person(
        _ who: CorrectionFields.Who,
        like old: PartyDescription
    ) -> PartyDescription? {
        guard let name = text(who.name, required: "Nhập họ và tên, hoặc tên tổ chức", max: 200) else { return nil }
        let number = PartyDescription.Paper.number(fields[who.paperNumber])
        var paper: PartyDescription.Paper?
        if !number.isEmpty {
            let kind = PartyDescription.Paper.Kind(rawValue: fields[who.paperKind]) ?? old.paper?.kind ?? .idCard9
            if !kind.accepts(number) { refuse(who.paperNumber, kind.advice) }
            let isSame = old.paper?.kind == kind && old.paper?.number == number
            paper = isSame ? old.paper : PartyDescription.Paper(kind: kind, number: number)
        } else if old.paper != nil {
            refuse(who.paperNumber, "Nhập số giấy tờ")
        }
        let taxCode = text(who.taxCode, max: 20).map(PartyDescription.Paper.number)
        if let taxCode, !PartyDescription.Paper.Kind.taxCode.accepts(taxCode) {
            refuse(who.taxCode, PartyDescription.Paper.Kind.taxCode.advice)
        }
        return PartyDescription(
            kind: old.kind,
            name: name,
            birth: text(who.birth, max: 20),
            paper: paper,
            address: text(who.address),
            phone: text(who.phone, max: 20),
            email: text(who.email, max: 100),
            taxCode: taxCode
        )
    }

    fileprivate mutating func details(like old: ReceptionDetails, _ procedure: String) -> ReceptionDetails? {
        let content = text(CorrectionFields.content, max: 1000)
        guard let sets = integer(CorrectionFields.sets, in: 1...99, required: "Nhập số bộ hồ sơ") else { return nil }
        let place =
            choice(
                CorrectionFields.returnPlace,
                of: ReceptionDetails.ReturnPlace.self,
                required: "Chọn nơi nhận kết quả"
            )
        let notification =
            choice(CorrectionFields.notification, of: ReceptionDetails.Notification.self, required: "Chọn cách báo tin")
        let returnTo = text(CorrectionFields.returnTo)
        if place == .post, returnTo == nil { refuse(CorrectionFields.returnTo, "Nhập địa chỉ nhận qua bưu chính") }
        if place == .person, returnTo == nil { refuse(CorrectionFields.returnTo, "Nhập họ và tên người nhận thay") }
        guard let place, let notification else { return nil }
        return ReceptionDetails(
            content: content == procedure ? nil : content,
            sets: sets,
            notification: notification,
            returnPlace: place,
            returnTo: place == .desk ? nil : returnTo,
            authorisation: text(CorrectionFields.authorisation)
        )
    }
}
