import Domain

extension ImportReader {
    private static let keys: Set<String> = [
        "level", "field", "code", "name", "provenance", "source", "renamed", "parts", "cases", "term",
        "termProvenance", "copies", "components", "fees",
    ]
    private static let caseKeys: Set<String> = ["name", "term", "termProvenance", "copies", "components", "fees"]

    /// The procedure that the object describes; nil when anything in it is wrong.
    func procedure() -> ImportRow? {
        allow(Self.keys)
        let level = level()
        let field = text("field", required: true)
        let name = text("name", required: true)
        let code = code()
        let provenance = choice("provenance", of: Provenance.self) ?? .remembered
        let source = text("source")
        let renamed = flag("renamed")
        let parts = parts(provenance)
        let cases = cases(provenance)
        guard problems.isEmpty, let level, let field, let name else { return nil }
        let draft = ProcedureDraft(
            level: level,
            code: code,
            field: field,
            name: name,
            provenance: provenance,
            source: source,
            parts: parts,
            cases: cases
        )
        return ImportRow(line: node.line, draft: draft, renamed: renamed)
    }

    /// The announcing decision of the file's head.
    func announcement() -> (decision: Announcement, agency: AgencyCode, line: Int)? {
        guard let head = node["announcement"] else { return nil }
        return read(head) { reader in
            reader.allow(["agency", "number", "signedOn", "effectiveOn", "provenance"])
            let text = reader.text("agency", required: true)
            let agency = text.flatMap { AgencyCode($0) }
            if let text, agency == nil { reader.refuse(head["agency"], "“\(text)” không phải mã định danh") }
            guard let agency, let number = reader.text("number", required: true),
                let signedOn = reader.day("signedOn"), let effectiveOn = reader.day("effectiveOn"),
                let provenance = reader.choice("provenance", of: Provenance.self)
            else { return nil }
            let decision = Announcement(
                number: number,
                signedOn: signedOn,
                effectiveOn: effectiveOn,
                provenance: provenance
            )
            return (decision, agency, head.line)
        }
    }

    private func level() -> Agency.Level? {
        switch text("level", required: true) {
        case "province": return .province
        case "district": return .district
        case "commune": return .commune
        case nil: return nil
        case let other?:
            refuse(node["level"], "“level” là “\(other)”; chỉ nhận: province, district, commune")
            return nil
        }
    }

    /// `1.001193`, with the announcing agency's identifier after it or without (law.md 4.5).
    private func code() -> String? {
        guard let code = text("code") else { return nil }
        if ProcedureCodeText.isCode(code) { return code }
        refuse(node["code"], "mã thủ tục “\(code)” không có dạng 1.001193")
        return nil
    }

    private func parts(_ fallback: Provenance) -> [ProcedurePart: PartContent] {
        guard let object = node["parts"] else { return [:] }
        return read(object) { reader in
            let texts = ProcedurePart.allCases.filter(\.isText)
            reader.allow(Set(texts.map(\.rawValue)))
            var parts: [ProcedurePart: PartContent] = [:]
            for part in texts {
                guard let inner = object[part.rawValue] else { continue }
                parts[part] = reader.read(inner) { reader in
                    reader.allow(["text", "provenance"])
                    guard let text = reader.text("text", required: true),
                        let provenance = reader.choice("provenance", of: Provenance.self, default: fallback)
                    else { return nil }
                    return PartContent(text, provenance)
                }
            }
            return parts
        }
    }

    private func cases(_ fallback: Provenance) -> [CaseDraft] {
        guard let cases = node["cases"] else { return [oneCase(name: "", fallback)] }
        for key in Self.caseKeys.subtracting(["name"]).sorted() where node[key] != nil {
            refuse(node[key], "có “cases” thì “\(key)” nằm trong từng trường hợp")
        }
        let nodes = list("cases")
        if nodes.isEmpty { refuse(cases, "“cases” không có trường hợp nào") }
        return nodes.map { inner in
            read(inner) { reader in
                reader.allow(Self.caseKeys)
                return reader.oneCase(name: reader.text("name", required: nodes.count > 1) ?? "", fallback)
            }
        }
    }

    private func oneCase(name: String, _ fallback: Provenance) -> CaseDraft {
        let term = term("term")
        return CaseDraft(
            name: name,
            term: term,
            // Of a term that is not there nothing is known, so that equal rows stay equal.
            termProvenance: choice("termProvenance", of: Provenance.self, default: fallback) ?? fallback,
            copies: number("copies", in: 1...99) ?? 1,
            components: list("components").compactMap { read($0) { $0.component(fallback) } },
            fees: list("fees").compactMap { read($0) { $0.fee(fallback) } }
        )
    }

    private func component(_ fallback: Provenance) -> DossierComponent? {
        allow(["name", "originals", "copies", "provenance"])
        guard let name = text("name", required: true) else { return nil }
        let originals = number("originals", in: 0...99)
        let copies = number("copies", in: 0...99)
        return DossierComponent(
            name: name,
            originals: originals ?? (copies == nil ? 1 : 0),
            copies: copies ?? 0,
            provenance: choice("provenance", of: Provenance.self, default: fallback) ?? fallback
        )
    }

    private func fee(_ fallback: Provenance) -> Fee? {
        allow(["kind", "name", "amount", "basis", "provenance"])
        guard let kind = choice("kind", of: Fee.Kind.self), let name = text("name", required: true) else { return nil }
        return Fee(
            kind: kind,
            name: name,
            amount: number("amount", in: 0...1_000_000_000_000),
            basis: text("basis"),
            provenance: choice("provenance", of: Provenance.self, default: fallback) ?? fallback
        )
    }
}
