import Addresses
import Documents
import Domain
import Markup
import Persistence
import Reading
import Web

/// The leader's overview as page and on one sheet.
enum LeaderRoutes {
    /// Rows of each list that are read for the sheet; it gives up those that do not fit, and says how many.
    private static let sheetRows = 60

    static func register(on routes: inout Routes, _ typesetter: Typesetter) throws {
        try routes.get(Places.leader) { request in
            let principal = try request.signedIn().principal
            let (services, now) = (request.services, request.now)
            let (overview, reassignments) = try await services.database.read { connection in
                let overview = try LeaderStore.overview(for: principal, now: now, services.reference, connection)
                return (overview, try Reassignment.list(overview, for: principal, services.reference, connection))
            }
            let page = LeaderPage(
                overview: overview,
                reassignments: reassignments,
                csrf: request.csrf,
                newSubmission: { services.newID() }
            )
            return request.page("Việc cần xem") { page.content }
        }
        try routes.get(Places.leaderPaper) { request in
            let officer = try request.signedIn()
            let (services, now) = (request.services, request.now)
            let overview = try await services.database.read { connection in
                try LeaderStore.overview(
                    for: officer.principal,
                    now: now,
                    rows: sheetRows,
                    services.reference,
                    connection
                )
            }
            let model = LeaderSheetModel(
                overview,
                head: PaperHead(of: officer.agency, issuer: officer.agency.name, request)
            )
            return .bytes(
                try await typesetter.pdf(LeaderSheetPaper.document(model)),
                mediaType: "application/pdf",
                fileName: "viec-can-xem-\(now.day).pdf"
            )
        }
    }
}

extension LeaderSheetModel {
    /// The overview as the sheet has it.
    init(_ overview: LeaderOverview, head: PaperHead) {
        let today = overview.now.day
        self.init(
            head: head,
            at: overview.now,
            open: overview.load.open,
            late: overview.offices.flatMap { office in
                office.officers.filter { $0.load.late > 0 }.map { officer in
                    Late(
                        office: office.name,
                        officer: officer.name,
                        count: officer.load.late,
                        oldestDays: officer.earliestDue.map { today.number - $0.number } ?? 0
                    )
                }
            }.sorted { ($0.count, $0.oldestDays) > ($1.count, $1.oldestDays) },
            dueSoon: overview.load.dueSoon,
            dueToday: overview.dueSoon.filter { $0.due?.day == today }.compactMap(Entry.init),
            risks: overview.dueSoon.filter { $0.due?.day != today }.compactMap(Entry.init)
        )
    }
}

extension LeaderSheetModel.Entry {
    /// A dossier that is due; nil without a term.
    fileprivate init?(_ row: WorklistRow) {
        guard let due = row.due else { return nil }
        let step = row.givenTo.map { "chờ \($0) nhận" } ?? row.task.vietnamese
        self.init(
            code: row.code,
            procedure: row.procedure,
            office: row.officeName,
            officer: row.holderName,
            dueAt: due,
            note: row.isHolderAbsent ? "người giữ vắng mặt" : step
        )
    }
}
