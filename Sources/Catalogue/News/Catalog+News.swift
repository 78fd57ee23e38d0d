public import Markup

extension Catalog {
    /// News in English, as far as visitors read it; the articles stay as they were written.
    public static let news = Catalog(english: [
        "Tin tức, thông báo": "News and notices",
        "Chưa có tin nào.": "There is no news yet.",
        "Theo dõi bằng trình đọc tin (Atom)": "Follow in a feed reader (Atom)",
        "Thông báo": "Notice",
        "Bài minh họa": "Demonstration",
        "Thông báo có giá trị đến hết ngày {0}.": "This notice holds until the end of {0}.",
        "Tin tức, thông báo khác": "More news and notices",
        "{0}": "{0}",
    ])
}
