import Domain
import Dossiers
import Testing

@Suite struct MessageTests {
    @Test func `an officer reads a sentence with the article of the dossier's law`() {
        #expect(
            DossierObjection.roleMissing(.reception).message(under: .g1)
                == "Việc này do công chức tiếp nhận và trả kết quả của đơn vị thực hiện (NĐ 61/2018/NĐ-CP, Đ11)."
        )
        #expect(DossierObjection.closed.message(under: .g1) == "Hồ sơ đã kết thúc, không thực hiện thêm được.")
        #expect(
            DossierObjection.notThisStep(expected: .sign).message(under: .g1).hasPrefix(
                "Quy trình đang ở bước “Ký kết quả”"
            )
        )
    }
}
