public import Documents
public import Domain

/// Dossiers that go from one office to another together, to be signed for on paper.
public struct HandoverListModel: Hashable, Sendable {
    /// A dossier on the list.
    public struct Entry: Hashable, Sendable {
        /// Mã hồ sơ.
        public var code: DossierCode
        /// The procedure.
        public var procedure: String
        /// Whose it is.
        public var owner: String
        /// When the result is due.
        public var dueAt: Instant?
        /// What lies with it, or another remark.
        public var note: String

        /// A dossier on the list.
        public init(code: DossierCode, procedure: String, owner: String, dueAt: Instant?, note: String = "") {
            self.code = code
            self.procedure = procedure
            self.owner = owner
            self.dueAt = dueAt
            self.note = note
        }
    }

    /// Agency, desk, forms, marks.
    public var head: PaperHead
    /// Office that gives.
    public var giver: String
    /// Office that takes.
    public var receiver: String
    /// Who gives.
    public var givenBy: String?
    /// Who takes.
    public var takenBy: String?
    /// When.
    public var at: Instant
    /// The dossiers.
    public var entries: [Entry]

    /// A list to sign.
    public init(
        head: PaperHead,
        giver: String,
        receiver: String,
        givenBy: String?,
        takenBy: String?,
        at: Instant,
        entries: [Entry]
    ) {
        self.head = head
        self.giver = giver
        self.receiver = receiver
        self.givenBy = givenBy
        self.takenBy = takenBy
        self.at = at
        self.entries = entries
    }
}

/// Danh sách giao, nhận hồ sơ: ours, the law has no form for it (NĐ 61/2018/NĐ-CP, Đ18 asks for the hand-over itself).
public enum HandoverListPaper {
    /// The paper.
    public static func document(_ model: HandoverListModel) -> Document {
        var blocks: [Block] = [model.head.block(day: model.at.day)]
        blocks += Block.title("DANH SÁCH GIAO, NHẬN HỒ SƠ")
        blocks += [
            .fields([Field("Bên giao", model.giver), Field("Bên nhận", model.receiver)]),
            .fields([Field("Thời gian", PaperWords.moment(model.at))]),
            .fields([Field("Số hồ sơ", VietnameseNumber.two(model.entries.count))]),
            .space(1), .table(table(model.entries)), .space(4),
            .signatures([
                Signature("BÊN GIAO", name: model.givenBy, room: 18),
                Signature("BÊN NHẬN", name: model.takenBy, room: 18),
            ]),
        ]
        return model.head.document(
            "Danh sách giao, nhận hồ sơ \(PaperWords.short(model.at))",
            nil,
            paper: .sheet,
            sections: [Document.Section(blocks)]
        )
    }

    private static func table(_ entries: [HandoverListModel.Entry]) -> Table {
        Table(
            [
                .init("STT", share: 10, alignment: .centre), .init("Mã hồ sơ", share: 50), .init("Thủ tục", share: 50),
                .init("Chủ hồ sơ", share: 34), .init("Hẹn trả kết quả", share: 24, alignment: .centre),
                .init("Ghi chú", share: 20),
            ],
            rows: entries.enumerated().map { index, entry in
                [
                    "\(index + 1)", Text(entry.code.description), Text(entry.procedure), Text(entry.owner),
                    Text(entry.dueAt.map { PaperWords.short($0) } ?? ""), Text(entry.note),
                ]
            }
        )
    }
}
