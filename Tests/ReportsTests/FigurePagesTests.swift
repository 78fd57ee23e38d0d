import Domain
import Foundation
import Persistence
import Reading
import Reports
import TestSupport
import Testing

/// Public figures and the explorer as pages: what they say, and to whom.
@Suite struct FigurePagesTests {
    private static let year = "nam=2018&ky=nam&cach=duong-lich"

    /// A district with five dossiers received, two of them finished, and a commune with one.
    private static func with(
        _ engine: Engine,
        _ body: (World, TestSite) async throws -> Void
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                for _ in 0..<3 { _ = try world.receive(.promised, connection) }
                for _ in 0..<2 { _ = try world.receive(.sameDay, steps: 8, connection) }
                _ = try world.receive(.communeDays, connection)
            }
            try await body(world, TestSite(world))
        }
    }

    @Test(arguments: TestEngine.available)
    func `everybody reads the figures of an agency, with what each rate is of, and no officer`(
        _ engine: Engine
    ) async throws {
        try await Self.with(engine) { world, site in
            var browser = site.browser()
            let code = world.district.code.identifier
            let page = try await browser.get("/so-lieu?co-quan=\(code)&pham-vi=cap-duoi&\(Self.year)")
            #expect(page.status == 200)
            #expect(page.text.contains("và các cơ quan, đơn vị cấp dưới"))
            let officers = try await world.services.database.read { connection in
                try connection.rows("SELECT name FROM read_officer").map { try $0.text("name") }
            }
            #expect(!officers.isEmpty)
            for officer in officers { #expect(!page.text.contains(officer)) }
            let data = try await browser.get("/so-lieu/json?co-quan=\(code)&pham-vi=cap-duoi&\(Self.year)")
            let object = try JSONSerialization.jsonObject(with: Data(data.bytes)) as? [String: Any]
            let figures = try #require(object?["figures"] as? [String: Int])
            #expect(figures["received"] == 6)
            #expect((object?["agencies"] as? [Any])?.count == 2)
            #expect((object?["rates"] as? [[String: Any]])?.allSatisfy { $0["denominator"] is Int } == true)
            let lines = try await browser.get("/so-lieu/csv?co-quan=\(code)&pham-vi=cap-duoi&\(Self.year)")
            let rows = lines.text.split(separator: "\r\n")
            // The head, all together, months of the year so far, two agencies, fields.
            #expect(rows.filter { $0.contains(",tong,") }.count == 1)
            #expect(rows.filter { $0.contains(",thang,") }.count == 10)
            #expect(rows.filter { $0.contains(",co-quan,") }.count == 2)
            // A spreadsheet takes 3/4 for a day in April.
            #expect(rows.allSatisfy { $0.split(separator: ",").last?.contains("/") == false })
        }
    }

    @Test func `figures that were counted before are counted anew once something was written`() async throws {
        try await Self.with(.sqlite) { world, site in
            var browser = site.browser()
            let path = "/so-lieu/json?co-quan=\(world.district.code.identifier)&\(Self.year)"
            let (first, again) = (try await browser.get(path).text, try await browser.get(path).text)
            #expect(first == again)
            #expect(first.contains("\"received\": 5"))
            _ = try await world.services.database.write { try world.receive(.days, $0) }
            #expect(try await browser.get(path).text.contains("\"received\": 6"))
        }
    }

    @Test func `a head that was written down is found again, another one is not`() async throws {
        try await Self.with(.sqlite) { world, site in
            var browser = site.browser()
            let district = world.district.id
            let (position, hash) = try await world.services.database.read { connection in
                let row = try #require(
                    try connection.row("SELECT position, head FROM read_book WHERE agency = \(district)")
                )
                return (try row.integer("position"), Hexadecimal.text(try row.blob("head")))
            }
            let path = "/so-lieu/chuoi-bam?co-quan=\(world.district.code.identifier)&so-viec="
            #expect(try await browser.get("\(path)\(position)&ma-bam=\(hash)").text.contains("Khớp"))
            #expect(try await browser.get("\(path)\(position - 1)&ma-bam=\(hash)").text.contains("Không khớp"))
            let wrong = try await browser.get("\(path)\(position)&ma-bam=abc")
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("64 chữ số"))
            let unknown = try await browser.get("/so-lieu/chuoi-bam?co-quan=H33.99&so-viec=1&ma-bam=\(hash)")
            #expect(unknown.status == 422)
            #expect(unknown.text.contains("Chọn cơ quan trong danh sách"))
            // Who only comes by has asked nothing yet.
            #expect(try await browser.get("/so-lieu/chuoi-bam").status == 200)
        }
    }

    @Test(arguments: TestEngine.available)
    func `every number of the explorer opens as many dossiers, on pages and in files`(_ engine: Engine) async throws {
        try await Self.with(engine) { world, site in
            var browser = try await site.browser(as: .reform)
            for grouping in ["linh-vuc", "thang", "don-vi", "thu-tuc", "phong", "kenh"] {
                let page = try await browser.get("/bao-cao/kham-pha?pham-vi=cap-duoi&theo=\(grouping)&\(Self.year)")
                #expect(page.status == 200)
                let links = page.text.matches(of: /<a href="(\/bao-cao\/kham-pha\/ho-so\?[^"]+)">([0-9.]+)<\/a>/)
                #expect(links.count > 4, "\(grouping)")
                for link in links {
                    let path = String(link.1).replacing("&amp;", with: "&")
                    let number = Int(link.2.replacing(".", with: ""))
                    let list = try await browser.get(path)
                    #expect(list.text.matches(of: /class="row-link"/).count == number, "\(path)")
                    let file = try await browser.get(
                        path.replacing("/kham-pha/ho-so?", with: "/kham-pha/ho-so/csv?")
                    )
                    #expect(file.text.split(separator: "\r\n").count - 1 == number, "\(path)")
                }
            }
        }
    }

    @Test func `numbers by officer, and of nobody, open as many dossiers; a measure asked for twice counts once`()
        async throws
    {
        try await Self.with(.sqlite) { _, site in
            var browser = try await site.browser(as: .reform)
            let page = try await browser.get("/bao-cao/kham-pha?theo=can-bo&\(Self.year)")
            let links = page.text.matches(of: /<a href="(\/bao-cao\/kham-pha\/ho-so\?[^"]+)">([0-9.]+)<\/a>/)
            #expect(links.count > 4)
            // Whoever received them has them: nobody's are none.
            let nobody = try await browser.get(
                "/bao-cao/kham-pha/ho-so?chi-tieu=received&can-bo=khong&\(Self.year)"
            )
            #expect(nobody.text.contains("Không có hồ sơ nào."))
            for link in links {
                let path = String(link.1).replacing("&amp;", with: "&")
                let list = try await browser.get(path)
                #expect(list.text.matches(of: /class="row-link"/).count == Int(link.2), "\(path)")
            }
            let twice = try await browser.get("/bao-cao/kham-pha/ho-so?chi-tieu=received,received&\(Self.year)")
            #expect(twice.text.matches(of: /class="row-link"/).count == 5)
        }
    }

    @Test func `who sees one agency asks for no other one, and for no scope with another one`() async throws {
        try await Self.with(.sqlite) { world, site in
            let (district, commune) = (world.district.code.identifier, world.commune.code.identifier)
            for page in ["kham-pha", "kham-pha/csv", "kham-pha/xlsx", "kham-pha/ho-so", "kham-pha/ho-so/csv"] {
                let path = "/bao-cao/\(page)?chi-tieu=received&\(Self.year)"
                var chair = try await site.browser(as: .chair)
                #expect(try await chair.get("\(path)&co-quan=\(district)").status == 200)
                #expect(try await chair.get("\(path)&co-quan=\(commune)").status == 404)
                #expect(try await chair.get("\(path)&pham-vi=cap-duoi").status == 404)
                var below = try await site.browser(as: .communeChair)
                #expect(try await below.get("\(path)&co-quan=\(commune)").status == 200)
                #expect(try await below.get("\(path)&co-quan=\(district)").status == 404)
                var reform = try await site.browser(as: .reform)
                #expect(try await reform.get("\(path)&co-quan=\(commune)").status == 200)
                // An officer's work is the own agency's business.
                #expect(try await reform.get("\(path)&theo=can-bo").status == 200)
                #expect(try await reform.get("\(path)&co-quan=\(commune)&theo=can-bo").status == 404)
                var desk = try await site.browser(as: .desk)
                #expect(try await desk.get(path).status != 200)
            }
        }
    }

    @Test func `what an agency that is no more has left is counted for who follows the agencies below`() async throws {
        try await Self.with(.sqlite) { world, site in
            let (commune, today) = (world.commune.id, world.services.now().day)
            _ = try await world.services.database.write { connection in
                try connection.run("UPDATE agency SET valid_to = \(today.advanced(by: -1)) WHERE id = \(commune)")
            }
            var reform = try await site.browser(as: .reform)
            let path = "/bao-cao/kham-pha/ho-so?chi-tieu=received&pham-vi=cap-duoi&\(Self.year)"
            let list = try await reform.get(path)
            #expect(list.status == 200)
            #expect(list.text.contains("<strong id=\"so-ho-so\">6</strong>"))
            // The commune's own is counted and named, but whoever may not open it is not sent there.
            #expect(list.text.matches(of: /class="row-link"/).count == 5)
            var chair = try await site.browser(as: .chair)
            #expect(try await chair.get(path).status == 404)
        }
    }

    @Test func `months are those of the days that were asked for`() async throws {
        try await Self.with(.sqlite) { _, site in
            var browser = try await site.browser(as: .reform)
            let quarter = try await browser.get("/bao-cao/kham-pha?theo=thang&nam=2018&ky=quy-3").text
            #expect(quarter.contains("Tháng 7 năm 2018") && quarter.contains("Tháng 9 năm 2018"))
            #expect(!quarter.contains("Tháng 6 năm 2018") && !quarter.contains("Tháng 10 năm 2018"))
            let days = try await browser.get(
                "/bao-cao/kham-pha?theo=thang&tu=15/11/2016&den=20/02/2017&nam=2018&ky=nam"
            ).text
            #expect(days.contains("Hồ sơ theo tháng, năm 2017"))
            #expect(days.contains("Tháng 2 năm 2017") && !days.contains("Tháng 3 năm 2017"))
        }
    }

    @Test func `whoever sees the agency sees each dossier that its figures count`() async throws {
        try await Self.with(.sqlite) { world, _ in
            let principal = world[.chair].principal
            let (all, seen) = try await world.services.database.read { connection in
                let agency = world.district.id
                return (
                    try connection.integer("SELECT count(*) FROM read_dossier d WHERE d.agency = \(agency)"),
                    try connection.integer(
                        """
                        SELECT count(*) FROM read_dossier d
                        WHERE d.agency = \(agency) AND \(visible(to: principal, dossier: "d.id"))
                        """
                    )
                )
            }
            #expect(all == 5)
            #expect(seen == all)
        }
    }
}
