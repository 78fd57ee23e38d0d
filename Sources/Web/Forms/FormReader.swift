public import Domain
public import Markup

/// Reads a form's fields as values and collects what is wrong with them.
///
/// ```swift
/// var reader = FormReader(request.form)
/// let name = reader.text("ho-ten", required: "Nhập họ và tên người nộp")
/// let day = reader.day("ngay-ky", required: "Nhập ngày ký")
/// guard let name, let day, reader.errors.isEmpty else { return page(reader.fields, reader.errors, status: 422) }
/// ```
/// Each returns nil with a fault when something wrong stands there, and nil without one when nothing stands there and
/// nothing is required.
public struct FormReader: Sendable {
    /// What was sent.
    public let fields: Fields
    /// What is wrong so far.
    public private(set) var errors = FormErrors()

    /// Reads these fields.
    public init(_ fields: Fields) { self.fields = fields }

    /// Adds a fault that only the form as a whole shows.
    public mutating func refuse(_ name: String, _ message: Message) { errors.refuse(name, message) }

    /// Text of at most `limit` characters.
    public mutating func text(_ name: String, required: Message? = nil, max limit: Int = 300) -> String? {
        guard let text = present(name, required) else { return nil }
        guard text.count <= limit else {
            errors.refuse(name, "Nội dung quá dài, tối đa \(limit) ký tự")
            return nil
        }
        return text
    }

    /// A whole number; dots and blanks between groups of three digits are let pass.
    public mutating func integer(
        _ name: String,
        in range: ClosedRange<Int> = 0...1_000_000_000,
        required: Message? = nil
    ) -> Int? {
        guard let text = present(name, required) else { return nil }
        guard let number = FieldText.number(text) else {
            errors.refuse(name, "Chỉ nhập chữ số, ví dụ 12")
            return nil
        }
        guard range.contains(number) else {
            errors.refuse(
                name,
                "Nhập số từ \(VietnameseNumber.grouped(range.lowerBound)) đến \(VietnameseNumber.grouped(range.upperBound))"
            )
            return nil
        }
        return number
    }

    /// An amount in đồng: `50000`, `50.000`, `50.000đ`.
    public mutating func money(_ name: String, required: Message? = nil) -> Int? {
        guard let text = present(name, required) else { return nil }
        guard let amount = FieldText.money(text) else {
            errors.refuse(name, "Nhập số tiền bằng đồng, ví dụ 50.000")
            return nil
        }
        return amount
    }

    /// A day: `15/10/2018`, `5/3/26`, `15102018`, `2018-10-15`.
    public mutating func day(_ name: String, required: Message? = nil) -> Day? {
        guard let text = present(name, required) else { return nil }
        guard let day = FieldText.day(text) else {
            errors.refuse(name, "Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 15/10/2018")
            return nil
        }
        return day
    }

    /// The identity of something that the page offered.
    public mutating func identifier<Entity>(
        _ name: String,
        of entity: Entity.Type = Entity.self,
        required: Message? = nil
    ) -> Identifier<Entity>? {
        guard let text = present(name, required) else { return nil }
        guard let id = Identifier<Entity>(text) else {
            errors.refuse(name, required ?? "Chọn lại trong danh sách")
            return nil
        }
        return id
    }

    /// One of the choices that the page offered.
    public mutating func choice<Choice: RawRepresentable>(
        _ name: String,
        of choice: Choice.Type = Choice.self,
        required: Message? = nil
    ) -> Choice? where Choice.RawValue == String {
        guard let text = present(name, required) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            errors.refuse(name, required ?? "Chọn lại trong danh sách")
            return nil
        }
        return choice
    }

    /// The files under the name whose content is one that dossiers take, each with what it is.
    public mutating func files(_ name: String, required: Message? = nil) -> [(file: UploadedFile, content: FileContent)]
    {
        let files = fields.files(name)
        if files.isEmpty, let required { errors.refuse(name, required) }
        return files.compactMap { file in
            do throws(UploadObjection) {
                return (file, try file.content())
            } catch {
                errors.refuse(name, "“\(file.name)”: \(error.message.vietnamese)")
                return nil
            }
        }
    }

    private mutating func present(_ name: String, _ required: Message?) -> String? {
        let text = fields[name]
        if text.isEmpty, let required { errors.refuse(name, required) }
        return text.isEmpty ? nil : text
    }
}
