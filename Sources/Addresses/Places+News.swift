// MARK: News of the agency

extension Places {
    /// News and notices, the newest first.
    public static let news = Address<NoParts>("/tin-tuc", .everyone, holds: .page)
    /// The same for readers of feeds (Atom).
    public static let newsFeed = Address<NoParts>("/tin-tuc/nguon-tin.xml", .everyone, holds: .asset)
    /// An article.
    public static let newsArticle = Address<One<Slug>>("/tin-tuc/:article", .everyone, holds: .page)
    /// Its photo.
    public static let newsPhoto = Address<One<Slug>>("/tin-tuc/:article/anh", .everyone, holds: .asset)

    /// Articles of the own agency, drafts too.
    public static let articles = Address<NoParts>("/danh-muc/tin-tuc", reform, holds: .page)
    /// A new one.
    public static let newArticle = Address<NoParts>(
        "/danh-muc/tin-tuc/moi",
        reform,
        [.get, .post],
        holds: .page,
        takesFiles: true
    )
    /// An article with what was done to it; POST changes its words.
    public static let article = Address<One<Slug>>(
        "/danh-muc/tin-tuc/:article",
        reform,
        [.get, .post],
        holds: .article,
        takesFiles: true
    )
    /// Its photo, published or not.
    public static let articlePhoto = Address<One<Slug>>("/danh-muc/tin-tuc/:article/anh", reform, holds: .article)
    /// Publishes it.
    public static let articlePublication = Address<One<Slug>>(
        "/danh-muc/tin-tuc/:article/dang",
        reform,
        [.post],
        holds: .article
    )
    /// Takes it down.
    public static let articleRemoval = Address<One<Slug>>(
        "/danh-muc/tin-tuc/:article/go",
        reform,
        [.post],
        holds: .article
    )

    static let ofNews = [
        news.entry, newsFeed.entry, newsArticle.entry, newsPhoto.entry, articles.entry, newArticle.entry, article.entry,
        articlePhoto.entry, articlePublication.entry, articleRemoval.entry,
    ]
}
