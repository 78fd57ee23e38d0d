import Addresses
import Documents
import Domain
import Markup
import Persistence
import Reading
import Web

/// Notice boards for everybody: the list, a board, its prints, its screen.
enum BoardRoutes {
    static func register(on routes: inout Routes, _ catalogue: PublicCatalogue) throws {
        let prints = BoardPrints()
        try routes.get(Places.boards) { request in
            let today = request.now.day
            let words = request.query[BoardListPage.words]
            let (list, counts) = try await request.services.database.read { connection in
                let edition = try catalogue.edition(request.services.reference, connection)
                let list = try catalogue.list(on: today, edition, connection)
                return (list, try catalogue.counts(on: today, edition, connection))
            }
            let all = list.agencies.compactMap { agency in
                counts[agency.id].map { BoardListPage.Item(agency: agency, count: $0) }
            }
            let found = words.isEmpty ? all : all.filter { $0.agency.isCalled(words) }
            let page = BoardListPage(items: found, words: words, total: all.count)
            return request.page("Niêm yết thủ tục hành chính") { page.content }
        }
        try routes.get(Places.board) { key, request in
            let shown = try await read(key, request, catalogue)
            let ready = BoardPrint.allCases.reduce(into: [BoardPrint: PrintedBoard]()) { ready, print in
                ready[print] = prints.ready(shown.key(print))
            }
            let page = BoardPage(
                agency: shown.agency,
                key: shown.own,
                board: shown.board,
                prints: ready,
                fields: try catalogue.page(shown.pageKey, shown.edition) {
                    BoardFields(board: shown.board, list: shown.list).content
                }
            )
            return request.page("Niêm yết: \(shown.agency.name)") { page.content }
        }
        try routes.get(Places.boardScreen) { key, request in
            let shown = try await read(key, request, catalogue)
            let page = BoardScreenPage(
                agency: shown.agency,
                board: shown.board,
                now: request.now,
                address: request.origin + Places.board(shown.own),
                tag: shown.tag,
                isDemonstration: request.web.configuration.isDemonstration
            )
            return Reply.page(page.page(request.language)).tagged(shown.tag)
        }
        try routes.get(Places.boardPrint) { key, name, request in
            guard let print = BoardPrint(rawValue: name.segment) else { throw Problem.notFound }
            let shown = try await read(key, request, catalogue)
            guard shown.board.count > 0 else { throw Problem.notFound }
            let made = try await prints.print(shown.key(print), in: Self.folder(request)) { typesetter in
                // Within: who waits for the same print takes no permit.
                try await request.exporting {
                    try await typesetter.pdf(book(shown, print, request, typesetter).book(print))
                }
            }
            let fileName = "niem-yet-\(shown.agency.slug)-\(print.rawValue)-\(shown.day).pdf"
            switch made {
            case .file(let file):
                return .file(path: file.path, mediaType: "application/pdf", fileName: fileName)
            case .bytes(let bytes):
                return .bytes(bytes, mediaType: "application/pdf", fileName: fileName)
            }
        }
    }

    /// A board as it was read.
    private struct Shown: Sendable {
        let agency: PublicAgency
        let own: AgencyKey
        let board: Board
        let list: PublicList
        let edition: PublicCatalogue.Edition
        let day: Day

        func key(_ print: BoardPrint) -> BoardPrints.Key {
            BoardPrints.Key(agency: agency.id, print: print, edition: edition, day: day)
        }

        var pageKey: PublicCatalogue.PageKey {
            PublicCatalogue.PageKey(path: "niem-yet/\(agency.slug)", day: day, today: day)
        }

        var tag: String { "\(edition.catalogue)-\(edition.agencies)-\(day)" }
    }

    private static func folder(_ request: WebRequest) -> String {
        request.web.configuration.filesFolder + "/niem-yet"
    }

    /// One statement once the edition was read.
    private static func read(
        _ key: AgencyKey,
        _ request: WebRequest,
        _ catalogue: PublicCatalogue
    ) async throws -> Shown {
        let today = request.now.day
        return try await request.services.database.read { connection in
            let edition = try catalogue.edition(request.services.reference, connection)
            let list = try catalogue.list(on: today, edition, connection)
            guard let agency = list.agency(key), let own = agency.key else { throw Problem.notFound }
            return Shown(
                agency: agency,
                own: own,
                board: try catalogue.board(of: agency.id, on: today, edition, connection),
                list: list,
                edition: edition,
                day: today
            )
        }
    }

    private static func book(
        _ shown: Shown,
        _ print: BoardPrint,
        _ request: WebRequest,
        _ typesetter: Typesetter
    ) async throws -> BoardBook {
        let versions = shown.board.fields.flatMap { $0.procedures.map(\.version) }
        let sheets = try await request.services.database.read { connection in
            try SheetStore.sheets(where: "v.id IN (\(list: versions))", connection)
        }
        let store = FileStore(folder: request.web.configuration.filesFolder, newBits: request.services.newBits)
        return BoardBook(
            agency: shown.agency,
            parent: shown.list.agencies.first { $0.id == shown.agency.parent }?.name,
            board: shown.board,
            sheets: Dictionary(uniqueKeysWithValues: sheets.map { ($0.version, $0) }),
            forms: await BoardForms.read(of: print == .sheets ? sheets : [], store, typesetter),
            list: shown.list,
            day: shown.day,
            origin: request.origin,
            isDemonstration: request.web.configuration.isDemonstration
        )
    }
}

extension PublicAgency {
    /// Whether words of its name, or an identifier, begin so.
    func isCalled(_ words: String) -> Bool {
        let typed = Folding.words(words)
        let name = Folding.words(self.name)
        if !typed.isEmpty, typed.allSatisfy({ word in name.contains { $0.hasPrefix(word) } }) { return true }
        guard let code else { return false }
        let written = words.uppercased()
        return code.identifier.hasPrefix(written) || code.qcvn == written
    }
}
