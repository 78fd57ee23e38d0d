import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// The address of search: the form, and what it finds.
enum SearchRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.search) { request in
            page(SearchPage(csrf: request.csrf, now: request.now, mayLookUp: mayLookUp(request)), request)
        }
        try routes.post(Places.search) { request in
            request.form.has(SearchPage.lostReceipt) ? try await lost(request) : try await search(request)
        }
    }

    private static func search(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var shown = SearchPage(csrf: request.csrf, now: request.now, mayLookUp: mayLookUp(request))
        shown.text = request.form[SearchBox.name]
        guard !SearchQuery(shown.text).readings.isEmpty else {
            shown.errors.refuse(SearchBox.name, "Nhập mã hồ sơ, họ tên, số điện thoại hoặc số giấy tờ cần tìm")
            return page(shown, request)
        }
        let text = shown.text
        let reference = request.services.reference
        let found = try await request.services.database.read {
            try SearchStore.find(text, for: principal, reference, $0)
        }
        let exact = found.hits.filter { $0.kind == .code }
        // Whoever types or scans a whole code wants that dossier.
        if exact.count == 1, let hit = exact.first { return .seeOther(Places.dossier(hit.code)) }
        shown.result = found
        return page(shown, request)
    }

    /// Rule 21: who has lost the receipt shows an identity paper.
    private static func lost(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        guard mayLookUp(request) else { throw Problem.notFound }
        var shown = SearchPage(csrf: request.csrf, now: request.now, mayLookUp: true)
        shown.paperNumber = request.form[SearchPage.lostReceipt]
        let number = PartyDescription.Paper.number(shown.paperNumber)
        guard number.count >= SearchQuery.fewestDigits else {
            shown.errors.refuse(SearchPage.lostReceipt, "Nhập đủ số giấy tờ, ít nhất \(SearchQuery.fewestDigits) ký tự")
            return page(shown, request)
        }
        shown.lost = try await request.services.database.read { connection in
            try LostReceipt.list(paper: number, for: principal, connection)
        }
        return page(shown, request)
    }

    private static func mayLookUp(_ request: WebRequest) -> Bool { request.principal?.holds(.reception) ?? false }

    private static func page(_ page: SearchPage, _ request: WebRequest) -> Reply {
        request.page("Tìm hồ sơ", hasErrors: !page.errors.isEmpty) { page.content }
    }
}
