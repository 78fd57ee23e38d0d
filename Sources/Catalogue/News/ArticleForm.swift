import Domain
import Markup
import Web

/// The fields of an article.
enum ArticleForm {
    static let kind = "loai"
    static let title = "tieu-de"
    static let author = "tac-gia"
    static let body = "noi-dung"
    static let shownUntil = "den-ngay"
    static let photo = "anh"
    static let alt = "mo-ta-anh"
    static let removesPhoto = "bo-anh"

    static let bodyLimit = 20_000
    /// Megabytes of a photo: people read on telephones.
    static let photoLimit = 2

    /// What becomes of the photo.
    enum PhotoChange: Hashable {
        /// It stays, with these words for it.
        case kept(alt: String?)
        case removed
        case replaced(Article.Photo)

        var photo: Article.Photo? {
            if case .replaced(let photo) = self { photo } else { nil }
        }
    }

    /// What the form says, or what is wrong with it.
    static func read(
        _ fields: Fields,
        hasPhoto: Bool,
        on today: Day,
        _ errors: inout FormErrors
    ) -> (words: Article.Words, photo: PhotoChange)? {
        var reader = FormReader(fields)
        let kind = reader.choice(kind, of: Article.Kind.self, required: "Chọn tin tức hay thông báo")
        let title = reader.text(title, required: "Nhập tiêu đề", max: 200)
        let until = kind == .notice ? reader.day(shownUntil, required: "Nhập ngày cuối cùng còn hiện thông báo") : nil
        if let until, until < today { reader.refuse(shownUntil, "Chọn ngày hôm nay hoặc một ngày sau") }
        let author = reader.text(author, required: "Nhập tên người viết hoặc đơn vị", max: 120)
        let body = reader.text(body, required: "Nhập nội dung", max: bodyLimit)
        let photo = photo(&reader, hasPhoto: hasPhoto)
        errors = reader.errors
        guard let kind, let title, let author, let body, errors.isEmpty else { return nil }
        return (Article.Words(kind: kind, title: title, author: author, body: body, shownUntil: until), photo)
    }

    private static func photo(_ reader: inout FormReader, hasPhoto: Bool) -> PhotoChange {
        let files = reader.files(photo)
        let alt = reader.text(alt, max: 200)
        guard let (file, content) = files.first else {
            if reader.fields.has(removesPhoto) { return .removed }
            if hasPhoto, alt == nil { reader.refuse(ArticleForm.alt, "Mô tả ảnh cho người không nhìn thấy") }
            return .kept(alt: alt)
        }
        if content == .pdf { reader.refuse(photo, "Ảnh phải là JPEG hoặc PNG") }
        if file.bytes.count > photoLimit << 20 {
            reader.refuse(photo, "Ảnh tối đa \(photoLimit) MB; hãy thu nhỏ ảnh rồi chọn lại")
        }
        guard let alt else {
            reader.refuse(ArticleForm.alt, "Mô tả ảnh cho người không nhìn thấy")
            return .kept(alt: nil)
        }
        return .replaced(Article.Photo(content: content, alt: alt, bytes: PhotoFile.published(file.bytes, content)))
    }

    /// The fields as a form that is shown first holds them.
    static func fields(of article: Article) -> Fields {
        Fields([
            (kind, article.words.kind.rawValue), (title, article.words.title), (author, article.words.author),
            (body, article.words.body), (shownUntil, article.words.shownUntil?.vietnamese ?? ""),
            (alt, article.photoAlt ?? ""),
        ])
    }
}
