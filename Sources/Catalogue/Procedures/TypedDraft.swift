import Domain
import Web

/// A procedure's content as it stands in the editor's fields: text, right or wrong, so that nothing typed is lost.
struct TypedDraft {
    /// A text with where it is known from.
    struct Part {
        var text = ""
        var provenance = Provenance.published.rawValue
    }

    /// A paper.
    struct Paper {
        var name = ""
        var originals = "1"
        var copies = "0"
        var provenance = Provenance.published.rawValue

        /// Whether nothing was typed into the row.
        var isEmpty: Bool { name.isEmpty && ["", "1"].contains(originals) && ["", "0"].contains(copies) }
    }

    /// A fee or charge.
    struct Payable {
        var kind = Fee.Kind.charge.rawValue
        var name = ""
        var amount = ""
        var basis = ""
        var provenance = Provenance.published.rawValue

        var isEmpty: Bool { name.isEmpty && amount.isEmpty && basis.isEmpty }
    }

    /// A case.
    struct Case {
        var name = ""
        var term = ""
        var provenance = Provenance.published.rawValue
        var copies = "1"
        var papers: [Paper] = [Paper()]
        var payables: [Payable] = []
    }

    /// A row that a button added, to be written in next.
    enum Fresh: Equatable {
        case procedureCase(Int)
        case paper(Int, Int)
        case payable(Int, Int)
    }

    let level: Agency.Level
    var code = ""
    var field = ""
    var name = ""
    var provenance = Provenance.published.rawValue
    var source = ""
    var parts: [ProcedurePart: Part] = [:]
    var cases: [Case] = [Case()]
    private(set) var fresh: Fresh?

    /// Rows that one form may have.
    static let mostCases = 30
    static let mostRows = 100

    /// The content as it was kept.
    init(_ draft: ProcedureDraft) {
        level = draft.level
        code = draft.code ?? ""
        field = draft.field
        name = draft.name
        provenance = draft.provenance.rawValue
        source = draft.source ?? ""
        for (part, content) in draft.parts {
            parts[part] = Part(text: content.text, provenance: content.provenance.rawValue)
        }
        cases = draft.cases.map { entered in
            Case(
                name: entered.name,
                term: entered.term?.description ?? "",
                provenance: entered.termProvenance.rawValue,
                copies: String(entered.copies),
                papers: entered.components.map {
                    Paper(
                        name: $0.name,
                        originals: String($0.originals),
                        copies: String($0.copies),
                        provenance: $0.provenance.rawValue
                    )
                },
                payables: entered.fees.map {
                    Payable(
                        kind: $0.kind.rawValue,
                        name: $0.name,
                        amount: $0.amount.map { VietnameseNumber.grouped($0) } ?? "",
                        basis: $0.basis ?? "",
                        provenance: $0.provenance.rawValue
                    )
                }
            )
        }
        if cases.isEmpty { cases = [Case()] }
    }

    /// What a form sent.
    init(_ fields: Fields, level: Agency.Level) {
        self.level = level
        code = fields[DraftField.code]
        field = fields[DraftField.field]
        name = fields[DraftField.name]
        provenance = fields[DraftField.provenance]
        source = fields[DraftField.source]
        for part in ProcedurePart.allCases where part.isText {
            parts[part] = Part(
                text: fields[DraftField.part(part)],
                provenance: fields[DraftField.provenance(of: part)]
            )
        }
        let count = min(Int(fields[DraftField.cases]) ?? 1, Self.mostCases)
        cases = (0..<max(1, count)).map { Self.procedureCase($0, fields) }
    }

    private static func procedureCase(_ index: Int, _ fields: Fields) -> Case {
        let place = DraftField.Place(index)
        let papers = min(Int(fields[place.papers]) ?? 0, mostRows)
        let payables = min(Int(fields[place.payables]) ?? 0, mostRows)
        return Case(
            name: fields[place.name],
            term: fields[place.term],
            provenance: fields[place.provenance],
            copies: fields[place.copies],
            papers: (0..<max(0, papers)).map { row in
                Paper(
                    name: fields[place.paper(row, .name)],
                    originals: fields[place.paper(row, .originals)],
                    copies: fields[place.paper(row, .copies)],
                    provenance: fields[place.paper(row, .provenance)]
                )
            },
            payables: (0..<max(0, payables)).map { row in
                Payable(
                    kind: fields[place.payable(row, .kind)],
                    name: fields[place.payable(row, .name)],
                    amount: fields[place.payable(row, .amount)],
                    basis: fields[place.payable(row, .basis)],
                    provenance: fields[place.payable(row, .provenance)]
                )
            }
        )
    }

    /// Does what a button for rows asks; false when it is none.
    mutating func press(_ button: String) -> Bool {
        let words = button.split(separator: ".").map(String.init)
        let numbers = words.dropFirst().compactMap { Int($0) }
        guard let verb = words.first, numbers.count == words.count - 1 else { return false }
        switch (verb, numbers.count) {
        case (DraftField.addCase, 0):
            guard cases.count < Self.mostCases else { break }
            cases.append(Case())
            fresh = .procedureCase(cases.count - 1)
        case (DraftField.dropCase, 1) where cases.indices.contains(numbers[0]):
            cases.remove(at: numbers[0])
            if cases.isEmpty { cases = [Case()] }
        case (DraftField.addPaper, 1) where cases.indices.contains(numbers[0]):
            guard cases[numbers[0]].papers.count < Self.mostRows else { break }
            cases[numbers[0]].papers.append(Paper())
            fresh = .paper(numbers[0], cases[numbers[0]].papers.count - 1)
        case (DraftField.dropPaper, 2) where isPaper(numbers):
            cases[numbers[0]].papers.remove(at: numbers[1])
        case (DraftField.addPayable, 1) where cases.indices.contains(numbers[0]):
            guard cases[numbers[0]].payables.count < Self.mostRows else { break }
            cases[numbers[0]].payables.append(Payable())
            fresh = .payable(numbers[0], cases[numbers[0]].payables.count - 1)
        case (DraftField.dropPayable, 2) where isPayable(numbers):
            cases[numbers[0]].payables.remove(at: numbers[1])
        default: return false
        }
        return true
    }

    private func isPaper(_ numbers: [Int]) -> Bool {
        cases.indices.contains(numbers[0]) && cases[numbers[0]].papers.indices.contains(numbers[1])
    }

    private func isPayable(_ numbers: [Int]) -> Bool {
        cases.indices.contains(numbers[0]) && cases[numbers[0]].payables.indices.contains(numbers[1])
    }
}
