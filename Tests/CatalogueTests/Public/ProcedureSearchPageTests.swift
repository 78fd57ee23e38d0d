import Addresses
import Catalogue
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct ProcedureSearchPageTests {
    /// The names of what was found, in order.
    private func found(_ page: BrowserPage) -> [String] {
        page.text.split(separator: "class=\"result-name\"").dropFirst().map { piece in
            String(piece.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
        }
    }

    @Test(arguments: TestEngine.available)
    func `filters leave what they say, and their counts are what they would leave`(engine: Engine) async throws {
        try await PublicFixture.with(engine) { fixture in
            let all = try await fixture.get("/thu-tuc")
            #expect(found(all).count == 8)
            #expect(all.text.contains("UBND huyện thử 0 (7)") && all.text.contains("UBND xã thử 0 (1)"))
            #expect(all.text.contains("Cấp huyện (7)") && all.text.contains("Cấp xã (1)"))
            #expect(all.text.contains("Một cửa (7)") && all.text.contains("Ngoài một cửa (1)"))
            #expect(found(try await fixture.get("/thu-tuc?cap=xa")) == ["Thủ tục communeDays"])
            #expect(found(try await fixture.get("/thu-tuc?cach=ngoai")) == ["Thủ tục outside"])
            #expect(found(try await fixture.get("/thu-tuc?co-quan=H33.12.01")) == ["Thủ tục communeDays"])
            #expect(found(try await fixture.get("/thu-tuc?co-quan=000.01.12.h33")) == ["Thủ tục communeDays"])
            let field = try await fixture.get("/thu-tuc?linh-vuc=linh-vuc-hours-0")
            #expect(found(field) == ["Thủ tục hours"])
            #expect(field.text.contains("Cấp huyện (1)") && !field.text.contains("Cấp xã ("))
            #expect(found(try await fixture.get("/thu-tuc?linh-vuc=khong-co")).isEmpty)
        }
    }

    @Test func `nothing found keeps what was typed and says what else to do`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            let page = try await fixture.get("/thu-tuc?q=%22%3E%3Cscript%3E&cap=xa")
            #expect(page.status == 200)
            #expect(page.text.contains("Không tìm thấy thủ tục nào") && page.text.contains("Bỏ lọc"))
            #expect(page.text.contains("value=\"&quot;&gt;&lt;script&gt;\""))
            #expect(!page.text.contains("<script>"))
        }
    }

    @Test func `a page beyond the last shows the last`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            for page in ["99", "-3"] {
                let answer = try await fixture.get("/thu-tuc?trang=\(page)")
                #expect(found(answer).count == 8)
            }
        }
    }
}
