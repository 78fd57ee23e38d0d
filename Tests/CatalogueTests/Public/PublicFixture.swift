import Catalogue
import Domain
import Foundation
import Persistence
import Reading
import TestSupport
import Testing
import Web

/// A district and a commune whose procedures hang on their boards, with a decision, a fee, texts and ways to be heard.
struct PublicFixture {
    static let decision = Announcement(
        number: "2720/QĐ-UBND",
        signedOn: Day(year: 2018, month: 9, day: 12) ?? Law.firstDay,
        effectiveOn: Day(year: 2018, month: 9, day: 20) ?? Law.firstDay,
        provenance: .published
    )

    let world: TestSupport.World
    let site: TestSite
    let folder: String

    /// Runs the body over the fixture on the engine.
    static func with(_ engine: Engine, _ body: (PublicFixture) async throws -> Void) async throws {
        try await TestSupport.World.with(engine) { world in
            let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-public-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let site = try TestSite(
                world,
                configuration: WebConfiguration(filesFolder: folder.path, publicAddress: "https://motcua.example")
            )
            let fixture = PublicFixture(world: world, site: site, folder: folder.path)
            try await world.services.database.write { try fixture.fill($0) }
            try await body(fixture)
        }
    }

    /// The page that a visitor gets.
    func get(_ path: String) async throws -> BrowserPage {
        var browser = site.browser()
        return try await browser.get(path)
    }

    /// A procedure by its offer's name.
    func procedure(_ name: TestSupport.World.OfferName) throws -> ProcedureInForce {
        try #require(world.procedures[name])
    }

    /// Hangs the version on the agency's board now.
    func post(_ version: ProcedureVersion.ID, of agency: Agency.ID, _ connection: any Connection) throws {
        let posting = Posting(
            id: world.services.newID(),
            agency: agency,
            version: version,
            place: "Bảng tại sảnh",
            officer: nil
        )
        try PostingStore.post([posting], at: world.clock.now, connection)
    }

    /// Keeps a PDF and gives it to the procedure as its form “Mẫu …”.
    func keepForm(of name: TestSupport.World.OfferName, _ pdf: [UInt8]) async throws {
        _ = try FileStore(folder: folder, newBits: world.services.newBits).keep(pdf)
        let version = try procedure(name).version
        try await world.services.database.write { connection in
            try FormStore.add(
                pdf,
                named: "Mẫu \(name)",
                fileName: "mau.pdf",
                as: world.services.newID(),
                to: version,
                connection
            )
            try Revision.catalogue.bump(connection)
        }
    }

    private func fill(_ connection: any Connection) throws {
        let announcement = try AnnouncementStore.find(
            orInsert: Self.decision,
            by: world.district.id,
            newID: { world.services.newID() },
            connection
        )
        for name in [TestSupport.World.OfferName.promised, .days, .hours] {
            try post(procedure(name).version, of: world.district.id, connection)
        }
        try post(procedure(.communeDays).version, of: world.commune.id, connection)
        let shown = try procedure(.promised)
        try connection.run("UPDATE procedure SET code = '1.001193' WHERE id = \(shown.procedure)")
        try connection.run("UPDATE procedure SET code = '1.001193' WHERE id = \(procedure(.communeDays).procedure)")
        try connection.run("UPDATE procedure SET code = '2.000635' WHERE id = \(procedure(.days).procedure)")
        try connection.run(
            """
            UPDATE procedure_version SET announcement = \(announcement), change = 'amended',
                effective_from = \(Self.decision.effectiveOn) WHERE id = \(shown.version)
            """
        )
        try connection.run(
            """
            INSERT INTO procedure_part (version, part, content, provenance)
            VALUES (\(shown.version), 'sequence', \("Nộp tại quầy\nNhận giấy hẹn"), 'remembered')
            """
        )
        let fee: Identifier<Fee> = world.services.newID()
        try connection.run(
            """
            INSERT INTO fee (id, procedure_case, ordinal, kind, name, amount, basis, provenance)
            VALUES (\(fee), \(shown.procedureCase), 1, 'charge', \("cấp bản sao"), \(8000), NULL, 'published')
            """
        )
        let form: ProcedureForm.ID = world.services.newID()
        try connection.run(
            """
            INSERT INTO procedure_form (id, version, ordinal, name, file_name, media_type, digest, size)
            VALUES (\(form), \(shown.version), 1, \("Tờ khai mẫu 01"), \("to-khai.pdf"), \("application/pdf"),
                \(String(repeating: "0", count: 64)), \(340_000))
            """
        )
        let heard = Contact.Feedback(address: "Phòng Tư pháp, số 1", phone: "0297 382 9111", email: "pa@vt.example")
        try ContactStore.set(
            Contact(phone: "0297 382 9000", address: "Khu phố 2", feedback: heard),
            of: world.district.id,
            by: nil,
            at: world.clock.now,
            connection
        )
        try Revision.catalogue.bump(connection)
    }
}
