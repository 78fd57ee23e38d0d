import Domain
import Markup
import Reading
import Web

/// Reads the intake form: fills it from a card, and makes of it what an act needs or says what is wrong.
struct IntakeReading {
    let draft: IntakeDraft
    let choice: IntakeChoice
    let now: Instant
    /// What is wrong so far.
    private(set) var errors = FormErrors()

    init(_ draft: IntakeDraft, _ choice: IntakeChoice, now: Instant) {
        self.draft = draft
        self.choice = choice
        self.now = now
        for name in draft.names where draft[name].unicodeScalars.count > Self.longest {
            errors.refuse(name, "Nội dung quá dài, tối đa \(Self.longest) ký tự")
        }
    }

    /// Characters of a field: no paper has room for more.
    private static let longest = 2000

    /// The papers as ticked; those that are missing are named.
    var missing: [String] {
        choice.components.enumerated().filter { draft[IntakeField.component($0.offset + 1)] == IntakeValue.missing }
            .map(\.element.component.name)
    }

    // MARK: Who

    /// The applicant as typed; nil with its faults.
    mutating func applicant() -> PartyDescription? {
        let isOrganisation = draft.isTicked(IntakeField.isOrganisation)
        let name = required(IntakeField.name, isOrganisation ? "Nhập tên tổ chức" : "Nhập họ và tên người nộp")
        let paper = paper(IntakeField.paperKind, IntakeField.paperNumber, isRequired: !isOrganisation)
        let taxCode = isOrganisation ? taxCode(IntakeField.taxCode) : nil
        let birth = isOrganisation ? nil : birth()
        let address = address()
        let phone = phone(IntakeField.phone, isRequired: true)
        let email = email()
        guard errors.isEmpty, let name else { return nil }
        return PartyDescription(
            kind: isOrganisation ? .organisation : .person,
            name: name,
            birth: birth,
            paper: paper,
            address: address,
            phone: phone,
            email: email,
            taxCode: taxCode
        )
    }

    /// The applicant for forms 02 and 03, of whom the name is enough; nil where nothing was typed.
    mutating func visitor(isRequired: Bool) -> PartyDescription? {
        let isOrganisation = draft.isTicked(IntakeField.isOrganisation)
        let name = draft[IntakeField.name]
        guard !name.isEmpty else {
            if isRequired { errors.refuse(IntakeField.name, "Nhập họ và tên người nộp") }
            return nil
        }
        let paper = paper(IntakeField.paperKind, IntakeField.paperNumber, isRequired: false)
        let phone = phone(IntakeField.phone, isRequired: false)
        let email = email()
        let birth = isOrganisation ? nil : birth()
        return PartyDescription(
            kind: isOrganisation ? .organisation : .person,
            name: name,
            birth: birth,
            paper: paper,
            address: draft[IntakeField.address].isEmpty ? nil : addressText,
            phone: phone,
            email: email,
            taxCode: isOrganisation && !draft[IntakeField.taxCode].isEmpty ? taxCode(IntakeField.taxCode) : nil
        )
    }

    /// The owner where it is somebody else; nil where it is the applicant.
    mutating func owner() -> PartyDescription? {
        guard !draft.isTicked(IntakeField.isOwner, usual: true) else { return nil }
        let isOrganisation = draft.isTicked(IntakeField.ownerIsOrganisation)
        let name = required(
            IntakeField.ownerName,
            isOrganisation ? "Nhập tên tổ chức là chủ hồ sơ" : "Nhập họ và tên chủ hồ sơ"
        )
        let taxCode = isOrganisation ? taxCode(IntakeField.ownerTaxCode) : nil
        if draft[IntakeField.authorisation].isEmpty {
            errors.refuse(IntakeField.authorisation, "Ghi số, ngày và nơi chứng thực giấy ủy quyền, hoặc quan hệ")
        }
        let paper = paper(IntakeField.ownerPaperKind, IntakeField.ownerPaperNumber, isRequired: false)
        let phone = phone(IntakeField.ownerPhone, isRequired: false)
        guard errors.isEmpty, let name else { return nil }
        return PartyDescription(
            kind: isOrganisation ? .organisation : .person,
            name: name,
            paper: paper,
            address: optional(IntakeField.ownerAddress),
            phone: phone,
            taxCode: taxCode
        )
    }

    private mutating func paper(
        _ kindField: String,
        _ numberField: String,
        isRequired: Bool
    ) -> PartyDescription.Paper? {
        let number = PartyDescription.Paper.number(draft[numberField])
        guard !number.isEmpty else {
            if isRequired { errors.refuse(numberField, "Nhập số giấy tờ của người nộp, hoặc quét mã trên thẻ") }
            return nil
        }
        var kind = PartyDescription.Paper.Kind(rawValue: draft[kindField]) ?? .usual(on: now.day)
        if number.utf8.allSatisfy({ (0x30...0x39).contains($0) }), [.idCard9, .idCard12].contains(kind) {
            // The digits tell which of the two it is.
            if number.utf8.count == 9 { kind = .idCard9 }
            if number.utf8.count == 12 { kind = .idCard12 }
        }
        guard kind.accepts(number) else {
            errors.refuse(numberField, kind.advice)
            return nil
        }
        return PartyDescription.Paper(kind: kind, number: number)
    }

    private mutating func taxCode(_ field: String) -> String? {
        let code = PartyDescription.Paper.number(draft[field])
        guard PartyDescription.Paper.Kind.taxCode.accepts(code) else {
            errors.refuse(field, PartyDescription.Paper.Kind.taxCode.advice)
            return nil
        }
        return code
    }

    private mutating func birth() -> String? {
        let text = draft[IntakeField.birth]
        guard !text.isEmpty else { return nil }
        if text.utf8.count == 4, let year = Int(text), (1880...now.day.year).contains(year) { return text }
        guard let day = FieldText.day(text), day <= now.day, day.year >= 1880 else {
            errors.refuse(IntakeField.birth, "Nhập ngày sinh, ví dụ 02/09/1980, hoặc chỉ năm sinh")
            return nil
        }
        return day.vietnamese
    }

    private mutating func address() -> String? {
        let text = addressText
        guard !text.isEmpty else {
            errors.refuse(IntakeField.address, "Nhập địa chỉ: số nhà, đường, ấp; chọn xã")
            return nil
        }
        return text
    }

    /// Hamlet and commune as one line; a commune elsewhere is typed with the rest.
    private var addressText: String {
        let commune = draft[IntakeField.commune]
        let parts = [draft[IntakeField.address], commune == IntakeValue.elsewhere ? "" : commune]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private mutating func phone(_ field: String, isRequired: Bool) -> String? {
        let text = draft[field]
        guard !text.isEmpty else {
            if isRequired { errors.refuse(field, "Nhập số điện thoại, hoặc ghi “không có”") }
            return nil
        }
        if ["k", "khong", "khong co", "ko", "-", "0"].contains(Folding.fold(text)) { return nil }
        let digits = text.filter { $0.isASCII && $0.isNumber }
        guard (9...12).contains(digits.count), !text.contains(where: \.isLetter) else {
            errors.refuse(field, "Số điện thoại có 10 hoặc 11 chữ số, ví dụ 0912 345 678")
            return nil
        }
        return text
    }

    private mutating func email() -> String? {
        let text = draft[IntakeField.email]
        guard !text.isEmpty else {
            if draft[IntakeField.notification] == ReceptionDetails.Notification.email.rawValue {
                errors.refuse(IntakeField.email, "Nhập địa chỉ thư điện tử để báo tin")
            }
            return nil
        }
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, !sides[0].isEmpty, sides[1].contains("."), !text.contains(" ") else {
            errors.refuse(IntakeField.email, "Địa chỉ thư điện tử có dạng ten@noi.vn")
            return nil
        }
        return text
    }

    // MARK: Words

    /// Text that is needed.
    mutating func required(_ field: String, _ message: Message) -> String? {
        let text = draft[field]
        if text.isEmpty { errors.refuse(field, message) }
        return text.isEmpty ? nil : text
    }

    /// Text, if there is some.
    func optional(_ field: String) -> String? { draft[field].isEmpty ? nil : draft[field] }

    /// Adds a fault.
    mutating func refuse(_ field: String, _ message: Message) { errors.refuse(field, message) }
}

extension PartyDescription.Paper.Kind {
    /// What people carried on the day: the nine-digit card before the chip cards of 2021.
    static func usual(on day: Day) -> Self { day.year < 2021 ? .idCard9 : .idCard12 }

    /// Whether it can be the number of such a paper.
    func accepts(_ number: String) -> Bool {
        let isNumeric = number.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return switch self {
        case .idCard9: isNumeric && number.utf8.count == 9
        case .idCard12: isNumeric && number.utf8.count == 12
        case .passport:
            (6...12).contains(number.utf8.count)
                && number.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
        case .taxCode:
            number.filter { $0 != "-" }.utf8.allSatisfy { (0x30...0x39).contains($0) }
                && [10, 13].contains(number.filter { $0 != "-" }.utf8.count)
        }
    }

    /// How its number looks.
    var advice: Message {
        switch self {
        case .idCard9: "Số chứng minh nhân dân có 9 chữ số, số căn cước có 12 chữ số"
        case .idCard12: "Số căn cước công dân có 12 chữ số, số chứng minh nhân dân có 9 chữ số"
        case .passport: "Số hộ chiếu gồm chữ in hoa và chữ số, ví dụ B1234567"
        case .taxCode: "Mã số thuế có 10 hoặc 13 chữ số"
        }
    }

    /// The paper's name on screens.
    var message: Message {
        switch self {
        case .idCard9: "Chứng minh nhân dân"
        case .idCard12: "Căn cước công dân"
        case .passport: "Hộ chiếu"
        case .taxCode: "Mã số thuế"
        }
    }
}
