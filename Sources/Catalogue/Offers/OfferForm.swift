import Domain
import Markup
import Web

/// The fields of an offer.
enum OfferForm {
    static let mode = "cach"
    static let reason = "ly-do"
    static let decision = "quyet-dinh"
    static let desk = "bo-phan"
    static let competent = "don-vi"
    static let workflow = "quy-trinh"
    static let promised = "cam-ket"
    static let unit = "don-vi-tinh"
    static let from = "tu-ngay"
    static let procedure = "thu-tuc"

    /// A new offer from the day, at the agency's first desk.
    static func fields(desk: Office.ID?, from day: Day) -> Fields {
        Fields([
            (mode, Offer.Mode.oneStop.rawValue), (Self.desk, desk?.description ?? ""),
            (unit, Offer.Unit.dossier.rawValue), (from, day.vietnamese),
        ])
    }

    /// An offer that is going to be changed from the day.
    static func fields(_ record: OfferRecord, from day: Day) -> Fields {
        let offer = record.offer
        return Fields([
            (mode, offer.mode.rawValue), (reason, record.reason ?? ""), (decision, record.decision ?? ""),
            (desk, offer.desk.description), (competent, offer.competent.description),
            (workflow, offer.workflow.id.description), (promised, offer.promised?.description ?? ""),
            (unit, offer.unit.rawValue), (from, day.vietnamese),
        ])
    }

    /// The offer that the fields describe; nil with what is wrong beside the field.
    static func read(_ fields: Fields, _ errors: inout FormErrors) -> OfferDraft? {
        var reader = FormReader(fields)
        let mode = reader.choice(Self.mode, of: Offer.Mode.self, required: "Chọn cách giải quyết")
        let reason = reader.text(Self.reason, max: 300)
        let decision = reader.text(Self.decision, max: 100)
        let desk = reader.identifier(Self.desk, of: Office.self, required: "Chọn nơi tiếp nhận và trả kết quả")
        let competent = reader.identifier(Self.competent, of: Office.self, required: "Chọn đơn vị giải quyết")
        let workflow = reader.identifier(Self.workflow, of: Workflow.self, required: "Chọn quy trình nội bộ")
        var promised: Term?
        if let text = reader.text(Self.promised, max: 60) {
            do throws(TermError) {
                promised = try Term(parsing: text)
            } catch {
                reader.refuse(Self.promised, "\(error.description)")
            }
        }
        let unit = reader.choice(Self.unit, of: Offer.Unit.self, required: "Chọn đơn vị tính")
        let from = reader.day(Self.from, required: "Nhập ngày bắt đầu áp dụng")
        errors = reader.errors
        guard errors.isEmpty, let mode, let desk, let competent, let workflow, let unit, let from else { return nil }
        return OfferDraft(
            mode: mode,
            desk: desk,
            competent: competent,
            workflow: workflow,
            promised: promised,
            unit: unit,
            reason: reason,
            decision: decision,
            from: from
        )
    }
}
