import Domain
import Markup
import Web

/// Number, days and subject of a decision as they are entered.
enum DecisionForm {
    static let issuer = "co-quan"
    static let number = "so"
    static let signed = "ngay-ky"
    static let effective = "ngay-hieu-luc"
    static let subject = "trich-yeu"

    /// Reads the form; nil with what is wrong beside the field.
    static func read(
        _ fields: Fields,
        keeper: CatalogueKeeper,
        provenance: Provenance,
        _ errors: inout FormErrors
    ) -> DecisionHead? {
        var reader = FormReader(fields)
        let number = reader.text(number, required: "Nhập số, ký hiệu của quyết định, ví dụ 2720/QĐ-UBND", max: 60)
        let signed = reader.day(signed, required: "Nhập ngày ký quyết định")
        let effective = reader.day(effective, required: "Nhập ngày thủ tục có hiệu lực")
        let subject = reader.text(subject, required: "Nhập trích yếu của quyết định", max: 500)
        let issuer = reader.identifier(issuer, of: Agency.self, required: "Chọn cơ quan ban hành")
        if let issuer, !keeper.scope.contains(issuer) { reader.refuse(Self.issuer, "Chọn lại cơ quan ban hành") }
        errors = reader.errors
        guard errors.isEmpty, let number, let signed, let effective, let subject, let issuer else { return nil }
        return DecisionHead(
            agency: issuer,
            announcement: Announcement(
                number: number,
                signedOn: signed,
                effectiveOn: effective,
                provenance: provenance
            ),
            subject: subject
        )
    }

    /// What a form shows for a decision that is there already.
    static func fields(_ decision: Decision) -> Fields {
        Fields([
            (issuer, decision.agency.description), (number, decision.announcement.number),
            (signed, decision.announcement.signedOn.vietnamese),
            (effective, decision.announcement.effectiveOn.vietnamese), (subject, decision.subject),
        ])
    }
}
