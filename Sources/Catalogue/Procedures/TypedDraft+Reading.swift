import Domain
import Markup
import Web

extension TypedDraft {
    /// The content that the fields say; nil with what is wrong beside each. A draft may miss parts, not hold wrong ones.
    func draft(_ fields: Fields, _ errors: inout FormErrors) -> ProcedureDraft? {
        var reader = FormReader(fields)
        let name = reader.text(DraftField.name, required: "Nhập tên thủ tục hành chính", max: 1000)
        let field = reader.text(DraftField.field, required: "Nhập lĩnh vực", max: 200)
        let code = code(&reader)
        let source = reader.text(DraftField.source, max: 1000)
        var contents: [ProcedurePart: PartContent] = [:]
        for part in ProcedurePart.allCases where part.isText {
            if let text = reader.text(DraftField.part(part), max: 20_000) {
                contents[part] = PartContent(text, provenance(DraftField.provenance(of: part), &reader))
            }
        }
        let cases = cases.indices.map { procedureCase($0, &reader) }
        let provenance = provenance(DraftField.provenance, &reader)
        refuseTwins(&reader)
        errors = reader.errors
        guard errors.isEmpty, let name, let field else { return nil }
        return ProcedureDraft(
            level: level,
            code: code,
            field: field,
            name: name,
            provenance: provenance,
            source: source,
            parts: contents,
            cases: cases
        )
    }

    /// `1.001193`, or the whole of it with the announcing agency's identifier.
    private func code(_ reader: inout FormReader) -> String? {
        guard let code = reader.text(DraftField.code, max: 40) else { return nil }
        guard ProcedureCodeText.isCode(code) else {
            reader.refuse(DraftField.code, "Mã có dạng 1.001193 hoặc 1.001193.000.00.00.H33")
            return nil
        }
        return code
    }

    private func provenance(_ name: String, _ reader: inout FormReader) -> Provenance {
        reader.choice(name, of: Provenance.self) ?? .published
    }

    private func procedureCase(_ index: Int, _ reader: inout FormReader) -> CaseDraft {
        let place = DraftField.Place(index)
        let entered = cases[index]
        let papers = entered.papers.indices.filter { !entered.papers[$0].isEmpty }.compactMap { row in
            paper(place, row, &reader)
        }
        let fees = entered.payables.indices.filter { !entered.payables[$0].isEmpty }.compactMap { row in
            fee(place, row, &reader)
        }
        return CaseDraft(
            name: reader.text(place.name, max: 500) ?? "",
            term: term(place, &reader),
            termProvenance: provenance(place.provenance, &reader),
            copies: reader.integer(place.copies, in: 1...20) ?? 1,
            components: papers,
            fees: fees
        )
    }

    private func term(_ place: DraftField.Place, _ reader: inout FormReader) -> Term? {
        guard let text = reader.text(place.term, max: 60) else { return nil }
        guard let term = try? Term(parsing: text) else {
            reader.refuse(
                place.term,
                "Ghi thời hạn như: 5 ngày làm việc; 4 giờ làm việc; nửa ngày; 30 ngày; trong ngày; không quy định"
            )
            return nil
        }
        return term
    }

    private func paper(_ place: DraftField.Place, _ row: Int, _ reader: inout FormReader) -> DossierComponent? {
        let name = reader.text(place.paper(row, .name), required: "Nhập tên giấy tờ, hoặc bỏ dòng này", max: 2000)
        let originals = reader.integer(place.paper(row, .originals), in: 0...50) ?? 0
        let copies = reader.integer(place.paper(row, .copies), in: 0...50) ?? 0
        guard let name else { return nil }
        return DossierComponent(
            name: name,
            originals: originals,
            copies: copies,
            provenance: provenance(place.paper(row, .provenance), &reader)
        )
    }

    private func fee(_ place: DraftField.Place, _ row: Int, _ reader: inout FormReader) -> Fee? {
        let kind = reader.choice(place.payable(row, .kind), of: Fee.Kind.self, required: "Chọn phí hoặc lệ phí")
        let name = reader.text(
            place.payable(row, .name),
            required: "Nhập tên phí, lệ phí, hoặc bỏ dòng này",
            max: 500
        )
        let amount = reader.money(place.payable(row, .amount))
        let basis = reader.text(place.payable(row, .basis), max: 500)
        guard let kind, let name else { return nil }
        return Fee(
            kind: kind,
            name: name,
            amount: amount,
            basis: basis,
            provenance: provenance(place.payable(row, .provenance), &reader)
        )
    }

    /// Of several cases each needs a name of its own, or nobody could choose between them.
    private func refuseTwins(_ reader: inout FormReader) {
        guard cases.count > 1 else { return }
        var names: Set<String> = []
        for (index, entered) in cases.enumerated() {
            if entered.name.isEmpty {
                reader.refuse(DraftField.Place(index).name, "Có nhiều trường hợp thì mỗi trường hợp cần một tên")
            } else if !names.insert(entered.name).inserted {
                reader.refuse(DraftField.Place(index).name, "Tên trường hợp này đã có ở trên")
            }
        }
    }
}
