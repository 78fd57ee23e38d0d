import Addresses
import Catalogue
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct OfferPageTests {
    private typealias World = TestSupport.World

    /// The fields of the form of the world's promised offer, as its page holds them.
    private static func fields(
        _ world: World,
        _ changes: [String: String] = [:],
        submission: String = "00000000-0000-7000-8000-0000000000aa"
    ) throws -> [(String, String)] {
        let offer = try world.offer(.promised)
        let usual = [
            "submission": submission, "co-quan": world.district.id.description,
            "thu-tuc": offer.procedure.description, "cach": "oneStop", "bo-phan": world.desk.description,
            "don-vi": world.justice.description, "quy-trinh": offer.workflow.id.description,
            "cam-ket": "9 ngày làm việc", "don-vi-tinh": "dossier", "tu-ngay": "16/10/2018",
        ]
        return usual.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    private static func browser(_ world: World) async throws -> Browser {
        var browser = try TestSite(world).browser()
        try await browser.signIn(as: world[.reform].principal.officer)
        return browser
    }

    @Test(arguments: TestEngine.available)
    func `a change ends the offer on its day and begins another; dossiers keep theirs, a repeat changes nothing`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let old = try world.offer(.promised)
            let received = try await world.services.database.write { try world.receive(.promised, $0) }
            var browser = try await Self.browser(world)
            for _ in 0..<2 {
                let answer = try await browser.post(
                    Places.offerChange(old.id),
                    pairs: Self.fields(world),
                    following: false
                )
                #expect(answer.status == 303)
                #expect(answer.location == "/danh-muc/cung-cap/00000000-0000-7000-8000-0000000000aa?da-luu=1")
            }
            let day = world.clock.now.day
            try await world.services.database.read { (connection) throws in
                let reference = Reference()
                let today = try reference.offers(of: world.district.id, on: day, connection)
                let later = try reference.offers(of: world.district.id, on: day.advanced(by: 1), connection)
                #expect(today.count == later.count)
                #expect(today.contains { $0.id == old.id } && !later.contains { $0.id == old.id })
                let new = try #require(later.first { $0.procedure == old.procedure })
                #expect(new.promised == .workingDays(halves: 18))
                let kept = try connection.row("SELECT offer FROM read_dossier WHERE id = \(received.id)")
                #expect(try kept?.id("offer", of: Offer.self) == old.id)
                #expect(try connection.integer("SELECT COUNT(*) FROM offer_origin") == 1)
            }
            let page = try await browser.get(Places.offer(old.id))
            #expect(page.text.contains("từ 01/01/2015 đến hết 15/10/2018"))
            #expect(page.text.contains("Các lần thay đổi (2)"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a slip is mended on the same day, until a dossier was received under it`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let old = try world.offer(.promised)
            let received = try await world.services.database.write { try world.receive(.promised, $0) }
            let id = try #require(Offer.ID("00000000-0000-7000-8000-0000000000aa"))
            var browser = try await Self.browser(world)
            func change(_ offer: Offer.ID, _ term: String, from day: String, _ last: String) async throws -> BrowserPage
            {
                try await browser.post(
                    Places.offerChange(offer),
                    pairs: Self.fields(
                        world,
                        ["cam-ket": "\(term) ngày làm việc", "tu-ngay": day],
                        submission: "00000000-0000-7000-8000-0000000000\(last)"
                    ),
                    following: false
                )
            }
            _ = try await change(old.id, "9", from: "20/10/2018", "aa")
            #expect(try await browser.get(Places.offerChange(id)).text.contains("value=\"20/10/2018\""))
            // The same first day, then today: one offer all the time, and the one before it ends when this begins.
            for (term, day, submission) in [("8", "20/10/2018", "bb"), ("7", "15/10/2018", "cc")] {
                let mended = try await change(id, term, from: day, submission)
                #expect(mended.status == 303 && mended.location == "\(Places.offer(id))?da-luu=1")
            }
            let today = world.clock.now.day
            try await world.services.database.read { (connection) throws in
                // By what the program has at hand, which knew the offer before it was mended.
                let reference = world.services.reference
                let offers = try reference.offers(of: world.district.id, on: today, connection)
                #expect(offers.filter { $0.procedure == old.procedure }.map(\.id) == [id])
                #expect(offers.first { $0.id == id }?.promised == .workingDays(halves: 14))
                let until = try connection.row("SELECT valid_from, valid_to FROM offer WHERE id = \(old.id)")
                #expect(try until?.day("valid_to") == today)
                #expect(try connection.integer("SELECT COUNT(*) FROM offer_origin WHERE replaces = \(old.id)") == 1)
            }
            try await world.services.database.write { connection in
                try connection.run("UPDATE dossier SET offer = \(id) WHERE id = \(received.id)")
            }
            let late = try await change(id, "6", from: "15/10/2018", "dd")
            #expect(
                late.status == 422 && late.text.contains("Đã có hồ sơ tiếp nhận theo nội dung áp dụng từ 15/10/2018")
            )
            let next = try await change(id, "6", from: "16/10/2018", "dd")
            #expect(next.location == "/danh-muc/cung-cap/00000000-0000-7000-8000-0000000000dd?da-luu=1")
        }
    }

    @Test func `what the law does not allow is refused beside its field with the article, nothing typed is lost`()
        async throws
    {
        try await World.with(.sqlite) { world in
            var browser = try await Self.browser(world)
            let path = Places.offerChange(try world.offer(.promised).id)
            let long = try await browser.post(path, pairs: Self.fields(world, ["cam-ket": "16 ngày làm việc"]))
            #expect(long.status == 422)
            #expect(long.text.contains("dài hơn thời hạn theo quy định “15 ngày làm việc”"))
            #expect(long.text.contains("NĐ 61/2018/NĐ-CP, Đ5"))
            #expect(long.text.contains("value=\"16 ngày làm việc\""))
            let outside = try await browser.post(path, pairs: Self.fields(world, ["cach": "outside"]))
            #expect(outside.status == 422 && outside.text.contains("NĐ 61/2018/NĐ-CP, Đ14(5)"))
            let tight = try await browser.post(path, pairs: Self.fields(world, ["cam-ket": "1 giờ làm việc"]))
            #expect(tight.status == 422 && tight.text.contains("vượt thời hạn 1 giờ làm việc"))
            let past = try await browser.post(path, pairs: Self.fields(world, ["tu-ngay": "14/10/2018"]))
            #expect(past.status == 422 && past.text.contains("không được trước hôm nay"))
            let foreign = try await browser.post(
                path,
                pairs: Self.fields(world, ["bo-phan": world.communeDesk.description])
            )
            #expect(foreign.status == 422 && foreign.text.contains("Chọn một Bộ phận Một cửa đang hoạt động"))
            let taken = try await browser.post(Places.newOffer(), pairs: Self.fields(world))
            #expect(taken.status == 422 && taken.text.contains("Cơ quan đang cung cấp thủ tục này"))
            let count = try await world.services.database.read { try $0.integer("SELECT COUNT(*) FROM offer_origin") }
            #expect(count == 0)
        }
    }

    @Test func `the rules of changes are refused by name`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.browser(world)
            let offer = try world.offer(.days)
            let ended = try await browser.post(Places.offerEnd(offer.id), ["tu-ngay": "20/10/2018"])
            #expect(ended.text.contains("đến hết 19/10/2018"))
            let again = try await browser.post(Places.offerEnd(offer.id), ["tu-ngay": "21/10/2018"])
            #expect(again.status == 422 && again.text.contains("đã có ngày kết thúc là 20/10/2018"))
            // Said once each, for the guide of the law.
            let sentences: [OfferObjection] = [
                OfferObjection.deskForeign, OfferObjection.officeForeign, OfferObjection.workflowForeign,
                OfferObjection.dayPast, OfferObjection.dayNotAfter(World.start.day),
                OfferObjection.dossiersReceived(World.start.day), OfferObjection.ended(World.start.day),
                OfferObjection.offeredAlready,
                OfferObjection.notInForce(World.start.day),
            ]
            #expect(sentences.allSatisfy { $0.citation == nil })
        }
    }

    @Test func `a procedure without an offer is found by the filter and offered from its page`() async throws {
        try await World.with(.sqlite) { world in
            var browser = try await Self.browser(world)
            let offer = try world.offer(.hours)
            _ = try await browser.post(Places.offerEnd(offer.id), ["tu-ngay": "16/10/2018"])
            world.clock.advance(minutes: 24 * 60)
            try await browser.signIn(as: world[.reform].principal.officer)
            let list = try await browser.get(Places.offers() + "?tinh-trang=chua")
            #expect(list.text.contains("Thủ tục hours") && !list.text.contains("Thủ tục days"))
            let form = try await browser.get("\(Places.newOffer())?thu-tuc=\(offer.procedure)")
            #expect(form.status == 200 && form.text.contains("8 giờ làm việc"))
            let fields = try Self.fields(
                world,
                ["thu-tuc": offer.procedure.description, "cam-ket": "", "tu-ngay": "16/10/2018"]
            )
            let saved = try await browser.post(Places.newOffer(), pairs: fields)
            #expect(saved.text.contains("Đã lưu."))
            #expect(try await !browser.get(Places.offers() + "?tinh-trang=chua").text.contains("Thủ tục hours"))
        }
    }

    @Test func `the keeper of a superior agency looks after its communes, a commune's after itself alone`() async throws
    {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world)
            var browser = site.browser()
            try await browser.signIn(as: world[.reform].principal.officer)
            let communes = try await browser.get("\(Places.offers())?co-quan=\(world.commune.id)")
            #expect(communes.text.contains("Thủ tục communeDays") && !communes.text.contains("Thủ tục days"))
            #expect(try await browser.get("\(Places.offers())?co-quan=\(Agency.ID(bits: 99))").status == 404)
            let officer = world[.communeChair].principal.officer
            try await world.services.database.write { connection in
                try connection.run(
                    """
                    INSERT INTO post (officer, office, role, valid_from)
                    VALUES (\(officer), \(world.communeDesk), 'reform', \(Law.firstDay))
                    """
                )
            }
            var below = site.browser()
            try await below.signIn(as: officer)
            #expect(try await below.get(Places.offers()).text.contains("Thủ tục communeDays"))
            for place in [Places.offers(), Places.workflows(), Places.coverage()] {
                #expect(try await below.get("\(place)?co-quan=\(world.district.id)").status == 404, "\(place)")
            }
            for place in [Places.procedureImport(), Places.configuration(), Places.configurationFile()] {
                #expect(try await below.get(place).status == 404, "\(place)")
            }
        }
    }

    @Test func `coverage shows each agency with both numbers of its rates, and the procedures behind them`()
        async throws
    {
        try await World.with(.sqlite) { world in
            try await world.services.database.write { _ = try world.receive(.days, $0) }
            var browser = try await Self.browser(world)
            let page = try await browser.get(Places.coverage() + "?tu=01/01/2018&den=31/12/2018")
            #expect(page.text.contains("(0/7)") && page.text.contains("(1/1)"))
            let lists = try await browser.get(
                "\(Places.coverage())?tu=2018-01-01&den=2018-12-31&co-quan=\(world.district.id)"
            )
            #expect(lists.text.contains("A − C: không phát sinh hồ sơ trong kỳ (6)"))
            #expect(try await browser.get(Places.coverage() + "?tu=31/12/2018&den=01/01/2018").status == 422)
        }
    }
}
