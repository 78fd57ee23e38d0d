import Domain
import Ledger
import Markup
import Reading
import Web

// MARK: What is handed in, paid and promised

extension IntakeReading {
    /// All that a reception needs; nil with the faults.
    mutating func reception(of applicant: ReceptionForm.Person, submission: Submission.ID?) -> ReceptionForm? {
        let owner = owner()
        let papers = papers()
        let details = details()
        let money = money()
        let promised = promised()
        guard errors.isEmpty, let details, let money else { return nil }
        return ReceptionForm(
            offer: choice.offer.id,
            procedureCase: choice.chosen.content.procedureCase,
            applicant: applicant,
            owner: owner.map { .described($0) },
            channel: Int(draft[IntakeField.channel]).flatMap(Channel.init(rawValue:)) ?? .direct,
            place: ReceptionPlace(rawValue: draft[IntakeField.place]) ?? .desk,
            papers: papers,
            payable: money.payable,
            promised: promised,
            details: details,
            payment: money.payment,
            submission: submission
        )
    }

    private mutating func papers() -> [Reception.Paper] {
        if !missing.isEmpty {
            refuse(
                IntakeField.component(1),
                "Có giấy tờ đánh dấu Thiếu: in phiếu yêu cầu bổ sung (F8), hoặc đánh dấu lại"
            )
            return []
        }
        var papers: [Reception.Paper] = []
        var unmarked: [Int] = []
        for (index, listed) in choice.components.enumerated() {
            let place = index + 1
            // A paper for a case that is not this one: neither missing nor on the receipt.
            if draft[IntakeField.component(place)] == IntakeValue.notNeeded { continue }
            guard draft[IntakeField.component(place)] == IntakeValue.there else {
                unmarked.append(place)
                continue
            }
            let originals = count(IntakeField.originals(place), usual: listed.component.originals)
            let copies = count(IntakeField.copies(place), usual: listed.component.copies)
            guard let originals, let copies else { continue }
            // What was compared and given back at once does not stay with the dossier.
            let isGivenBack = draft.isTicked(IntakeField.givenBack(place))
            papers.append(
                Reception.Paper(component: listed.id, originals: isGivenBack ? 0 : originals, copies: copies)
            )
        }
        if let first = unmarked.first {
            refuse(
                IntakeField.component(first),
                "Đánh dấu Có, Thiếu hoặc Không cần: còn \(unmarked.count) giấy tờ chưa đánh dấu (Đủ cả: Alt+D)"
            )
        }
        return papers
    }

    private mutating func count(_ field: String, usual: Int) -> Int? {
        let text = draft[field]
        guard !text.isEmpty else { return draft.isSent ? 0 : usual }
        guard let count = FieldText.number(text), count <= 999 else {
            refuse(field, "Số bản từ 0 đến 999")
            return nil
        }
        return count
    }

    private mutating func details() -> ReceptionDetails? {
        let sets = FieldText.number(draft.filled(IntakeField.sets, usual: "1")) ?? 0
        if !(1...99).contains(sets) { refuse(IntakeField.sets, "Số bộ hồ sơ từ 1 đến 99") }
        let content = draft[IntakeField.content]
        if content.count > 1000 { refuse(IntakeField.content, "Nội dung quá dài, tối đa 1000 ký tự") }
        let place = ReceptionDetails.ReturnPlace(rawValue: draft[IntakeField.returnPlace]) ?? .desk
        let returnTo = optional(IntakeField.returnTo)
        if place == .post, returnTo == nil { refuse(IntakeField.returnTo, "Nhập địa chỉ nhận qua bưu chính") }
        if place == .person, returnTo == nil { refuse(IntakeField.returnTo, "Nhập họ và tên người nhận thay") }
        guard errors.isEmpty else { return nil }
        return ReceptionDetails(
            content: content.isEmpty || content == choice.procedure.name ? nil : content,
            sets: sets,
            notification: notification,
            returnPlace: place,
            returnTo: place == .desk ? nil : returnTo,
            authorisation: draft.isTicked(IntakeField.isOwner, usual: true) ? nil : optional(IntakeField.authorisation)
        )
    }

    /// Who has no telephone is not called.
    private var notification: ReceptionDetails.Notification {
        let wanted = ReceptionDetails.Notification(rawValue: draft[IntakeField.notification]) ?? .phone
        let hasPhone = draft[IntakeField.phone].contains(where: \.isNumber)
        return !hasPhone && (wanted == .phone || wanted == .sms) ? .none : wanted
    }

    private mutating func money() -> (payable: Int, payment: PaymentAmounts?)? {
        guard let fee = amount(.fee, IntakeField.fee), let charge = amount(.charge, IntakeField.charge) else {
            return nil
        }
        let payable = fee + charge
        let typed = draft[IntakeField.exempted]
        guard let exempted = typed.isEmpty ? 0 : FieldText.money(typed), exempted <= payable else {
            refuse(IntakeField.exempted, "Số tiền miễn, giảm không vượt quá số phải nộp")
            return nil
        }
        let ground = exempted > 0 ? Payment.Ground(rawValue: draft[IntakeField.ground]) : nil
        if exempted > 0, ground == nil { refuse(IntakeField.ground, "Chọn căn cứ miễn, giảm") }
        if ground == .other, draft[IntakeField.groundText].isEmpty {
            refuse(IntakeField.groundText, "Ghi rõ căn cứ miễn, giảm")
        }
        let isPaid = draft[IntakeField.paid] == IntakeValue.now
        let receipt = isPaid && !draft[IntakeField.receipt].isEmpty ? FieldText.number(draft[IntakeField.receipt]) : nil
        if isPaid, !draft[IntakeField.receipt].isEmpty, (receipt ?? 0) < 1 {
            refuse(IntakeField.receipt, "Số biên lai chỉ gồm chữ số; bỏ trống để lấy số tiếp theo")
        }
        guard errors.isEmpty else { return nil }
        // What is let off goes off the charge first.
        let offCharge = min(charge, exempted)
        let taken = isPaid ? (fee: fee - (exempted - offCharge), charge: charge - offCharge) : (0, 0)
        guard exempted > 0 || taken.0 + taken.1 > 0 else { return (payable, nil) }
        let payment = PaymentAmounts(
            fee: taken.0,
            charge: taken.1,
            exempted: exempted,
            ground: ground,
            groundText: draft[IntakeField.groundText],
            receipt: receipt
        )
        return (payable, payment)
    }

    /// By the rule where it sets an amount; else as typed.
    private mutating func amount(_ kind: Fee.Kind, _ field: String) -> Int? {
        if let fixed = choice.amount(of: kind) { return fixed }
        let text = draft[field]
        guard !text.isEmpty else { return 0 }
        guard let amount = FieldText.money(text) else {
            refuse(field, "Nhập số tiền bằng đồng, ví dụ 50.000")
            return nil
        }
        return amount
    }

    /// The earlier day as a term of working days, so that it is counted and explained like any other.
    mutating func promised() -> Term? {
        let text = draft[IntakeField.promised]
        guard !text.isEmpty else { return nil }
        guard let day = FieldText.day(text) else {
            refuse(IntakeField.promised, "Nhập ngày có thật, ví dụ 28/12/2018")
            return nil
        }
        guard day >= now.day, choice.calendar.counts(day) else {
            refuse(IntakeField.promised, "Ngày hẹn sớm phải là ngày làm việc, từ hôm nay trở đi")
            return nil
        }
        let days = choice.calendar.workingDays(after: now.day, through: day)
        return days == 0 ? .sameDayRegardless : .workingDays(halves: 2 * days)
    }
}
