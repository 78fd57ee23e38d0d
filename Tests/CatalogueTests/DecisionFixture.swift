import Addresses
import Catalogue
import Domain
import Foundation
import Persistence
import Reading
import TestSupport
import Web

/// The reform office of the district at its browser, with a draft.
struct DecisionScene {
    let site: TestSite
    var browser: Browser
    let decision: Announcement.ID

    /// The day on which the draft's procedures take effect: a fortnight after the world begins.
    static let effective = TestSupport.World.start.day.advanced(by: 14)

    init(_ world: TestSupport.World, folder: String = "/nonexistent") async throws {
        site = try TestSite(world, configuration: WebConfiguration(filesFolder: folder))
        browser = try await site.browser(as: .reform)
        decision = world.services.newID()
        let page = try await browser.post(Places.newDecision(), pairs: Self.head(world, decision))
        guard page.status == 200 else { throw SceneFailure(reason: "no draft: \(page.text)") }
    }

    /// Runs the body with a draft in a new world, and with a folder for the bytes of files that goes with it.
    static func withFiles(
        _ engine: Engine,
        _ body: (TestSupport.World, inout DecisionScene) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await TestSupport.World.with(engine) { world in
            var scene = try await DecisionScene(world, folder: folder)
            try await body(world, &scene)
        }
    }

    static func head(_ world: TestSupport.World, _ decision: Announcement.ID) -> [(String, String)] {
        [
            ("submission", decision.description), ("co-quan", world.district.id.description),
            ("so", "12/QĐ-UBND"), ("ngay-ky", "15/10/2018"), ("ngay-hieu-luc", effective.vietnamese),
            ("trich-yeu", "Về việc công bố thủ tục hành chính"),
        ]
    }

    /// Adds a procedure in force to the draft.
    ///
    /// - Returns: the entry.
    mutating func add(_ change: String, _ name: TestSupport.World.OfferName) async throws -> AnnouncementEntry.ID {
        let entry: AnnouncementEntry.ID = site.world.services.newID()
        let version = site.world.procedures[name]?.version.description ?? ""
        let page = try await browser.post(
            Places.decisionEntries(decision),
            ["submission": entry.description, "loai": change, "ban": version]
        )
        guard page.status == 200 else { throw SceneFailure(reason: "not added: \(page.status)") }
        return entry
    }

    /// Adds a new procedure of the district to the draft.
    mutating func addNew() async throws -> AnnouncementEntry.ID {
        let entry: AnnouncementEntry.ID = site.world.services.newID()
        let page = try await browser.post(
            Places.decisionEntries(decision),
            ["submission": entry.description, "loai": "new", "cap": "2"]
        )
        guard page.status == 200 else { throw SceneFailure(reason: "not added: \(page.status)") }
        return entry
    }

    /// The editor's fields of a whole procedure, over those that the entry's page shows.
    static func fields(name: String, code: String = "", sequence: String, term: String = "5 ngày làm việc") -> [(
        String, String
    )] {
        [
            ("sequence", sequence), ("ten", name), ("ma", code), ("linh-vuc", "Hộ tịch"), ("nguon", "published"),
            ("phan-sequence", "Nộp hồ sơ tại Bộ phận Một cửa"), ("phan-method", "Trực tiếp"),
            ("phan-applicants", "Cá nhân"), ("phan-agency", "UBND huyện"), ("so-truong-hop", "1"),
            ("th0-thoi-han", term), ("th0-nguon", "published"), ("th0-so-bo", "1"), ("th0-so-giay", "1"),
            ("th0-giay0-ten", "Tờ khai"), ("th0-giay0-chinh", "1"), ("th0-giay0-sao", "0"), ("th0-so-phi", "1"),
            ("th0-phi0-loai", "charge"), ("th0-phi0-ten", "Khai sinh"), ("th0-phi0-muc", "8.000"),
            ("th0-phi0-can-cu", "NQ 140/2018"),
        ]
    }

    /// Fills the entry's content in.
    mutating func fill(
        _ entry: AnnouncementEntry.ID,
        name: String,
        code: String = "",
        sequence: String = "1"
    ) async throws {
        let fields = Self.fields(name: name, code: code, sequence: sequence)
        let page = try await browser.post(Places.draft(entry), pairs: fields)
        guard page.text.contains("Đã lưu bản soạn thảo") else { throw SceneFailure(reason: "not saved: \(page.text)") }
    }

    /// The draft's state, as its page carries it.
    mutating func sequence() async throws -> String {
        try await browser.get(Places.decision(decision)).value(ofHidden: "sequence") ?? ""
    }

    /// The draft's state, as the page of the entry's forms carries it.
    mutating func formSequence(_ entry: AnnouncementEntry.ID) async throws -> String {
        try await browser.get(Places.draftForms(entry)).value(ofHidden: "sequence") ?? ""
    }

    /// Publishes the draft as it is.
    mutating func publish() async throws -> BrowserPage {
        let seen = try await sequence()
        return try await browser.post(Places.publication(decision), ["sequence": seen])
    }
}

/// The scene cannot be set.
struct SceneFailure: Error {
    let reason: String
}

extension TestSupport.World {
    /// What publishes a decision of the district that is signed now and takes effect ten days later.
    func decisionAct(_ number: String, subject: String) -> DecisionAct {
        let now = clock.now
        return DecisionAct(
            of: district.id,
            Announcement(
                number: number,
                signedOn: now.day,
                effectiveOn: now.day.advanced(by: 10),
                provenance: .published
            ),
            subject: subject,
            by: nil,
            at: now,
            newID: { [services] in (services.newID() as Announcement.ID).bits }
        )
    }
}
