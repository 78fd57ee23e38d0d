public import Documents
import Domain

/// Form 01, giấy tiếp nhận hồ sơ và hẹn trả kết quả (law.md 2.2).
public enum ReceiptPaper {
    /// The paper, a section for each copy (liên).
    ///
    /// - Throws: `QRCodeError` when the tracking address is too long for a symbol.
    public static func document(_ model: ReceiptModel, copies: Int = 1) throws(QRCodeError) -> Document {
        let code = try QRCode(model.trackingAddress)
        let sections = (1...max(1, copies)).map { copy in
            Document.Section(blocks(model, code, copy: copies > 1 ? copy : nil))
        }
        return model.head.document(
            "Giấy tiếp nhận hồ sơ và hẹn trả kết quả \(model.code)",
            .receipt,
            paper: .a5,
            sections: sections
        )
    }

    private static func blocks(_ model: ReceiptModel, _ code: QRCode, copy: Int?) -> [Block] {
        let number = model.number.map { "Số: \($0)/TNHS" } ?? "Số: ………/TNHS"
        return [model.head.block(below: [number], day: model.receivedAt.day), title(model, code)]
            + corrections(model) + who(model) + what(model) + when(model) + payments(model)
            + [
                .fields([
                    Field("Vào Sổ theo dõi hồ sơ, Quyển số", model.registerBook, share: 0.6),
                    Field("Số thứ tự", model.registerNumber, share: 0.4),
                ]),
                .space(1.5),
                .signatures([
                    Signature("NGƯỜI NỘP HỒ SƠ", name: model.applicant.name, room: 11),
                    Signature("NGƯỜI TIẾP NHẬN HỒ SƠ", name: model.officer, room: 11),
                ]),
            ] + footnotes(model, copy: copy)
    }

    private static func title(_ model: ReceiptModel, _ code: QRCode) -> Block {
        .columns([
            Block.Column(
                share: 0.78,
                [
                    .space(2),
                    .paragraph(
                        Paragraph(
                            .bold("GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ"),
                            alignment: .centre,
                            scale: 1.2,
                            spaceAbove: 0
                        )
                    ),
                    .paragraph(
                        Paragraph("Mã hồ sơ: " + .bold(model.code.description), alignment: .centre, spaceAbove: 4)
                    ),
                    .paragraph(
                        Paragraph(
                            "Mã tra cứu: " + .bold(PaperWords.grouped(model.trackingKey)),
                            alignment: .centre,
                            spaceAbove: 2
                        )
                    ),
                ]
            ),
            Block.Column(share: 0.22, [.code(code, side: 25, alignment: .right)]),
        ])
    }

    /// Beneath the title, so that nobody takes the reprint for the slip that it replaces.
    private static func corrections(_ model: ReceiptModel) -> [Block] {
        guard !model.corrections.isEmpty else { return [] }
        let notes = model.corrections.map { note in
            "lúc \(note.at.clock) ngày \(note.at.day.vietnamese): \(note.parts.joined(separator: ", "))"
        }.joined(separator: "; ")
        return [
            .paragraph(
                Paragraph(.bold("BẢN IN LẠI – ĐÃ ĐÍNH CHÍNH \(notes)"), alignment: .centre, scale: 0.94, spaceAbove: 2)
            )
        ]
    }

    private static func who(_ model: ReceiptModel) -> [Block] {
        let applicant = model.applicant
        // The identity number came into the form with TT 03/2025/TT-VPCP; before, it is printed where it is known.
        let isAsked = model.head.forms == .circular2025 || applicant.identity != nil
        var blocks: [Block] = [
            .fields([Field("\(model.head.desk) tiếp nhận hồ sơ của", .bold(applicant.name))])
        ]
        if isAsked { blocks.append(.fields([Field(applicant.identityLabel, applicant.identity)])) }
        blocks += applicant.contact
        if let owner = model.owner {
            let identity = owner.identity.map { ", \(owner.identityLabel): \($0)" } ?? ""
            blocks.append(.fields([Field("Chủ hồ sơ", "\(owner.name)\(identity)")]))
        }
        return blocks + [.fields([Field("Nội dung yêu cầu giải quyết", .bold(model.request))])]
    }

    private static func what(_ model: ReceiptModel) -> [Block] {
        let sets = Block.fields([Field("2. Số lượng hồ sơ", "\(VietnameseNumber.two(model.sets)) (bộ)")])
        // What was compared and given back at once leaves nothing to name; an empty table would ask to be filled in.
        guard !model.components.isEmpty else {
            return [.fields([Field("1. Thành phần hồ sơ nộp gồm", "không giữ giấy tờ nào")]), sets]
        }
        return [
            .paragraph(Paragraph("1. Thành phần hồ sơ nộp gồm:", spaceAbove: 3, keepsWithNext: true)),
            .table(model.head.forms == .circular2025 ? byType(model.components) : byColumn(model.components)), sets,
        ]
    }

    private static func byColumn(_ components: [ReceiptModel.Component]) -> Table {
        Table(
            [
                .init("STT", share: 0.09, alignment: .centre), .init("Tên giấy tờ", share: 0.65),
                .init("Bản chính", share: 0.13, alignment: .centre), .init("Bản sao", share: 0.13, alignment: .centre),
            ],
            rows: components.enumerated().map { index, component in
                ["\(index + 1)", Text(component.name), count(component.originals), count(component.copies)]
            }
        )
    }

    /// The table of TT 03/2025/TT-VPCP: a line for originals and one for copies.
    private static func byType(_ components: [ReceiptModel.Component]) -> Table {
        Table(
            [
                .init("STT", share: 0.09, alignment: .centre), .init("Tên giấy tờ", share: 0.59),
                .init("Loại", share: 0.17), .init("Số lượng", share: 0.15, alignment: .centre),
            ],
            rows: components.enumerated().map { index, component in
                let parts = [("Bản chính", component.originals), ("Bản sao", component.copies)].filter { $0.1 > 0 }
                return [
                    "\(index + 1)", Text(component.name), Text(parts.map(\.0).joined(separator: "\n")),
                    Text(parts.map { VietnameseNumber.two($0.1) }.joined(separator: "\n")),
                ]
            }
        )
    }

    private static func count(_ number: Int) -> Text { number == 0 ? "" : Text(VietnameseNumber.two(number)) }

    private static func when(_ model: ReceiptModel) -> [Block] {
        let appointment = model.appointment.map { Text.bold(PaperWords.window($0)) }
        let none: Text? = model.promisedTerm ?? model.statutoryTerm == .unspecified ? "không quy định" : nil
        var term = model.statutoryTerm.description
        if let promised = model.promisedTerm, promised != model.statutoryTerm {
            term += "; cơ quan cam kết: \(promised.description)"
        }
        return [
            .fields([Field("3. Thời gian giải quyết hồ sơ theo quy định", term)]),
            .fields([Field("4. Thời gian nhận hồ sơ", PaperWords.moment(model.receivedAt))]),
            .fields([Field("5. Thời gian trả kết quả giải quyết hồ sơ", appointment ?? none)]),
            .fields([Field("6. Đăng ký nhận kết quả tại", model.resultPlace)]),
        ]
    }

    private static func payments(_ model: ReceiptModel) -> [Block] {
        [.fields([Field("7. Phí", model.fee.words, share: 0.4), Field("Lệ phí", model.charge.words, share: 0.6)])]
    }

    private static func footnotes(_ model: ReceiptModel, copy: Int?) -> [Block] {
        let copies =
            "Giấy này lập thành 02 liên: liên 1 chuyển kèm hồ sơ, liên 2 giao cho người nộp hồ sơ."
            + (copy.map { " Đây là liên \($0)." } ?? "")
        let form = PaperForm.receipt.name(in: model.head.forms).map { " \($0)." } ?? ""
        return Block.footnotes([
            Text("Khi đến nhận kết quả, mang theo giấy này và giấy tờ tùy thân. \(copies)\(form)")
        ])
    }
}
