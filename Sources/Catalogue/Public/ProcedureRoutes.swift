import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// Search of procedures and each procedure's page, for everybody; one statement each once the edition is read.
enum ProcedureRoutes {
    /// The query's name for a day, `2018-06-01`.
    static let day = "ngay"

    static func register(on routes: inout Routes, _ catalogue: PublicCatalogue) throws {
        try routes.get(Places.procedures) { request in
            let query = ProcedureQuery(request.query)
            let today = request.now.day
            let list = try await request.services.database.read { connection in
                let edition = try catalogue.edition(request.services.reference, connection)
                return try catalogue.list(on: today, edition, connection)
            }
            let page = ProcedureListPage(list: list, query: query, result: ProcedureResult(query, in: list))
            return request.page("Thủ tục hành chính") { page.content }
        }
        try routes.get(Places.procedure) { key, request in
            let today = request.now.day
            let day = asked(request.query[Self.day]) ?? today
            return try await request.services.database.read { connection in
                let edition = try catalogue.edition(request.services.reference, connection)
                return try show(key, on: day, request, catalogue, edition, connection)
            }
        }
    }

    /// `2018-06-01` or `01/06/2018`, of the years that the program knows.
    private static func asked(_ text: String) -> Day? {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        let day = parts.count == 3 ? Day(year: parts[2], month: parts[1], day: parts[0]) : Day(text)
        return day.flatMap { $0 >= Law.firstDay && $0.date.year < 2200 ? $0 : nil }
    }

    private static func show(
        _ key: ProcedureKey,
        on day: Day,
        _ request: WebRequest,
        _ catalogue: PublicCatalogue,
        _ edition: PublicCatalogue.Edition,
        _ connection: any Connection
    ) throws -> Reply {
        let list = try catalogue.list(on: day, edition, connection)
        let found = list.procedures(key)
        if found.count > 1, case .code(let code) = key {
            let page = ProcedureChoicePage(procedures: found, list: list, code: code)
            return request.page("Thủ tục \(code)") { page.content }
        }
        let procedure = try found.first?.procedure ?? PublicStore.procedure(key, connection)
        guard let procedure else { throw Problem.notFound }
        let sheets = try catalogue.sheets(of: procedure, edition, connection)
        guard let sheet = shown(of: sheets, on: day) else { throw Problem.notFound }
        let own = found.first?.key ?? .identity(procedure)
        let pageKey = PublicCatalogue.PageKey(path: own.segment, day: day, today: request.now.day)
        let content = try catalogue.page(pageKey, edition) {
            ProcedurePage(
                list: list,
                sheets: sheets,
                sheet: sheet,
                day: day,
                today: request.now.day,
                listed: found.first,
                key: own,
                address: request.origin + Places.procedure(own)
            ).content
        }
        return request.page("\(sheet.name)") { content }
    }

    /// The version in force on the day; else the last one before it, else the first to come.
    private static func shown(of sheets: [ProcedureSheet], on day: Day) -> ProcedureSheet? {
        sheets.first { $0.validity.holds(on: day) } ?? sheets.last { $0.validity.from <= day } ?? sheets.first
    }
}
