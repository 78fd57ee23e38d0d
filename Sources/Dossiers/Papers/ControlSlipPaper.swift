public import Documents
public import Domain

/// What a control slip (form 05 of TT 01/2018/TT-VPCP, 06 of TT 03/2025/TT-VPCP) says.
public struct ControlSlipModel: Hashable, Sendable {
    /// A hand-over: one gives, the other takes.
    public struct Handover: Hashable, Sendable {
        /// Office that gives.
        public var giver: String
        /// Office that takes.
        public var receiver: String
        /// Who gives; nil before it happened.
        public var givenBy: String?
        /// Who takes.
        public var takenBy: String?
        /// When it was given.
        public var givenAt: Instant?
        /// When it was taken.
        public var takenAt: Instant?
        /// How the giver kept the term of the step; nil for the first giver and before it is known.
        public var verdict: Verdict?
        /// Reason of a delay, or another remark.
        public var note: String?

        /// A hand-over.
        public init(
            giver: String,
            receiver: String,
            givenBy: String?,
            takenBy: String?,
            givenAt: Instant?,
            takenAt: Instant?,
            verdict: Verdict?,
            note: String? = nil
        ) {
            self.giver = giver
            self.receiver = receiver
            self.givenBy = givenBy
            self.takenBy = takenBy
            self.givenAt = givenAt
            self.takenAt = takenAt
            self.verdict = verdict
            self.note = note
        }
    }

    /// Agency, desk, forms, marks.
    public var head: PaperHead
    /// Mã hồ sơ.
    public var code: DossierCode
    /// The procedure.
    public var procedure: String
    /// Cơ quan (bộ phận) giải quyết hồ sơ.
    public var resolvingOffice: String
    /// Cơ quan phối hợp giải quyết.
    public var coordinatingOffices: [String]
    /// Received and promised, for the head of the slip.
    public var receivedAt: Instant
    /// When the result is due.
    public var dueAt: Instant?
    /// The hand-overs so far, and those still to come.
    public var handovers: [Handover]

    /// What a control slip says.
    public init(
        head: PaperHead,
        code: DossierCode,
        procedure: String,
        resolvingOffice: String,
        coordinatingOffices: [String] = [],
        receivedAt: Instant,
        dueAt: Instant?,
        handovers: [Handover]
    ) {
        self.head = head
        self.code = code
        self.procedure = procedure
        self.resolvingOffice = resolvingOffice
        self.coordinatingOffices = coordinatingOffices
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.handovers = handovers
    }
}

/// Phiếu kiểm soát quá trình giải quyết hồ sơ (law.md 2.2).
public enum ControlSlipPaper {
    /// The paper.
    public static func document(_ model: ControlSlipModel) -> Document {
        var blocks: [Block] = [model.head.block(below: ["Mã hồ sơ: \(model.code)"], day: model.receivedAt.day)]
        blocks += Block.title("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")
        blocks += [
            .fields([Field("Thủ tục", model.procedure)]),
            .fields([Field("Cơ quan (bộ phận) giải quyết hồ sơ", model.resolvingOffice)]),
            .fields([Field("Cơ quan phối hợp giải quyết", coordinating(model))]),
            .fields([Field("Thời gian nhận hồ sơ", PaperWords.moment(model.receivedAt))]),
            .fields([Field("Thời hạn trả kết quả", model.dueAt.map { PaperWords.moment($0) } ?? "không quy định")]),
            .space(1), .table(table(model.handovers)),
        ]
        let form = PaperForm.controlSlip.name(in: model.head.forms).map { " \($0)." } ?? ""
        blocks += Block.footnotes([
            Text(
                "Cột kết quả ghi khi bên giao chuyển hồ sơ: trước hạn, đúng hạn hoặc quá hạn; nếu quá hạn, ghi lý do ở "
                    + "cột ghi chú.\(form)"
            )
        ])
        return model.head.document(
            "Phiếu kiểm soát quá trình giải quyết hồ sơ \(model.code)",
            .controlSlip,
            paper: .a5,
            sections: [Document.Section(blocks)]
        )
    }

    private static func coordinating(_ model: ControlSlipModel) -> String {
        model.coordinatingOffices.isEmpty ? "không có" : model.coordinatingOffices.joined(separator: ", ")
    }

    private static func table(_ handovers: [ControlSlipModel.Handover]) -> Table {
        Table(
            [
                .init("TÊN CƠ QUAN", share: 0.27), .init("THỜI GIAN GIAO, NHẬN HỒ SƠ", share: 0.42),
                .init("KẾT QUẢ GIẢI QUYẾT", share: 0.15, alignment: .centre), .init("GHI CHÚ", share: 0.16),
            ],
            rows: handovers.map { handover in
                [
                    Text("1. Giao: \(handover.giver)\n2. Nhận: \(handover.receiver)"),
                    moments(handover),
                    Text(handover.verdict.map(capitalised) ?? ""),
                    Text(handover.note ?? ""),
                ]
            },
            scale: 0.88
        )
    }

    /// Giving and taking are two acts: one moment where they coincide to the minute, two otherwise.
    private static func moments(_ handover: ControlSlipModel.Handover) -> Text {
        let given = handover.givenAt.map { PaperWords.moment($0) } ?? PaperWords.emptyMoment
        let taken = handover.takenAt.map { PaperWords.moment($0) } ?? PaperWords.emptyMoment
        let people = ("Người giao: \(handover.givenBy ?? "")", "Người nhận: \(handover.takenBy ?? "")")
        return given == taken
            ? Text("\(given)\n\(people.0)\n\(people.1)")
            : Text("Giao: \(given)\n\(people.0)\nNhận: \(taken)\n\(people.1)")
    }

    private static func capitalised(_ verdict: Verdict) -> String {
        verdict.vietnamese.prefix(1).uppercased() + verdict.vietnamese.dropFirst()
    }
}
