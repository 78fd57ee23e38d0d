import Addresses
import Catalogue
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct ProcedurePageTests {
    @Test(arguments: TestEngine.available)
    func `rule 41: each published procedure shows code, decision, forms directly after it, and where feedback goes`(
        engine: Engine
    ) async throws {
        try await PublicFixture.with(engine) { fixture in
            let page = try await fixture.get(Places.procedure(.identity(fixture.procedure(.promised).procedure)))
            #expect(page.status == 200)
            let text = page.text
            for wanted in [
                "1.001193", "Quyết định số 2720/QĐ-UBND ngày 12/09/2018 của UBND huyện thử 0", "từ ngày 20/09/2018",
                "Tờ khai mẫu 01", "(PDF, 340 KB)", "Phòng Tư pháp, số 1", "điện thoại 0297 382 9111", "pa@vt.example",
            ] {
                #expect(text.contains(wanted), "\(wanted)")
            }
            let places = ["id=\"can-cu\"", "id=\"bieu-mau\"", "Tờ khai mẫu 01", "id=\"noi-nop\""].map {
                text.firstRange(of: $0)?.lowerBound
            }
            #expect(places.allSatisfy { $0 != nil })
            let found = places.compactMap { $0 }
            #expect(found == found.sorted(), "forms come directly after the parts")
        }
    }

    @Test(arguments: TestEngine.available)
    func `a procedure says what to bring, both terms, the fee, the place, and what nobody has compared`(
        engine: Engine
    ) async throws {
        try await PublicFixture.with(engine) { fixture in
            let text = try await fixture.get(Places.procedure(.identity(fixture.procedure(.promised).procedure))).text
            for wanted in [
                "Thủ tục promised", "Tờ khai", "1 bản chính", "1 bản sao", "<strong>15 ngày làm việc</strong>",
                "Cam kết:", "<strong>10 ngày làm việc</strong>", "8.000 đồng", "Bộ phận Tiếp nhận và Trả kết quả",
                "07:00–11:00, 13:00–17:00", "Nộp tại quầy", "chưa đối chiếu văn bản công bố", "Chưa có dữ liệu",
                "https://motcua.example/thu-tuc/",
            ] {
                #expect(text.contains(wanted), "\(wanted)")
            }
            #expect(!text.contains("Không quy định"), "what nobody entered is not the law's silence")
        }
    }

    @Test func `rule 39: what the law does not set is said so, in the reader's language too`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            let known = try fixture.procedure(.promised)
            try await fixture.world.services.database.write { connection in
                try Revision.catalogue.bump(connection)
                try connection.run(
                    """
                    INSERT INTO procedure_part (version, part, content, provenance)
                    VALUES (\(known.version), 'result', 'Không quy định', 'published')
                    """
                )
            }
            let place = Places.procedure(.identity(known.procedure))
            #expect(try await fixture.get(place).text.contains("<p>Không quy định</p>"))
        }
    }

    @Test func `a code of two levels asks which is meant, a code of one leads there, whole or short`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            let choice = try await fixture.get("/thu-tuc/1.001193")
            #expect(choice.text.contains("Mã này dùng ở hai cấp"))
            #expect(choice.text.contains("Thủ tục promised") && choice.text.contains("Thủ tục communeDays"))
            for path in ["/thu-tuc/2.000635", "/thu-tuc/2.000635.000.00.00.H33"] {
                #expect(try await fixture.get(path).text.contains("Thủ tục days"))
            }
            #expect(try await fixture.get("/thu-tuc/1.999999").status == 404)
            #expect(try await fixture.get("/thu-tuc/2.0006").status == 404, "half a code is no code")
        }
    }

    @Test(arguments: TestEngine.available)
    func `versions past and to come are reached by the day, and what ended says so`(engine: Engine) async throws {
        try await PublicFixture.with(engine) { fixture in
            let shown = try fixture.procedure(.days)
            let (day, id) = (Day(year: 2018, month: 12, day: 1) ?? Law.firstDay, ProcedureVersion.ID(bits: 77))
            let case2 = ProcedureCase.ID(bits: 78)
            let path = Places.procedure(.identity(shown.procedure))
            try await fixture.world.services.database.write { connection in
                try connection.run("UPDATE procedure_version SET effective_to = \(day) WHERE id = \(shown.version)")
                try connection.run(
                    """
                    INSERT INTO procedure_version (id, procedure, ordinal, field, name, effective_from, published_at,
                        provenance)
                    VALUES (\(id), \(shown.procedure), 2, \(shown.field), \("Thủ tục mới tên"), \(day),
                        \(fixture.world.clock.now), 'published')
                    """
                )
                try connection.run(
                    """
                    INSERT INTO procedure_case (id, version, ordinal, name, term, term_provenance, copies)
                    VALUES (\(case2), \(id), 1, '', '2 ngày', 'published', 1)
                    """
                )
                try Revision.catalogue.bump(connection)
            }
            let today = try await fixture.get(path).text
            #expect(today.contains("<h1") && today.contains("Thủ tục days"))
            #expect(today.contains("Có nội dung mới từ ngày 01/12/2018"))
            #expect(today.contains("?ngay=2018-12-01"))
            let coming = try await fixture.get(path + "?ngay=2018-12-01").text
            #expect(coming.contains("Thủ tục mới tên") && coming.contains("2 ngày, kể cả ngày nghỉ"))
            #expect(coming.contains("Nội dung có hiệu lực vào ngày 01/12/2018"))
            #expect(try await fixture.get(path + "?ngay=01/06/2018").text.contains("3 ngày, kể cả ngày nghỉ"))

            try await fixture.world.services.database.write { connection in
                try connection.run("UPDATE procedure_version SET effective_to = \(day) WHERE id = \(id)")
                try connection.run(
                    "UPDATE procedure_version SET effective_from = \(Law.firstDay), effective_to = \(day) WHERE id = \(id)"
                )
                try Revision.catalogue.bump(connection)
            }
            let ended = try await fixture.get(path + "?ngay=2019-01-02").text
            #expect(ended.contains("Thủ tục này không còn hiệu lực"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `what is not published is nowhere`(engine: Engine) async throws {
        try await PublicFixture.with(engine) { fixture in
            let hidden = try fixture.procedure(.unpublished)
            #expect(try await fixture.get(Places.procedure(.identity(hidden.procedure))).status == 404)
            #expect(try await fixture.get("/thu-tuc?q=unpublished").text.contains("Không tìm thấy thủ tục nào"))
            #expect(!(try await fixture.get("/thu-tuc")).text.contains("Thủ tục unpublished"))
        }
    }

    @Test func `an answer of an hour ago is no answer: a change is seen at once`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            let path = Places.procedure(.identity(try fixture.procedure(.days).procedure))
            #expect(try await fixture.get(path).text.contains("0297 382 9000"))
            try await fixture.world.services.database.write { connection in
                try ContactStore.set(
                    Contact(phone: "0297 382 9999"),
                    of: fixture.world.district.id,
                    by: nil,
                    at: fixture.world.clock.now,
                    connection
                )
            }
            let text = try await fixture.get(path).text
            #expect(text.contains("0297 382 9999") && !text.contains("0297 382 9000"))
        }
    }

    @Test func `a version that a correction of the same day left no day is not shown`() async throws {
        try await PublicFixture.with(.sqlite) { fixture in
            let shown = try fixture.procedure(.days)
            let (version, item) = (ProcedureVersion.ID(bits: 77), ProcedureCase.ID(bits: 78))
            try await fixture.world.services.database.write { connection in
                try Revision.catalogue.bump(connection)
                try connection.run(
                    "UPDATE procedure_version SET effective_to = effective_from WHERE id = \(shown.version)"
                )
                try connection.run(
                    """
                    INSERT INTO procedure_version (id, procedure, ordinal, field, name, effective_from, published_at,
                        provenance)
                    SELECT \(version), procedure, 2, field, \("Thủ tục viết lại"), effective_from, published_at,
                        provenance FROM procedure_version WHERE id = \(shown.version)
                    """
                )
                try connection.run(
                    """
                    INSERT INTO procedure_case (id, version, ordinal, name, term, term_provenance, copies)
                    VALUES (\(item), \(version), 1, '', '2 ngày', 'published', 1)
                    """
                )
            }
            let text = try await fixture.get(Places.procedure(.identity(shown.procedure))).text
            #expect(text.contains("Thủ tục viết lại") && !text.contains("Các bản nội dung"))
        }
    }
}
