import Addresses
import Domain

/// The newest articles as an Atom feed (RFC 4287).
struct NewsFeed {
    let articles: [Article]
    /// `https://motcua.example`, since a reader of feeds knows no host.
    let origin: String

    static let mediaType = "application/atom+xml; charset=utf-8"

    var text: String {
        let newest = articles.compactMap(\.publishedAt).max() ?? Instant(milliseconds: 0)
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
            <title>Tin tức, thông báo</title>
            <id>\(Self.escaped(origin + Places.news()))</id>
            <link href="\(Self.escaped(origin + Places.news()))"/>
            <link rel="self" href="\(Self.escaped(origin + Places.newsFeed()))"/>
            <updated>\(newest)</updated>
            \(articles.map(entry).joined(separator: "\n"))
            </feed>

            """
    }

    private func entry(_ article: Article) -> String {
        """
        <entry>
        <title>\(Self.escaped(article.words.title))</title>
        <id>urn:uuid:\(article.id)</id>
        <link href="\(Self.escaped(origin + Places.newsArticle(article.slug)))"/>
        <updated>\(article.publishedAt ?? Instant(milliseconds: 0))</updated>
        <author><name>\(Self.escaped(article.words.author))</name></author>
        <summary>\(Self.escaped(ArticleText(article.words.body).summary()))</summary>
        </entry>
        """
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
    }
}
