import Domain
import Markup
import Web

/// The fields of an offer as they are typed.
struct OfferForm {
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

    var mode = Offer.Mode.oneStop.rawValue
    var reason = ""
    var decision = ""
    var desk = ""
    var competent = ""
    var workflow = ""
    var promised = ""
    var unit = Offer.Unit.dossier.rawValue
    var from = ""

    /// A new offer from the day, at the agency's first desk.
    init(desk: Office.ID?, from day: Day) {
        self.desk = desk?.description ?? ""
        from = day.vietnamese
    }

    /// An offer that is going to be changed from the day.
    init(_ record: OfferRecord, from day: Day) {
        mode = record.offer.mode.rawValue
        reason = record.reason ?? ""
        decision = record.decision ?? ""
        desk = record.offer.desk.description
        competent = record.offer.competent.description
        workflow = record.offer.workflow.id.description
        promised = record.offer.promised?.description ?? ""
        unit = record.offer.unit.rawValue
        from = day.vietnamese
    }

    /// What was sent.
    init(_ fields: Fields) {
        mode = fields[Self.mode]
        reason = fields[Self.reason]
        decision = fields[Self.decision]
        desk = fields[Self.desk]
        competent = fields[Self.competent]
        workflow = fields[Self.workflow]
        promised = fields[Self.promised]
        unit = fields[Self.unit]
        from = fields[Self.from]
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
        let unit = reader.choice(Self.unit, of: Offer.Unit.self, required: "Chọn đơn vị tính")
        let from = reader.day(Self.from, required: "Nhập ngày bắt đầu áp dụng")
        var promised: Term?
        if let text = reader.text(Self.promised, max: 60) {
            do throws(TermError) {
                promised = try Term(parsing: text)
            } catch {
                reader.refuse(Self.promised, "\(error.description)")
            }
        }
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
