public import Documents
public import Domain

/// What a refusal to receive (form 03) says.
public struct RefusalModel: Hashable, Sendable {
    /// Agency, desk, forms, marks.
    public var head: PaperHead
    /// The number.
    public var number: String?
    /// The day it is written.
    public var day: Day
    /// Who handed the papers in.
    public var applicant: PaperPerson
    /// Nội dung yêu cầu giải quyết.
    public var request: String
    /// Why, each reason in a sentence.
    public var reasons: [String]
    /// The text of law it rests on.
    public var basis: String?
    /// Whom to ask.
    public var contact: PaperContact
    /// Who refuses and signs.
    public var officer: String

    /// What a refusal says.
    public init(
        head: PaperHead,
        number: String?,
        day: Day,
        applicant: PaperPerson,
        request: String,
        reasons: [String],
        basis: String?,
        contact: PaperContact,
        officer: String
    ) {
        self.head = head
        self.number = number
        self.day = day
        self.applicant = applicant
        self.request = request
        self.reasons = reasons
        self.basis = basis
        self.contact = contact
        self.officer = officer
    }
}

/// Form 03, phiếu từ chối tiếp nhận giải quyết hồ sơ (law.md 2.2).
public enum RefusalPaper {
    /// The paper.
    public static func document(_ model: RefusalModel) -> Document {
        let number = model.number.map { "Số: \($0)/TCHS" } ?? "Số: ………/TCHS"
        var blocks: [Block] = [model.head.block(below: [number], day: model.day)]
        blocks += Block.title("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ")
        blocks.append(.paragraph(Paragraph(Text(model.head.desk), spaceAbove: 2)))
        blocks.append(.fields([Field("Tiếp nhận hồ sơ của", .bold(model.applicant.name))]))
        blocks += model.applicant.contact
        blocks.append(.fields([Field("Nội dung yêu cầu giải quyết", model.request)]))
        blocks.append(
            .paragraph(
                Paragraph(
                    Text(
                        "Qua xem xét, \(model.head.desk) thông báo không tiếp nhận, giải quyết hồ sơ này với lý do "
                            + "cụ thể như sau:"
                    ),
                    alignment: .justified,
                    spaceAbove: 5,
                    keepsWithNext: true
                )
            )
        )
        blocks += Block.numbered(model.reasons.map { Text($0) })
        if let basis = model.basis { blocks.append(.fields([Field("Căn cứ", basis)])) }
        blocks.append(model.contact.afterRefusal)
        blocks.append(.space(3))
        blocks.append(
            .signatures([
                Signature("NGƯỜI NỘP HỒ SƠ", name: model.applicant.name),
                Signature("NGƯỜI TIẾP NHẬN HỒ SƠ", name: model.officer),
            ])
        )
        if let form = PaperForm.refusal.name(in: model.head.forms) { blocks += Block.footnotes([Text("\(form).")]) }
        return model.head.document(
            "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
            .refusal,
            paper: .a5,
            textSize: 10.5,
            sections: [Document.Section(blocks)]
        )
    }
}
