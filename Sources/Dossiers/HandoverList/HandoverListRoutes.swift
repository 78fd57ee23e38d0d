import Addresses
import Documents
import Domain
import Markup
import Persistence
import Reading
import Web

/// The hand-over list as page and paper.
enum HandoverListRoutes {
    static func register(on routes: inout Routes, _ typesetter: Typesetter) throws {
        try routes.get(Places.handoverList) { request in
            var errors = FormErrors()
            let query = HandoverListQuery(request.query, &errors)
            let (list, offices) = try await read(query, request)
            let page = HandoverListPage(
                list: list,
                offices: offices,
                query: query,
                errors: errors,
                sent: request.query
            )
            return request.page("Danh sách bàn giao", hasErrors: !errors.isEmpty) { page.content }
        }
        try routes.get(Places.handoverListPaper) { request in
            var errors = FormErrors()
            let query = HandoverListQuery(request.query, &errors)
            guard errors.isEmpty else { throw WebProblem.malformed }
            let (list, _) = try await read(query, request)
            // Without a dossier there is nothing to sign.
            guard let document = try document(list, request) else { throw Problem.notFound }
            return .bytes(
                try await typesetter.pdf(document),
                mediaType: "application/pdf",
                fileName: "ban-giao-\(list.day).pdf"
            )
        }
    }

    /// The list and the agency's offices: at most four queries beside what the reference has not cached yet.
    private static func read(
        _ query: HandoverListQuery,
        _ request: WebRequest
    ) async throws -> (HandoverList, [Office]) {
        let principal = try request.signedIn().principal
        let (services, now) = (request.services, request.now)
        return try await services.database.read { connection in
            let offices = try services.reference.offices(of: principal.agency, connection)
            let own = offices.first { office in principal.posts.contains { $0.office == office.id } }
            guard let giver = query.giver ?? own?.id ?? offices.first?.id else { throw Problem.notFound }
            let list = try HandoverListStore.list(
                from: giver,
                to: query.receiver,
                on: query.day ?? now.day,
                for: principal,
                connection
            )
            return (list, offices)
        }
    }

    /// A sheet for each office that took; nil for an empty list.
    private static func document(_ list: HandoverList, _ request: WebRequest) throws -> Document? {
        let agency = try request.signedIn().agency
        let papers = list.sheets.map { sheet in
            HandoverListPaper.document(
                HandoverListModel(
                    head: PaperHead(of: agency, issuer: list.giverName, request),
                    giver: list.giverName,
                    receiver: sheet.name,
                    givenBy: Set(sheet.entries.map(\.giver)).count == 1 ? sheet.entries.first?.giver : nil,
                    takenBy: nil,
                    at: sheet.entries.map(\.givenAt).max() ?? request.now,
                    entries: sheet.entries.map { entry in
                        HandoverListModel.Entry(
                            code: entry.code,
                            procedure: entry.procedure,
                            owner: entry.owner ?? "",
                            dueAt: entry.due,
                            note: ""
                        )
                    }
                )
            )
        }
        return papers.first.map { first in
            Document(
                title: first.title,
                paper: first.paper,
                textSize: first.textSize,
                marks: first.marks,
                madeAt: first.madeAt,
                sections: papers.flatMap(\.sections)
            )
        }
    }
}
