import Domain
import Foundation
import Persistence

/// A draft's content as the database keeps it until it is published: JSON with keys of its own.
enum DraftCoding {
    /// The text of a content.
    static func text(_ draft: ProcedureDraft) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Coded(draft)), as: UTF8.self)
    }

    /// The content of a text that `text` made.
    static func draft(_ text: String) throws -> ProcedureDraft {
        guard let coded = try? JSONDecoder().decode(Coded.self, from: Data(text.utf8)), let draft = coded.draft else {
            throw DatabaseError(.decoding("draft"))
        }
        return draft
    }

    fileprivate struct Coded: Codable {
        struct Part: Codable {
            let text, provenance: String
        }
        struct Component: Codable {
            let name: String
            let originals, copies: Int
            let provenance: String
        }
        struct Payable: Codable {
            let kind, name: String
            let amount: Int?
            let basis: String?
            let provenance: String
        }
        struct Case: Codable {
            let name: String
            let term: String?
            let provenance: String
            let copies: Int
            let components: [Component]
            let fees: [Payable]
        }

        let level: Int
        let code: String?
        let field, name, provenance: String
        let source: String?
        let parts: [String: Part]
        let cases: [Case]

        init(_ draft: ProcedureDraft) {
            level = draft.level.rawValue
            code = draft.code
            field = draft.field
            name = draft.name
            provenance = draft.provenance.rawValue
            source = draft.source
            parts = Dictionary(
                uniqueKeysWithValues: draft.parts.map {
                    ($0.key.rawValue, Part(text: $0.value.text, provenance: $0.value.provenance.rawValue))
                }
            )
            cases = draft.cases.map(Case.init)
        }

        /// Nil when a word in it is none of ours.
        var draft: ProcedureDraft? {
            guard let level = Agency.Level(rawValue: level), let provenance = Provenance(rawValue: provenance) else {
                return nil
            }
            var contents: [ProcedurePart: PartContent] = [:]
            for (name, part) in parts {
                guard let key = ProcedurePart(rawValue: name), let known = Provenance(rawValue: part.provenance) else {
                    return nil
                }
                contents[key] = PartContent(part.text, known)
            }
            let drafts = cases.compactMap(\.draft)
            guard drafts.count == cases.count else { return nil }
            return ProcedureDraft(
                level: level,
                code: code,
                field: field,
                name: name,
                provenance: provenance,
                source: source,
                parts: contents,
                cases: drafts
            )
        }
    }
}

extension DraftCoding.Coded.Case {
    fileprivate init(_ draft: CaseDraft) {
        name = draft.name
        term = draft.term?.description
        provenance = draft.termProvenance.rawValue
        copies = draft.copies
        components = draft.components.map {
            .init(
                name: $0.name,
                originals: $0.originals,
                copies: $0.copies,
                provenance: $0.provenance.rawValue
            )
        }
        fees = draft.fees.map {
            .init(
                kind: $0.kind.rawValue,
                name: $0.name,
                amount: $0.amount,
                basis: $0.basis,
                provenance: $0.provenance.rawValue
            )
        }
    }

    fileprivate var draft: CaseDraft? {
        guard let known = Provenance(rawValue: provenance) else { return nil }
        let papers = components.compactMap { paper in
            Provenance(rawValue: paper.provenance).map {
                DossierComponent(name: paper.name, originals: paper.originals, copies: paper.copies, provenance: $0)
            }
        }
        let payables = fees.compactMap { fee -> Fee? in
            guard let kind = Fee.Kind(rawValue: fee.kind), let known = Provenance(rawValue: fee.provenance) else {
                return nil
            }
            return Fee(kind: kind, name: fee.name, amount: fee.amount, basis: fee.basis, provenance: known)
        }
        guard papers.count == components.count, payables.count == fees.count else { return nil }
        return CaseDraft(
            name: name,
            term: term.flatMap { try? Term(parsing: $0) },
            termProvenance: known,
            copies: copies,
            components: papers,
            fees: payables
        )
    }
}
