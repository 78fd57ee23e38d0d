import Accounts
import Addresses
import App
import Domain
import Dossiers
import Persistence
import Reading
import TestSupport
import Testing
import Web

/// Who may go where: every address of the table, with every verb it knows, against everybody who may not.
///
/// An address that is new in the table is tried without anybody's doing; one whose content has no example here fails.
@Suite struct AccessTests {
    /// Everybody in the district's dossier, and what nobody else may read of it.
    static let personal = ["Nguyễn Văn Đạt", "371234567", "0912345678", "Ấp Vĩnh Phước"]

    /// What belongs to an agency, and is not there for others.
    static let own: Set<AddressEntry.Content> = [
        .dossier, .intake, .officer, .report, .commendation, .offer, .workflow, .article, .decision,
        .posting, .form,
    ]

    @Test(arguments: TestEngine.available)
    func `a visitor is sent to sign in, wherever that is needed`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let scene = try await AccessScene(world)
            for request in scene.requests where request.entry.access != .everyone {
                var browser = scene.site.browser()
                let answer = try await request.send(with: &browser)
                #expect(answer.status == 303, "\(request)")
                #expect(answer.location?.hasPrefix(Places.signIn()) == true, "\(request)")
            }
            #expect(try await scene.isUntouched())
        }
    }

    @Test(arguments: TestEngine.available)
    func `who holds none of the roles finds nothing there`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let scene = try await AccessScene(world)
            for (role, officer) in scene.oneOfEachRole {
                let principal = try await scene.principal(officer)
                for request in scene.requests where !request.entry.access.permits(principal) {
                    var browser = scene.site.browser()
                    try await browser.signIn(as: officer)
                    let answer = try await request.send(with: &browser)
                    #expect(answer.status == 404, "\(request) as \(role)")
                }
            }
            #expect(try await scene.isUntouched())
        }
    }

    @Test(arguments: TestEngine.available)
    func `another agency's officer with every role finds nothing of this one's`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let scene = try await AccessScene(world)
            for request in scene.requests {
                var browser = scene.site.browser()
                try await browser.signIn(as: scene.intruder)
                let answer = try await request.send(with: &browser)
                switch request.entry.content {
                case .dossier, .intake, .officer, .report, .commendation, .offer, .workflow, .article,
                    .decision, .posting, .form:
                    #expect(answer.status == 404, "\(request)")
                case .page, .dossiers, .asset:
                    #expect(answer.status < 500, "\(request)")
                }
                for word in Self.personal where answer.text.contains(word) && !request.isTyped(word) {
                    Issue.record("\(request) shows \(word)")
                }
                // What was not asked for by its code must not show that there is one.
                if request.entry.access != .everyone, !request.names(scene.code), answer.text.contains(scene.code) {
                    Issue.record("\(request) shows the code")
                }
            }
            #expect(try await scene.isUntouched())
        }
    }

    @Test(arguments: TestEngine.available)
    func `what is not yours and what is not there are answered alike`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let scene = try await AccessScene(world)
            for request in scene.requests where Self.own.contains(request.entry.content) {
                var browser = scene.site.browser()
                try await browser.signIn(as: scene.intruder)
                let theirs = try await request.send(with: &browser)
                let nobodys = try await request.pointingNowhere.send(with: &browser)
                #expect(theirs.status == nobodys.status, "\(request)")
                #expect(scene.anonymous(theirs.text) == scene.anonymous(nobodys.text), "\(request)")
                #expect(scene.anonymous(theirs.text).contains("Không tìm thấy trang này"), "\(request)")
            }
        }
    }
}
