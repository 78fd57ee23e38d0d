import Domain
import Testing
import Web

@testable import Dossiers

/// What the intake screen fills in and keeps without a script.
@Suite struct IntakeFillTests {
    @Test func `a known address brings its commune; a typed one keeps the one that was chosen`() {
        let known = IntakeApplicant(PartyDescription(name: "Lê Văn Tám", address: "Ấp 1, xã Tân Thuận"))
        func filled(_ address: String) -> [String] {
            let commune = (IntakeField.commune, "xã Tân Thuận")
            var draft = IntakeDraft(Fields([commune, (IntakeField.address, address)]))
            known.fill(&draft)
            return [draft[IntakeField.address], draft[IntakeField.commune]]
        }
        #expect(filled("") == ["Ấp 1, xã Tân Thuận", IntakeValue.elsewhere])
        #expect(filled("Ấp 2") == ["Ấp 2", "xã Tân Thuận"])
    }

    @Test func `a reason that begins like a basis is not lost from form 03`() {
        let written = EndedIntake.Reason(lines: ["Căn cứ: đơn không hợp lệ", "Sai thẩm quyền"], basis: "Luật X, Đ1")
        #expect(EndedIntake.Reason(written.text) == written)
    }
}
