import Documents
import Domain

/// Reads the cells of a row and gathers what is wrong with them, each by its column.
struct ProcedureTableRow {
    private let row: TableFile.Row
    private let columns: [ProcedureColumn: Int]
    private(set) var problems: [ImportProblem] = []

    init(_ row: TableFile.Row, _ columns: [Int: ProcedureColumn]) {
        self.row = row
        self.columns = Dictionary(columns.map { ($0.value, $0.key) }) { first, _ in first }
    }

    /// Whether none of the columns holds anything.
    var isEmpty: Bool { ProcedureColumn.allCases.allSatisfy { text($0) == nil } }

    mutating func refuse(_ column: ProcedureColumn, _ reason: String) {
        let place =
            columns[column].map { "cột \(TableFile.columnName($0)) (\(column.heading))" } ?? "cột \(column.heading)"
        let label = text(.code) ?? text(.name)
        problems.append(ImportProblem(line: row.number, row: label, reason: "\(place): \(reason)"))
    }

    /// The text in one line; nil where there is none.
    func text(_ column: ProcedureColumn) -> String? {
        guard let index = columns[column], let text = row.cells[index] else { return nil }
        let words = text.composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : words
    }

    func flag(_ column: ProcedureColumn) -> Bool {
        text(column).map { ["co", "x", "1"].contains(Folding.fold($0)) } ?? false
    }

    mutating func level() -> Agency.Level? {
        guard let text = text(.level) else {
            refuse(.level, "để trống; ghi tỉnh, huyện hoặc xã")
            return nil
        }
        switch Folding.fold(text) {
        case "tinh", "cap tinh": return .province
        case "huyen", "cap huyen": return .district
        case "xa", "cap xa": return .commune
        default:
            refuse(.level, "“\(text.prefix(40))” không phải là cấp; ghi tỉnh, huyện hoặc xã")
            return nil
        }
    }

    mutating func code() -> String? {
        guard let text = text(.code) else { return nil }
        if ProcedureCodeText.isCode(text) { return text }
        // Excel takes 1.001190 for a number and drops its last zero.
        refuse(.code, "“\(text.prefix(60))” không có dạng 1.001193; định dạng cột mã là văn bản (Text) rồi nhập lại")
        return nil
    }

    mutating func provenance() -> Provenance {
        guard let text = text(.provenance) else { return .published }
        switch Folding.fold(text) {
        case "cong bo": return .published
        case "ghi nho": return .remembered
        case "minh hoa": return .demonstration
        default:
            refuse(.provenance, "“\(text.prefix(40))”: chỉ nhận công bố, ghi nhớ hoặc minh họa")
            return .published
        }
    }

    func parts(_ provenance: Provenance) -> [ProcedurePart: PartContent] {
        var parts: [ProcedurePart: PartContent] = [:]
        for column in ProcedureColumn.allCases {
            if let part = column.part, let text = text(column) { parts[part] = PartContent(text, provenance) }
        }
        return parts
    }

    /// The case that the row describes.
    mutating func entry(_ provenance: Provenance) -> CaseDraft {
        CaseDraft(
            name: text(.entry) ?? "",
            term: term(),
            termProvenance: provenance,
            copies: copies(),
            components: components(provenance),
            fees: [(ProcedureColumn.fees, Fee.Kind.fee), (.charges, .charge)].compactMap { column, kind in
                fee(column, kind, provenance)
            }
        )
    }

    private mutating func term() -> Term? {
        guard let text = text(.term) else { return nil }
        do throws(TermError) {
            return try Term(parsing: text)
        } catch {
            refuse(.term, error.description)
            return nil
        }
    }

    private mutating func copies() -> Int {
        guard let text = text(.copies) else { return 1 }
        if let number = Int(text), (1...99).contains(number) { return number }
        refuse(.copies, "“\(text.prefix(40))” phải là số từ 1 đến 99")
        return 1
    }

    private mutating func fee(_ column: ProcedureColumn, _ kind: Fee.Kind, _ provenance: Provenance) -> Fee? {
        guard let text = text(column) else { return nil }
        let digits = text.filter { $0 != "." && $0 != " " }
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let amount = Int(digits),
            (0...1_000_000_000_000).contains(amount)
        else {
            refuse(column, "“\(text.prefix(40))” phải là số tiền bằng đồng, như 8000 hoặc 8.000")
            return nil
        }
        return Fee(
            kind: kind,
            name: kind == .fee ? "Phí" : "Lệ phí",
            amount: amount,
            basis: self.text(.feeBasis),
            provenance: provenance
        )
    }

    /// `Tờ khai (1 bản chính, 2 bản sao)`, each in a line or after a semicolon.
    private mutating func components(_ provenance: Provenance) -> [DossierComponent] {
        guard let index = columns[.components], let text = row.cells[index] else { return [] }
        var components: [DossierComponent] = []
        for piece in text.composed.split(whereSeparator: { $0.isNewline || $0 == ";" }) {
            var name = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if name.isEmpty { continue }
            var (originals, copies) = (1, 0)
            if name.hasSuffix(")"), let open = name.lastIndex(of: "("),
                let numbers = Self.numbers(name[name.index(after: open)...].dropLast())
            {
                (originals, copies) = numbers
                name = String(name[..<open]).trimmingBlanks
            }
            if name.isEmpty {
                refuse(.components, "có giấy tờ không ghi tên")
            } else {
                components.append(
                    DossierComponent(name: name, originals: originals, copies: copies, provenance: provenance)
                )
            }
        }
        return components
    }

    /// The numbers in `1 bản chính, 2 bản sao`; nil where the brackets say something else.
    private static func numbers(_ text: some StringProtocol) -> (originals: Int, copies: Int)? {
        var (originals, copies) = (0, 0)
        for piece in text.split(separator: ",") {
            let words = Folding.words(piece)
            guard words.count == 3, let number = Int(words[0]), (0...99).contains(number), words[1] == "ban" else {
                return nil
            }
            switch words[2] {
            case "chinh", "goc": originals = number
            case "sao": copies = number
            default: return nil
            }
        }
        return (originals, copies)
    }
}

extension String {
    fileprivate var trimmingBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// The national code of a procedure as text.
enum ProcedureCodeText {
    /// `1.001193`, with the announcing agency's identifier after it or without (law.md 4.5).
    static func isCode(_ code: String) -> Bool {
        let parts = code.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[0].utf8.count == 1, parts[1].utf8.count == 6,
            parts.prefix(2).allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return false }
        return parts.count == 2 || AgencyCode(parts.dropFirst(2).joined(separator: ".")) != nil
    }
}
