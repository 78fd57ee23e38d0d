public import Documents
public import Domain

/// A part of the register (form 06 of TT 01/2018/TT-VPCP, 07 of TT 03/2025/TT-VPCP).
public struct RegisterModel: Hashable, Sendable {
    /// A dossier in it.
    public struct Entry: Hashable, Sendable {
        /// The number in the book.
        public var number: Int
        /// Mã hồ sơ.
        public var code: DossierCode
        /// Tên thủ tục hành chính.
        public var procedure: String
        /// Sets (bộ).
        public var sets: Int
        /// Name of the person or organisation.
        public var applicant: String
        /// Address and telephone.
        public var contact: String
        /// Cơ quan chủ trì giải quyết.
        public var office: String
        /// Ngày nhận hồ sơ.
        public var receivedOn: Day
        /// Ngày hẹn trả kết quả.
        public var dueOn: Day?
        /// Ngày chuyển hồ sơ đến cơ quan giải quyết.
        public var forwardedOn: Day?
        /// Ngày nhận kết quả từ cơ quan giải quyết.
        public var finishedOn: Day?
        /// The day the result was handed out.
        public var handedOutOn: Day?
        /// Phương thức nhận kết quả.
        public var way: String
        /// Ghi chú.
        public var note: String

        /// A dossier in the register.
        public init(
            number: Int,
            code: DossierCode,
            procedure: String,
            sets: Int,
            applicant: String,
            contact: String,
            office: String,
            receivedOn: Day,
            dueOn: Day?,
            forwardedOn: Day?,
            finishedOn: Day?,
            handedOutOn: Day?,
            way: String,
            note: String = ""
        ) {
            self.number = number
            self.code = code
            self.procedure = procedure
            self.sets = sets
            self.applicant = applicant
            self.contact = contact
            self.office = office
            self.receivedOn = receivedOn
            self.dueOn = dueOn
            self.forwardedOn = forwardedOn
            self.finishedOn = finishedOn
            self.handedOutOn = handedOutOn
            self.way = way
            self.note = note
        }
    }

    /// Agency, desk, forms, marks.
    public var head: PaperHead
    /// The book, `01`.
    public var book: String?
    /// First day of reception.
    public var from: Day
    /// Last day of reception.
    public var to: Day
    /// The dossiers by number.
    public var entries: [Entry]

    /// A part of the register.
    public init(head: PaperHead, book: String?, from: Day, to: Day, entries: [Entry]) {
        self.head = head
        self.book = book
        self.from = from
        self.to = to
        self.entries = entries
    }
}

/// Sổ theo dõi hồ sơ (law.md 2.2).
public enum RegisterPaper {
    /// The paper, A4 lying.
    public static func document(_ model: RegisterModel) -> Document {
        let book = model.book.map { "Quyển số \($0), " } ?? ""
        var blocks: [Block] = [model.head.block(day: nil)]
        blocks += Block.title(
            "SỔ THEO DÕI HỒ SƠ",
            about: .italic("(\(book)từ \(model.from.inWords) đến \(model.to.inWords))")
        )
        blocks.append(.table(Table(headings, rows: model.entries.map(cells), scale: 0.75)))
        blocks.append(.paragraph(Paragraph("Tổng số: \(VietnameseNumber.count(model.entries.count)) hồ sơ.")))
        if let form = PaperForm.register.name(in: model.head.forms) { blocks += Block.footnotes([Text("\(form).")]) }
        return model.head.document(
            "Sổ theo dõi hồ sơ \(model.from.vietnamese) - \(model.to.vietnamese)",
            .register,
            paper: .a4Landscape,
            sections: [Document.Section(blocks)]
        )
    }

    private static let headings: [Table.Heading] = [
        .init("STT", share: 8, alignment: .centre), .init("Mã hồ sơ", share: 24), .init("Tên TTHC", share: 31),
        .init("Số lượng hồ sơ (bộ)", share: 11, alignment: .centre), .init("Tên cá nhân, tổ chức", share: 24),
        .init("Địa chỉ, số điện thoại", share: 27), .init("Cơ quan chủ trì giải quyết", share: 20),
        .init(
            "Nhận và trả kết quả",
            over: [
                .init("Nhận hồ sơ", share: 16, alignment: .centre),
                .init("Hẹn trả kết quả", share: 16, alignment: .centre),
                .init("Chuyển hồ sơ đến cơ quan giải quyết", share: 16, alignment: .centre),
                .init("Nhận kết quả từ cơ quan giải quyết", share: 16, alignment: .centre),
            ]
        ),
        .init(
            "Trả kết quả",
            over: [
                .init("Ngày, tháng, năm", share: 16, alignment: .centre), .init("Phương thức nhận", share: 16),
                .init("Ký nhận", share: 15),
            ]
        ),
        .init("Ghi chú", share: 14),
    ]

    private static func cells(_ entry: RegisterModel.Entry) -> [Text] {
        let days = [entry.receivedOn, entry.dueOn, entry.forwardedOn, entry.finishedOn, entry.handedOutOn]
        return [
            Text(VietnameseNumber.two(entry.number)), Text(brokenOnce(entry.code)), Text(entry.procedure),
            Text(String(entry.sets)),
            Text(entry.applicant), Text(entry.contact), Text(entry.office),
        ] + days.map { Text($0?.vietnamese ?? "") } + [Text(entry.way), "", Text(entry.note)]
    }

    /// In two lines, divided after the authority's identifier: digits after a hyphen would not be divided there.
    private static func brokenOnce(_ code: DossierCode) -> String {
        let parts = code.description.split(separator: "-", maxSplits: 1)
        return parts.joined(separator: "-\n")
    }
}
