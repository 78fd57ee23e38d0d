import Addresses
import Components
import Markup
import Persistence
import Reading
import Web

/// News as everybody reads them.
enum NewsRoutes {
    private static let pageLength = 12
    private static let after = "sau"
    private static let version = "v"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.news) { request in
            let (now, cursor) = (request.now, NewsStore.Cursor(request.query[after]))
            let found = try await request.services.database.read { connection in
                try NewsStore.list(at: now, after: cursor, limit: pageLength + 1, connection)
            }
            let shown = Array(found.prefix(pageLength))
            let next = found.count > pageLength ? shown.last.map { NewsStore.Cursor($0).text } : nil
            let page = NewsPage(
                articles: shown,
                next: next.map { Places.news() + "?\(after)=\($0)" },
                isFirst: cursor == nil
            )
            return request.page("Tin tức, thông báo", form: .citizen) { page.content }
        }
        try routes.get(Places.newsFeed) { request in
            let now = request.now
            let articles = try await request.services.database.read { connection in
                try NewsStore.list(at: now, limit: 30, connection)
            }
            let feed = NewsFeed(articles: articles, origin: request.origin)
            return .bytes(Array(feed.text.utf8), mediaType: NewsFeed.mediaType)
        }
        try routes.get(Places.newsArticle) { slug, request in
            let now = request.now
            let article = try await request.services.database.read { try NewsStore.find(slug, at: now, $0) }
            let page = ArticlePage(article: article)
            return request.page("\(article.words.title)", form: .citizen) { page.content }
        }
        try routes.get(Places.newsPhoto) { slug, request in
            let now = request.now
            let (article, photo) = try await request.services.database.read { connection in
                let article = try NewsStore.find(slug, at: now, connection)
                return (article, try ArticleStore.photo(of: article.id, connection))
            }
            guard let photo else { throw Problem.notFound }
            let reply = Reply.bytes(photo.bytes, mediaType: photo.content.mediaType)
            return request.query[version] == String(article.sequence) ? reply.immutable() : reply
        }
    }
}
