import Domain
import Markup
import Web

/// What the desk enters when it hands a result out: who took it, what was given back, what was paid.
struct HandOutFields {
    /// Who took it.
    enum Receiver: String {
        case applicant = "nguoi-nop"
        case owner = "chu-ho-so"
        case other = "nguoi-khac"
    }

    static let receiver = "nguoi-nhan"
    static let name = "ho-ten"
    static let paperKind = "loai-giay-to"
    static let paperNumber = "so-giay-to"
    static let paperIssuedOn = "ngay-cap"
    static let paperIssuedBy = "noi-cap"
    static let authorised = "uy-quyen"
    static let channel = "cach-tra"
    static let returned = "ban-chinh"

    let receiver: Receiver
    /// Who came, where it was neither applicant nor owner.
    let person: PartyDescription?
    let authorised: Bool
    let channel: Channel
    let returned: [DossierComponent.ID]
    let payment: PaymentAmounts?

    /// Reads the form; nil when `reader` has found something wrong.
    init?(_ reader: inout FormReader) {
        let receiver = reader.choice(Self.receiver, of: Receiver.self, required: "Chọn người nhận kết quả")
        person = receiver == .other ? reader.receiver() : nil
        channel = Int(reader.fields[Self.channel]).flatMap(Channel.init(rawValue:)) ?? .direct
        authorised = reader.fields.has(Self.authorised)
        if receiver == .other, !authorised {
            reader.refuse(Self.authorised, "Người khác nhận thay phải có giấy ủy quyền; đã xem thì đánh dấu")
        }
        returned = reader.fields.all(Self.returned).compactMap { DossierComponent.ID($0) }
        payment = reader.payment()
        guard let receiver, reader.errors.isEmpty else { return nil }
        self.receiver = receiver
    }
}

extension FormReader {
    /// Whoever came, by the paper shown (rule 28).
    fileprivate mutating func receiver() -> PartyDescription? {
        let name = text(HandOutFields.name, required: "Nhập họ và tên người nhận", max: 100)
        let kind = choice(
            HandOutFields.paperKind,
            of: PartyDescription.Paper.Kind.self,
            required: "Chọn loại giấy tờ tùy thân"
        )
        let number = text(HandOutFields.paperNumber, required: "Nhập số giấy tờ tùy thân", max: 20)
            .map(PartyDescription.Paper.number)
        let issuedOn = day(HandOutFields.paperIssuedOn)
        let issuedBy = text(HandOutFields.paperIssuedBy, max: 100)
        if let kind, let number, !kind.accepts(number) { refuse(HandOutFields.paperNumber, kind.advice) }
        guard let name, let kind, let number else { return nil }
        let paper = PartyDescription.Paper(kind: kind, number: number, issuedOn: issuedOn, issuedBy: issuedBy)
        return PartyDescription(name: name, paper: paper)
    }
}
