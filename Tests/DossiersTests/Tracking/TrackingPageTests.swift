import Addresses
import Domain
import Markup
import Persistence
import Reading
import TestSupport
import Testing
import Web

@testable import Dossiers

@Suite struct TrackingPageTests {
    /// A dossier with its key.
    private struct Tracked: Sendable {
        let dossier: Dossier
        let key: TrackingKey

        var address: String { Places.trackingWithKey(dossier.code, key) }
        var fields: KeyValuePairs<String, String> {
            ["ma-ho-so": dossier.code.description, "ma-tra-cuu": key.description]
        }
    }

    /// What pages of citizens never show, though every dossier of a world has it.
    private static let personal = ["Nguyễn", "Đạt", "371234567", "Vĩnh Phước", "0912345678", "Cán bộ"]
    /// What the code alone never shows.
    private static let behindKey = ["Thủ tục", "Phòng", "Bộ phận Tiếp nhận và Trả kết quả huyện", "Hẹn trả", "N.V.Đ."]

    private static func track(
        _ world: World,
        _ make: @escaping @Sendable (any Connection) throws -> Dossier
    ) async throws -> Tracked {
        try await world.services.database.write { connection in
            let dossier = try make(connection)
            return Tracked(dossier: dossier, key: try #require(try Tracking.key(of: dossier.id, connection)))
        }
    }

    /// A dossier in every state that it can be in, the last ones being ended.
    private static func everyState(_ world: World) async throws -> [(heading: String, tracked: Tracked)] {
        var states: [(String, Tracked)] = []
        for steps in 0..<13 {
            let tracked = try await track(world) { try world.receive(.days, steps: steps, $0) }
            states.append((tracked.dossier.status == .received ? "Đã tiếp nhận" : "Đang giải quyết", tracked))
        }
        states.append(
            ("Đã có kết quả, mời đến nhận", try await track(world) { try world.receive(.days, steps: 13, $0) })
        )
        states.append(("Đã trả kết quả", try await track(world) { try world.receive(.days, steps: 14, $0) }))
        states.append(("Đang giải quyết", try await track(world) { try world.receive(.termless, steps: 2, $0) }))
        states.append(
            (
                "Đã rút",
                try await track(world) { connection in
                    let dossier = try world.receive(.days, connection)
                    return try world.act(.desk).withdraw(dossier.id, reason: "Nguyễn Văn Đạt xin rút", connection)
                }
            )
        )
        states.append(
            (
                "Đã hủy tiếp nhận",
                try await track(world) { connection in
                    let dossier = try world.receive(.days, connection)
                    return try world.act(.chairAtDesk).cancel(dossier.id, reason: "Ghi nhầm Nguyễn Văn Đạt", connection)
                }
            )
        )
        return states
    }

    @Test(arguments: TestEngine.available)
    func `no page of citizens shows anything of a person, in any state, and the code alone only the degree`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let site = try TestSite(world)
            let states = try await Self.everyState(world)
            #expect(
                Set(states.map(\.tracked.dossier.status)) == [.received, .inProgress, .finished, .handedOut, .stopped]
            )
            for (heading, tracked) in states {
                var browser = site.browser()
                let whole = try await browser.get(tracked.address)
                #expect(whole.status == 200)
                #expect(whole.text.contains("</span> \(heading)</h1>"), "\(heading)")
                #expect(PageChecker.problems(in: whole.text) == [])
                let sent = try await browser.post(Places.tracking(), tracked.fields)
                #expect(sent.text.contains("</span> \(heading)</h1>"))
                let alone = try await browser.post(
                    Places.tracking(),
                    ["ma-ho-so": tracked.dossier.code.description, "ma-tra-cuu": ""]
                )
                #expect(alone.status == 200 && alone.text.contains("Hồ sơ \(tracked.dossier.code)"))
                #expect(PageChecker.problems(in: alone.text) == [])
                for text in Self.personal {
                    #expect(!whole.text.contains(text), "\(heading): \(text)")
                    #expect(!sent.text.contains(text) && !alone.text.contains(text), "\(heading): \(text)")
                }
                let shown = alone.text.split(separator: "<main").last ?? ""
                for text in Self.behindKey { #expect(!shown.contains(text), "\(heading): \(text)") }
                #expect(whole.text.contains("N.V.Đ.") == (tracked.dossier.status == .handedOut))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a wrong key and an unknown code are answered alike, byte for byte but for the code`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            let site = try TestSite(world)
            let tracked = try await Self.track(world) { try world.receive(.days, $0) }
            let unknown = "H33-181015-9999"
            var browser = site.browser()
            _ = try await browser.get(Places.tracking())
            var answers: [BrowserPage] = []
            for code in [tracked.dossier.code.description, unknown] {
                answers.append(
                    try await browser.post(Places.tracking(), ["ma-ho-so": code, "ma-tra-cuu": "ZZZZZZ"])
                )
            }
            #expect(answers.map(\.status) == [404, 404])
            #expect(
                answers[0].text.replacing(tracked.dossier.code.description, with: unknown) == answers[1].text
            )
            let known = try #require(DossierCode(unknown))
            let wrong = try #require(TrackingKey("ZZZZZZ"))
            #expect(try await browser.get(Places.trackingWithKey(known, wrong)).status == 404)
            #expect(try await browser.get(Places.trackingWithKey(tracked.dossier.code, wrong)).status == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `after ten wrong keys the page says until when to wait, to the right key too`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let site = try TestSite(world)
            let tracked = try await Self.track(world) { try world.receive(.days, $0) }
            let wrong = try #require(TrackingKey("ZZZZZZ"))
            var browser = site.browser()
            for _ in 0..<Tracking.attemptsOfCode {
                #expect(try await browser.get(Places.trackingWithKey(tracked.dossier.code, wrong)).status == 404)
            }
            let refused = try await browser.get(tracked.address)
            #expect(refused.status == 429)
            #expect(refused.text.contains("Đã thử quá nhiều lần"))
            #expect(refused.header("Retry-After") == String(Tracking.windowMinutes * 60))
            world.clock.advance(minutes: Tracking.windowMinutes)
            #expect(try await browser.get(tracked.address).status == 200)
        }
    }

    @Test func `the pages are neither indexed nor kept, and no link from them tells their address`() async throws {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world)
            let tracked = try await Self.track(world) { try world.receive(.days, $0) }
            var browser = site.browser()
            let page = try await browser.get(tracked.address)
            #expect(page.header("Referrer-Policy") == "no-referrer")
            #expect(page.header("X-Robots-Tag")?.hasPrefix("noindex") == true)
            #expect(page.header("Cache-Control") == "no-store")
            #expect(!page.text.contains(tracked.key.description), "the key stands in no link of the page")
        }
    }

    @Test func `a late dossier says sorry, where it is and what was promised, from the day after`() async throws {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world)
            let tracked = try await Self.track(world) { try world.receive(.days, steps: 2, $0) }
            let due = try #require(tracked.dossier.due)
            var browser = site.browser()
            world.clock.advance(minutes: Int((due.milliseconds - world.clock.now.milliseconds) / 60_000) + 30)
            #expect(try await browser.get(tracked.address).text.contains("Đang giải quyết</h1>"), "17:30 on its day")
            world.clock.advance(minutes: 24 * 60)
            let late = try await browser.get(tracked.address)
            #expect(late.text.contains("Trễ hẹn</h1>"))
            #expect(late.text.contains("Chúng tôi xin lỗi ông/bà"))
            #expect(late.text.contains("Đã hẹn:") && late.text.contains("Phòng Tài nguyên và Môi trường"))
        }
    }

    @Test func `codes are read as phones send them, and what is no code is said beside its field`() async throws {
        try await World.with(.sqlite) { world in
            let site = try TestSite(world)
            let tracked = try await Self.track(world) { try world.receive(.days, $0) }
            var browser = site.browser()
            _ = try await browser.get(Places.tracking())
            let typed = tracked.dossier.code.description.lowercased().replacing("-", with: " – ")
            let found = try await browser.post(
                Places.tracking(),
                ["ma-ho-so": typed, "ma-tra-cuu": tracked.key.description.lowercased()]
            )
            #expect(
                found.status == 200 && found.text.contains("Đang giải quyết</h1>")
                    || found.text.contains("Đã tiếp nhận</h1>")
            )
            let refused = try await browser.post(Places.tracking(), ["ma-ho-so": "<b>12", "ma-tra-cuu": "O0"])
            #expect(refused.status == 422)
            #expect(refused.text.contains("value=\"&lt;b&gt;12\""), "nothing typed is lost")
            #expect(refused.text.contains("id=\"ma-ho-so-error\"") && refused.text.contains("id=\"ma-tra-cuu-error\""))
            #expect(PageChecker.problems(in: refused.text) == [])
            let back = try await browser.get(Places.tracking() + "?ma-ho-so=\(tracked.dossier.code)")
            #expect(back.status == 200 && back.text.contains("Hồ sơ \(tracked.dossier.code)"))
        }
    }
}
