import Addresses
import Components
import Documents
import Domain
import Markup
import Persistence
import Reading
import Web

/// The explorer: tables, the dossiers behind a number, and both as files.
enum ExploreRoutes {
    /// Rows on a page of dossiers.
    static let pageSize = 50

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.explore) { asked in try await asked.counting { try await page(asked) } }
        try routes.get(Places.exploreLines) { asked in try await asked.exporting { try await table(asked, .csv) } }
        try routes.get(Places.exploreSheet) { asked in try await asked.exporting { try await table(asked, .xlsx) } }
        try routes.get(Places.exploreDossiers) { asked in try await asked.counting { try await list(asked) } }
        try routes.get(Places.exploreDossiersLines) { asked in
            try await asked.exporting { try await dossiers(asked, .csv) }
        }
        try routes.get(Places.exploreDossiersSheet) { asked in
            try await asked.exporting { try await dossiers(asked, .xlsx) }
        }
    }

    private static func page(_ request: WebRequest) async throws -> Reply {
        var errors = FormErrors()
        let query = try read(request, &errors)
        let found = errors
        let page = try await ask(query, request) { asked, connection in
            ExplorePage(
                query: query,
                reach: asked.reach,
                table: try ExploreTable.read(
                    query,
                    asked.reach.counted,
                    today: request.now.day,
                    asked.reference,
                    connection
                ),
                groupings: Grouping.all.filter { $0 != .dimension(.officer) || asked.mayTellOfficers },
                narrowed: try narrowed(query, asked.reference, connection),
                fields: try fields(asked, connection),
                thisYear: request.now.day.date.year,
                errors: found,
                sent: request.query
            )
        }
        return request.page("Khám phá số liệu", hasErrors: !errors.isEmpty) { page.content }
    }

    private static func table(_ request: WebRequest, _ format: Sheet.Format) async throws -> Reply {
        var errors = FormErrors()
        let query = try read(request, &errors)
        guard errors.isEmpty else { return try await page(request) }
        let file = try await ask(query, request) { asked, connection in
            let table = try ExploreTable.read(
                query,
                asked.reach.counted,
                today: request.now.day,
                asked.reference,
                connection
            )
            return try FigureFile.table(
                table,
                by: query.grouping,
                titles: try titles(query, asked, connection),
                as: format
            )
        }
        return .download(file, named: "so-lieu-theo-\(query.grouping.code)")
    }

    /// A page of dossiers. Eight queries at most.
    private static func list(_ request: WebRequest) async throws -> Reply {
        var errors = FormErrors()
        let query = try read(request, &errors)
        guard errors.isEmpty, !query.measures.isEmpty else { return .seeOther(query.path(Places.explore)) }
        let page = try await ask(query, request) { asked, connection in
            let (agencies, period) = (asked.reach.counted, query.period)
            let found = try FigureStore.list(
                query.measures,
                of: agencies,
                in: period,
                cells: query.cells,
                after: query.after,
                limit: pageSize + 1,
                connection
            )
            let rows = Array(found.prefix(pageSize))
            return ExploreListPage(
                query: query,
                reach: asked.reach,
                count: try count(query, agencies, connection),
                rows: rows,
                hasMore: found.count > pageSize,
                names: try FigureNames(rows.flatMap(\.cells), asked.reference, connection),
                narrowed: try narrowed(query, asked.reference, connection)
            )
        }
        return request.page("Hồ sơ của một con số") { page.content }
    }

    /// All dossiers as a file, written inside the transaction row by row.
    private static func dossiers(_ request: WebRequest, _ format: Sheet.Format) async throws -> Reply {
        var errors = FormErrors()
        let query = try read(request, &errors)
        guard errors.isEmpty, !query.measures.isEmpty else { return .seeOther(query.path(Places.explore)) }
        let file = try await ask(query, request) { asked, connection in
            try FigureFile.dossiers(
                query.measures,
                of: asked.reach.counted,
                in: query.period,
                cells: query.cells,
                titles: try titles(query, asked, connection),
                as: format,
                asked.reference,
                connection
            )
        }
        return .download(file, named: "ho-so-\(query.measures.map(\.rawValue).joined(separator: "-"))")
    }

    private static func count(
        _ query: ExploreQuery,
        _ agencies: [Agency.ID],
        _ connection: any Connection
    ) throws -> Int {
        let counted = query.measures.flatMap { $0 == .total ? [.carriedOver, .received] : [$0] }
        let figures = try FigureStore.figures(
            counted,
            of: agencies,
            in: query.period,
            by: [],
            cells: query.cells,
            connection
        )[[]]
        return counted.reduce(0) { $0 + (figures?[$1] ?? 0) }
    }
}
