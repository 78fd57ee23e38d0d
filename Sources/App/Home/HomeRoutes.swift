import Addresses
import Catalogue
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// The first page: for visitors search, news and figures of every area, for officers their work.
///
/// Four statements while catalogue and figures are kept: revisions, desks, news, notices.
enum HomeRoutes {
    static func register(on routes: inout Routes) throws {
        let (front, figures) = (FrontCatalogue(), HomeFiguresCache())
        try routes.get(Places.home) { request in
            let words = request.query[HomeSearch.field]
            if !words.isEmpty { return .seeOther(HomeSearch.path(of: words)) }
            if let principal = request.principal { return .seeOther(workplace(of: principal)) }
            let (now, reference) = (request.now, request.services.reference)
            let model = try await request.services.database.read { connection -> HomeModel? in
                let desks = try HomeStore.desks(on: now.day, reference, connection)
                guard let first = desks.first else { return nil }
                let newest = try NewsStore.newest(at: now, news: 4, notices: 3, connection)
                return HomeModel(
                    desks: desks,
                    catalogue: try front.content(on: now.day, reference, connection),
                    figures: try figures.figures(of: first.id, named: first.agency, at: now, connection),
                    news: newest.news,
                    notices: newest.notices
                )
            }
            // A database without a desk has work for its operator only; sign-in knows the way.
            guard let model else { return .seeOther(Places.signIn()) }
            let page = HomePage(model: model)
            return request.page("Dịch vụ hành chính công", form: .citizen) { page.content }
        }
    }

    /// Where an officer's day begins.
    static func workplace(of principal: Principal) -> String {
        let roles = Set(principal.posts.map(\.role))
        if roles == [.reception] { return Places.intake() }
        if roles == [.operator] { return Places.officers() }
        // Who holds no post any more has nothing but the own account.
        if roles.isEmpty { return Places.account() }
        return Places.worklist()
    }
}
