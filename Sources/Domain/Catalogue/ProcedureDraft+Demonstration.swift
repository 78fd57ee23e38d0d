extension ProcedureDraft {
    /// The term of a demonstration where none was established.
    public static let demonstrationTerm = Term.workingDays(halves: 10)

    /// The draft with each missing required part filled by a value that is marked as demonstration.
    ///
    /// What is there stays as it is, with its own provenance; a name is never made up.
    public func filledForDemonstration() -> ProcedureDraft {
        var parts = parts
        for part in missing where part.isText {
            parts[part] = PartContent(demonstrationText(of: part), .demonstration)
        }
        let empty = CaseDraft(term: nil, termProvenance: .demonstration, components: [])
        let filled = (cases.isEmpty ? [empty] : cases).map { entered in
            CaseDraft(
                name: entered.name,
                term: entered.term ?? Self.demonstrationTerm,
                termProvenance: entered.term == nil ? .demonstration : entered.termProvenance,
                copies: entered.copies,
                components: entered.components.isEmpty
                    ? [DossierComponent(name: "Đơn hoặc tờ khai", provenance: .demonstration)]
                    : entered.components,
                fees: entered.fees
            )
        }
        return ProcedureDraft(
            level: level,
            code: code,
            field: field,
            name: name,
            provenance: provenance,
            source: source,
            parts: parts,
            cases: filled
        )
    }

    private func demonstrationText(of part: ProcedurePart) -> String {
        switch part {
        case .sequence:
            """
            Nộp hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả; công chức kiểm tra, cấp giấy tiếp nhận hồ sơ và hẹn trả \
            kết quả; cơ quan chuyên môn thẩm định, trình ký; nhận kết quả tại nơi đã nộp hồ sơ.
            """
        case .method: "Trực tiếp, qua dịch vụ bưu chính công ích hoặc trực tuyến"
        case .agency:
            switch level {
            case .province: "Ủy ban nhân dân cấp tỉnh"
            case .district: "Ủy ban nhân dân cấp huyện"
            case .commune: "Ủy ban nhân dân cấp xã"
            }
        default: "Cá nhân, tổ chức"
        }
    }
}
