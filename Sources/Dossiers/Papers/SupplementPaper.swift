public import Documents
public import Domain

/// What a request for supplements (form 02) says.
public struct SupplementModel: Hashable, Sendable {
    /// Agency, desk, forms, marks.
    public var head: PaperHead
    /// The number, without `/HDHS`.
    public var number: String?
    /// The day it is written.
    public var day: Day
    /// Mã hồ sơ, where there is one already.
    public var code: DossierCode?
    /// Who handed the papers in.
    public var applicant: PaperPerson
    /// Nội dung yêu cầu giải quyết.
    public var request: String
    /// What to complete, each in a sentence.
    public var items: [String]
    /// Why.
    public var reason: String?
    /// The last day to bring it.
    public var deadline: Day?
    /// Whom to ask.
    public var contact: PaperContact
    /// Who guides the applicant and signs.
    public var officer: String

    /// What a request for supplements says.
    public init(
        head: PaperHead,
        number: String?,
        day: Day,
        code: DossierCode?,
        applicant: PaperPerson,
        request: String,
        items: [String],
        reason: String?,
        deadline: Day?,
        contact: PaperContact,
        officer: String
    ) {
        self.head = head
        self.number = number
        self.day = day
        self.code = code
        self.applicant = applicant
        self.request = request
        self.items = items
        self.reason = reason
        self.deadline = deadline
        self.contact = contact
        self.officer = officer
    }
}

/// Form 02, phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (law.md 2.2).
public enum SupplementPaper {
    /// The paper.
    public static func document(_ model: SupplementModel) -> Document {
        let number = model.number.map { "Số: \($0)/HDHS" } ?? "Số: ………/HDHS"
        var blocks: [Block] = [model.head.block(below: [number], day: model.day)]
        blocks += Block.title("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ")
        blocks.append(.fields([Field("Hồ sơ của", .bold(model.applicant.name))]))
        if let code = model.code { blocks.append(.fields([Field("Mã hồ sơ", .bold(code.description))])) }
        blocks.append(.fields([Field("Nội dung yêu cầu giải quyết", model.request)]))
        blocks += model.applicant.contact
        blocks.append(
            .paragraph(
                Paragraph("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:", spaceAbove: 5, keepsWithNext: true)
            )
        )
        blocks += Block.numbered(model.items.map { Text($0) })
        blocks.append(.fields([Field("Lý do", model.reason)]))
        if let deadline = model.deadline {
            blocks.append(.fields([Field("Đề nghị nộp bổ sung trước khi hết", deadline.inWords)]))
        }
        blocks.append(model.contact.block)
        blocks.append(.space(3))
        blocks.append(
            .columns([
                Block.Column([]), Block.Column([.signatures([Signature("NGƯỜI HƯỚNG DẪN", name: model.officer)])]),
            ])
        )
        if let form = PaperForm.supplement.name(in: model.head.forms) {
            blocks += Block.footnotes([Text("\(form).")])
        }
        return model.head.document(
            "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ\(model.code.map { " \($0)" } ?? "")",
            .supplement,
            paper: .a5,
            textSize: 10.5,
            sections: [Document.Section(blocks)]
        )
    }
}
