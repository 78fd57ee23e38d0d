import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// Articles as the reform office writes, publishes and takes them down.
enum ArticleRoutes {
    private static let pageLength = 40
    private static let after = "sau"
    private static let done = "xong"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.articles) { request in
            let agency = try request.signedIn().principal.agency
            let last = Article.ID(request.query[after])
            let found = try await request.services.database.read { connection in
                try ArticleStore.list(of: agency, after: last, limit: pageLength + 1, connection)
            }
            let shown = Array(found.prefix(pageLength))
            let next = found.count > pageLength ? shown.last.map { "\(Places.articles())?\(after)=\($0.id)" } : nil
            let page = ArticleListPage(articles: shown, today: request.now.day, next: next, isFirst: last == nil)
            return request.page("Tin tức, thông báo") { page.content }
        }
        try routes.get(Places.newArticle) { request in
            let id: Article.ID = request.services.newID()
            return newPage(request, as: id, Fields([(ArticleForm.kind, Article.Kind.news.rawValue)]), FormErrors())
        }
        try routes.post(Places.newArticle) { try await enter($0) }
        try routes.get(Places.article) { slug, request in
            try await page(slug, request, fields: nil, FormErrors())
        }
        try routes.post(Places.article) { try await change($0, $1) }
        try routes.get(Places.articlePhoto) { slug, request in
            let agency = try request.signedIn().principal.agency
            let photo = try await request.services.database.read { connection in
                try ArticleStore.photo(of: ArticleStore.find(slug, of: agency, connection).id, connection)
            }
            guard let photo else { throw Problem.notFound }
            return .bytes(photo.bytes, mediaType: photo.content.mediaType)
        }
        try routes.post(Places.articlePublication) { slug, request in
            try await act(slug, request, "dang") { id, sequence, officer, now, connection in
                try ArticleStore.publish(id, seen: sequence, by: officer, at: now, connection)
            }
        }
        try routes.post(Places.articleRemoval) { slug, request in
            try await act(slug, request, "go") { id, sequence, officer, now, connection in
                try ArticleStore.takeDown(id, seen: sequence, by: officer, at: now, connection)
            }
        }
    }

    private static func enter(_ request: WebRequest) async throws -> Reply {
        let (principal, now) = (try request.signedIn().principal, request.now)
        guard let id = Article.ID(request.form[HiddenName.submission]) else { throw WebProblem.malformed }
        var errors = FormErrors()
        guard let (words, photo) = ArticleForm.read(request.form, hasPhoto: false, on: now.day, &errors) else {
            return newPage(request, as: id, request.form, errors)
        }
        let slug = try await request.services.database.write { connection in
            try ArticleStore.insert(
                words,
                photo: photo.photo,
                as: id,
                of: principal.agency,
                by: principal.officer,
                at: now,
                connection
            )
        }
        return .seeOther("\(Places.article(slug))?\(done)=luu")
    }

    private static func change(_ slug: Slug, _ request: WebRequest) async throws -> Reply {
        let (principal, now) = (try request.signedIn().principal, request.now)
        let article = try await request.services.database.read { try ArticleStore.find(slug, of: principal.agency, $0) }
        var errors = FormErrors()
        let read = ArticleForm.read(request.form, hasPhoto: article.photoAlt != nil, on: now.day, &errors)
        guard let (words, photo) = read else { return try await page(slug, request, fields: request.form, errors) }
        return try await act(slug, request, "luu") { id, sequence, officer, now, connection in
            try ArticleStore.update(
                id,
                words,
                photo: photo,
                seen: sequence,
                by: officer,
                at: now,
                connection
            )
        }
    }

    /// Does something to an article of the own agency, as it was seen.
    private static func act(
        _ slug: Slug,
        _ request: WebRequest,
        _ name: String,
        _ body: @escaping @Sendable (Article.ID, Int, Officer.ID, Instant, any Connection) throws -> Void
    ) async throws -> Reply {
        let (principal, now) = (try request.signedIn().principal, request.now)
        guard let sequence = Int(request.form[HiddenName.sequence]) else {
            _ = try await request.services.database.read { try ArticleStore.find(slug, of: principal.agency, $0) }
            throw WebProblem.malformed
        }
        try await request.services.database.write { connection in
            let article = try ArticleStore.find(slug, of: principal.agency, connection)
            try body(article.id, sequence, principal.officer, now, connection)
        }
        return .seeOther("\(Places.article(slug))?\(done)=\(name)")
    }

    private static func newPage(
        _ request: WebRequest,
        as id: Article.ID,
        _ fields: Fields,
        _ errors: FormErrors
    ) -> Reply {
        let page = ArticleFormPage(
            csrf: request.csrf,
            article: nil,
            submission: id.description,
            changes: [],
            today: request.now.day,
            fields: fields,
            errors: errors,
            flash: nil
        )
        return request.page("Viết bài mới", hasErrors: !errors.isEmpty) { page.content }
    }

    private static func page(
        _ slug: Slug,
        _ request: WebRequest,
        fields: Fields?,
        _ errors: FormErrors
    ) async throws -> Reply {
        let agency = try request.signedIn().principal.agency
        let (article, changes) = try await request.services.database.read { connection in
            let article = try ArticleStore.find(slug, of: agency, connection)
            return (article, try ArticleStore.changes(of: article.id, connection))
        }
        let page = ArticleFormPage(
            csrf: request.csrf,
            article: article,
            submission: nil,
            changes: changes,
            today: request.now.day,
            fields: fields ?? ArticleForm.fields(of: article),
            errors: errors,
            flash: errors.isEmpty ? flash(request.query[done]) : nil
        )
        return request.page("\(article.words.title)", hasErrors: !errors.isEmpty) { page.content }
    }

    private static func flash(_ name: String) -> Message? {
        switch name {
        case "luu": "Đã lưu."
        case "dang": "Đã đăng bài."
        case "go": "Đã gỡ bài."
        default: nil
        }
    }
}
