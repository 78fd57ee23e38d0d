public import Domain

/// Says what happened to a dossier in a sentence without its subject, as the timeline writes it.
///
/// Words that an event refers to but does not hold (names, reasons) are looked up by the caller.
public enum EventSentence {
    /// The sentence of an event; `office` and `officer` name whom it refers to.
    public static func text(
        of event: DossierEvent,
        office: (Office.ID) -> String,
        officer: (Officer.ID) -> String
    ) -> String {
        switch event {
        case .received(let reception):
            reception.receiptNumber.map {
                "Tiếp nhận hồ sơ, giấy tiếp nhận và hẹn trả kết quả số \(VietnameseNumber.two($0))"
            }
                ?? "Tiếp nhận hồ sơ"
        case .supplementAsked: "Yêu cầu bổ sung, hoàn thiện hồ sơ"
        case .intakeRefused: "Từ chối tiếp nhận hồ sơ"
        case .guided: "Hướng dẫn, chưa tiếp nhận hồ sơ"
        case .assigned(let to, _, _): "Phân công \(officer(to)) thụ lý"
        case .given(let to): "Chuyển hồ sơ đến \(office(to))"
        case .takenOver: "Tiếp nhận hồ sơ được chuyển đến"
        case .submitted: "Trình kết quả thẩm định"
        case .approved: "Duyệt kết quả thẩm định"
        case .signed(let authority, _, _): "Ký kết quả (\(words(authority)))"
        case .numbered(let number, _, _): "Vào sổ, đóng dấu kết quả số \(VietnameseNumber.two(number))"
        case .resultReceived(let verdict): "Nhận kết quả tại Bộ phận Một cửa, \(verdict.vietnamese)"
        case .handedOut(let content): handedOut(content)
        case .corrected(let correction): corrected(correction)
        case .cancelled: "Hủy tiếp nhận do nhầm lẫn"
        case .withdrawn: "Trả lại hồ sơ theo đề nghị rút của người nộp"
        case .dueRecomputed(let before, let after, _): recomputed(before, after)
        case .backEntriesConfirmed: "Xác nhận các việc nhập bù"
        case .fileAttached(let file): attached(file.purpose)
        case .fileRemoved(_, let removal): "Gỡ tệp: \(words(removal))"
        case .commented: "Trao đổi"
        case .feeCollected(let payment): collected(payment)
        case .unpaidAllowed: "Cho phép trả kết quả khi chưa nộp đủ phí, lệ phí"
        case .visited: "Người dân đến nhận, chưa có kết quả"
        case .certified(let lines): "Vào sổ chứng thực \(lines.count) việc, \(lines.map(\.copies).reduce(0, +)) bản"
        }
    }

    private static func words(_ authority: SigningAuthority) -> String {
        switch authority {
        case .head: "người đứng đầu"
        case .onBehalf: "TM."
        case .deputy: "KT."
        case .byOrder: "TL."
        }
    }

    private static func handedOut(_ content: HandOut) -> String {
        let who = content.authorised ? "người được ủy quyền" : "người nhận"
        let papers = content.returned.isEmpty ? "" : ", trả lại \(content.returned.count) bản chính"
        return switch content.channel {
        case .direct: "Trả kết quả cho \(who)\(papers)"
        case .online: "Trả kết quả trực tuyến"
        case .post: "Trả kết quả qua bưu chính công ích\(papers)"
        }
    }

    private static func corrected(_ correction: Correction) -> String {
        switch correction {
        case .applicant: "Đính chính thông tin người nộp"
        case .owner: "Đính chính thông tin chủ hồ sơ"
        case .channel(let old, let new): "Đính chính kênh tiếp nhận: \(words(old)) thành \(words(new))"
        case .place(let old, let new): "Đính chính nơi tiếp nhận: \(words(old)) thành \(words(new))"
        case .quantity(let old, let new): "Đính chính số lượng: \(old) thành \(new)"
        case .details: "Đính chính nội dung giấy tiếp nhận"
        }
    }

    private static func words(_ channel: Channel) -> String {
        switch channel {
        case .direct: "trực tiếp"
        case .online: "trực tuyến"
        case .post: "bưu chính công ích"
        }
    }

    private static func words(_ place: ReceptionPlace) -> String {
        switch place {
        case .desk: "tại quầy"
        case .office: "tại phòng chuyên môn"
        case .mobile: "lưu động"
        }
    }

    private static func recomputed(_ before: Instant?, _ after: Instant?) -> String {
        guard let before, let after, before != after else {
            return "Tính lại thời hạn theo lịch làm việc mới, ngày hẹn không đổi"
        }
        return "Tính lại thời hạn theo lịch làm việc mới: từ \(moment(before)) thành \(moment(after))"
    }

    private static func moment(_ instant: Instant) -> String { "\(instant.clock) ngày \(instant.day.vietnamese)" }

    private static func attached(_ purpose: DossierFile.Purpose) -> String {
        switch purpose {
        case .component: "Thêm tệp thành phần hồ sơ"
        case .result: "Thêm tệp kết quả"
        case .other: "Thêm tệp khác"
        }
    }

    private static func words(_ removal: DossierFile.Removal) -> String {
        switch removal {
        case .misplaced: "để nhầm hồ sơ"
        case .unreadable: "không đọc được"
        case .replaced: "đã thay bằng tệp khác"
        case .unneeded: "không cần lưu giữ"
        }
    }

    private static func collected(_ payment: Payment) -> String {
        var parts: [String] = []
        if payment.fee > 0 { parts.append("phí \(VietnameseNumber.grouped(payment.fee)) đồng") }
        if payment.charge > 0 { parts.append("lệ phí \(VietnameseNumber.grouped(payment.charge)) đồng") }
        if payment.exempted > 0 { parts.append("miễn, giảm \(VietnameseNumber.grouped(payment.exempted)) đồng") }
        let receipt = payment.receipt.map { ", biên lai số \($0)" } ?? ""
        return "Thu " + parts.joined(separator: ", ") + receipt
    }
}
