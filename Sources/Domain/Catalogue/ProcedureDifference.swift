/// What changed between two contents of a procedure: by part, and within cases by paper and by fee.
public struct ProcedureDifference: Hashable, Sendable {
    /// What a row is about.
    public enum Subject: Hashable, Sendable {
        case code, field
        case part(ProcedurePart)
        /// The case as a whole: one more, or one less.
        case procedureCase
    }

    /// One thing that changed.
    public struct Row: Hashable, Sendable {
        /// What.
        public let subject: Subject
        /// In which case, by name; empty outside cases and for a procedure's only case.
        public let inCase: String
        /// As it was; nil where it is added.
        public let before: String?
        /// As it will be; nil where it is removed.
        public let after: String?

        /// The words of both, for what changed; one run for what was added or removed.
        public var words: [WordRun] { WordDifference(before ?? "", after ?? "").runs }
    }

    /// The rows, in the order in which parts are shown; empty where nothing changed.
    public let rows: [Row]

    /// Compares two contents.
    public init(_ before: ProcedureDraft, _ after: ProcedureDraft) {
        var rows = Comparison(inCase: "")
        rows.compare(.code, before.code, after.code)
        rows.compare(.field, before.field, after.field)
        rows.compare(.part(.name), before.name, after.name)
        for part in ProcedurePart.allCases where part.isText {
            rows.compare(.part(part), before.parts[part]?.text, after.parts[part]?.text)
        }
        for (old, new) in Self.pairs(before.cases, after.cases) { rows.compare(old, new) }
        let order = rows.rows.enumerated().sorted { left, right in
            (Self.place(left.element.subject), left.offset) < (Self.place(right.element.subject), right.offset)
        }
        self.rows = order.map(\.element)
    }

    /// Cases of one name belong together; an only case stays the only case whatever its name.
    private static func pairs(_ before: [CaseDraft], _ after: [CaseDraft]) -> [(CaseDraft?, CaseDraft?)] {
        if before.count == 1, after.count == 1 { return [(before[0], after[0])] }
        var old = before
        var pairs: [(CaseDraft?, CaseDraft?)] = after.map { new in
            guard let index = old.firstIndex(where: { $0.name == new.name }) else { return (nil, new) }
            return (old.remove(at: index), new)
        }
        pairs += old.map { ($0, nil) }
        return pairs
    }

    private static func place(_ subject: Subject) -> Int {
        switch subject {
        case .code: 0
        case .field: 1
        case .part(let part): 2 + (ProcedurePart.allCases.firstIndex(of: part) ?? 0)
        case .procedureCase: 2 + (ProcedurePart.allCases.firstIndex(of: .components) ?? 0)
        }
    }
}

/// Gathers the rows of a comparison.
private struct Comparison {
    var inCase: String
    var rows: [ProcedureDifference.Row] = []

    /// Papers and fees whose wording has at least this in common are one that changed, not two.
    private static let likeness = 0.5

    init(inCase: String) { self.inCase = inCase }

    mutating func compare(_ subject: ProcedureDifference.Subject, _ before: String?, _ after: String?) {
        let old = before.flatMap { $0.isEmpty ? nil : $0 }
        let new = after.flatMap { $0.isEmpty ? nil : $0 }
        if old == new { return }
        rows.append(.init(subject: subject, inCase: inCase, before: old, after: new))
    }

    mutating func compare(_ before: CaseDraft?, _ after: CaseDraft?) {
        inCase = after?.name ?? before?.name ?? ""
        defer { inCase = "" }
        if before == nil || after == nil {
            compare(.procedureCase, before.map(\.summary), after.map(\.summary))
            return
        }
        compare(.procedureCase, before?.name, after?.name)
        compare(.part(.term), before?.term?.description, after?.term?.description)
        compare(
            lists: .part(.components),
            (before?.components ?? []).map { Item(name: $0.name, line: $0.line) },
            (after?.components ?? []).map { Item(name: $0.name, line: $0.line) }
        )
        compare(.part(.components), before.map(\.sets), after.map(\.sets))
        compare(
            lists: .part(.fees),
            (before?.fees ?? []).map { Item(name: $0.name, line: $0.line) },
            (after?.fees ?? []).map { Item(name: $0.name, line: $0.line) }
        )
    }

    /// A paper or a fee: what it is called, and all that is said of it.
    struct Item {
        let name: String
        let line: String
    }

    /// What stands in both stays; of the rest, what is called alike changed, the others went and came.
    private mutating func compare(lists subject: ProcedureDifference.Subject, _ before: [Item], _ after: [Item]) {
        var gone = before
        var come: [Item] = []
        for item in after {
            if let index = gone.firstIndex(where: { $0.line == item.line }) {
                gone.remove(at: index)
            } else {
                come.append(item)
            }
        }
        for item in come {
            let alike = gone.indices.map { (index: $0, likeness: WordDifference(gone[$0].name, item.name).likeness) }
            let best = alike.max { $0.likeness < $1.likeness }
            if let best, best.likeness >= Self.likeness {
                compare(subject, gone.remove(at: best.index).line, item.line)
            } else {
                compare(subject, nil, item.line)
            }
        }
        for item in gone { compare(subject, item.line, nil) }
    }
}

extension CaseDraft {
    /// How many sets of papers, in words.
    fileprivate var sets: String { "Số lượng: \(VietnameseNumber.count(copies)) bộ" }

    /// The case in one text.
    fileprivate var summary: String {
        var lines = [name.isEmpty ? "Trường hợp chung" : name]
        if let term { lines.append("Thời hạn: \(term.description)") }
        lines.append(sets)
        return (lines + components.map(\.line) + fees.map(\.line)).joined(separator: "\n")
    }
}

extension DossierComponent {
    /// The paper with its numbers, as a line: “Tờ khai (01 bản chính)”.
    public var line: String {
        var counts: [String] = []
        if originals > 0 { counts.append("\(VietnameseNumber.count(originals)) bản chính") }
        if copies > 0 { counts.append("\(VietnameseNumber.count(copies)) bản sao") }
        return counts.isEmpty ? name : "\(name) (\(counts.joined(separator: ", ")))"
    }
}

extension Fee {
    /// The fee with its amount and basis, as a line.
    public var line: String {
        let sum = amount.map { "\(VietnameseNumber.grouped($0)) đồng" } ?? "mức không xác định"
        let text = "\(title): \(sum)"
        return basis.map { "\(text) (\($0))" } ?? text
    }
}
