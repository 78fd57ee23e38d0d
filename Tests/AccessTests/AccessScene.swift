import Accounts
import Addresses
import Catalogue
import Domain
import Dossiers
import Ledger
import Markup
import Persistence
import Reading
import Reports
import TestSupport
import Web

/// A district with a dossier, a file, an ended intake and officers; and a commune's officer who holds every role.
struct AccessScene {
    let site: TestSite
    let code: String
    let oneOfEachRole: [(Role, Officer.ID)]
    let intruder: Officer.ID
    private let dossier: Dossier
    private let examples: AccessExamples

    init(_ world: World, catalogue: Catalog = .none) async throws {
        site = try TestSite(world, catalogue: catalogue)
        let services = world.services
        let today = world.clock.now.day
        let roles: [(Role, Officer.ID)] = Role.allCases.map { ($0, services.newID()) }
        let stranger: Officer.ID = services.newID()
        let (report, commendation): (SubmittedReport.ID, Commendation.ID) = (services.newID(), services.newID())
        let (dossier, examples) = try await services.database.write { connection in
            for (role, officer) in roles {
                try OfficerStore.insert(
                    officer,
                    agency: world.district.id,
                    name: "Một vai trò",
                    qualified: true,
                    posts: [Post(office: world.desk, role: role)],
                    from: today,
                    connection
                )
            }
            try OfficerStore.insert(
                stranger,
                agency: world.commune.id,
                name: "Người xã khác",
                qualified: true,
                posts: Role.allCases.map { Post(office: world.communeDesk, role: $0) },
                from: today,
                connection
            )
            let received = try world.receive(.promised, connection)
            _ = try world.act(.desk).endIntake(
                IntakeForm(
                    outcome: .supplement,
                    offer: world.offer(.promised).id,
                    applicant: World.nguyen,
                    reason: "Thiếu giấy tờ của Nguyễn Văn Đạt"
                ),
                connection
            )
            let ended = try connection.row("SELECT id FROM read_intake")?.id("id", of: Dossier.self)
            let filed = try world.act(.desk).attach(
                FileForm(
                    dossier: received.id,
                    purpose: .result,
                    name: "ket-qua.pdf",
                    mediaType: "application/pdf",
                    stored: .init(digest: String(repeating: "ab", count: 32), size: 10)
                ),
                connection
            )
            try Self.report(report, commendation, world, connection)
            try Self.article(world, connection)
            let file = try connection.row("SELECT id FROM file")?.id("id", of: DossierFile.self)
            return (
                filed,
                AccessExamples(
                    code: received.code,
                    dossier: received.id,
                    sequence: filed.sequence,
                    intake: ended,
                    file: file,
                    officer: world[.justice].principal.officer,
                    office: world.desk,
                    report: report,
                    commendation: commendation,
                    procedure: world.procedures[.promised]?.procedure,
                    offer: try world.offer(.promised).id,
                    workflow: try world.offer(.promised).workflow.id,
                    catalogue: try CatalogueExamples(world, connection)
                )
            )
        }
        self.dossier = dossier
        self.examples = examples
        code = dossier.code.description
        oneOfEachRole = roles
        intruder = stranger
    }

    /// The district has published an article.
    private static func article(_ world: World, _ connection: any Connection) throws {
        let id: Article.ID = world.services.newID()
        let now = world.clock.now
        _ = try ArticleStore.insert(
            Article.Words(kind: .news, title: "Bài viết thử", author: "Văn phòng", body: "Nội dung thử"),
            photo: nil,
            as: id,
            of: world.district.id,
            by: nil,
            at: now,
            connection
        )
        try ArticleStore.publish(id, seen: nil, by: nil, at: now, connection)
    }

    /// The district's reform office has submitted a report and entered a commendation.
    private static func report(
        _ report: SubmittedReport.ID,
        _ commendation: Commendation.ID,
        _ world: World,
        _ connection: any Connection
    ) throws {
        guard let span = ReportSpan(.year, of: 2018, .calendar) else { throw NoExample(template: "year") }
        try SubmittedReportStore.submit(
            report,
            .form2020,
            of: world.district.id,
            .own,
            span,
            SubmittedReport.Content(fields: FigureSheet([])),
            note: nil,
            by: world[.reform].principal.officer,
            at: world.clock.now,
            connection
        )
        try CommendationStore.record(
            Commendation(
                id: commendation,
                agency: world.district.id,
                recipientKind: .individual,
                recipient: "Lê Thị Khen",
                merit: "Thành tích xuất sắc",
                decision: "01/QĐ-UBND",
                decidedOn: world.clock.now.day,
                provenance: .demonstration
            ),
            connection
        )
    }

    /// A request for each verb of each address.
    var requests: [AccessRequest] {
        Places.all.flatMap { entry in
            entry.verbs.sorted { $0.rawValue < $1.rawValue }.map { AccessRequest(entry, $0, examples) }
        }
    }

    func principal(_ officer: Officer.ID) async throws -> Principal? {
        let services = site.world.services
        return try await services.database.read { connection in
            try PrincipalStore.principal(officer: officer, on: services.now().day, services.reference, connection)
        }
    }

    /// Whether nothing was added to the dossier.
    func isUntouched() async throws -> Bool {
        let (id, sequence) = (dossier.id, dossier.sequence)
        return try await site.world.services.database.read { connection in
            try connection.integer("SELECT COUNT(*) FROM read_event WHERE dossier = \(id)") == sequence
        }
    }

    /// The page without what differs between any two: tokens, identities, the path asked for.
    func anonymous(_ text: String) -> String {
        text.replacing(AccessExamples.nowhereCode, with: code)
            .replacing(AccessExamples.noArticle, with: AccessExamples.article)
            .replacing(/name="csrf" value="[0-9a-f]*"/, with: "")
            .replacing(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "id")
    }
}
