import Domain

extension ProcedureDraft {
    /// A procedure that misses nothing but the parts named.
    static func fixture(without missing: Set<ProcedurePart> = []) -> ProcedureDraft {
        var parts: [ProcedurePart: PartContent] = [:]
        for part in ProcedurePart.allCases where part.isText && part.isAlwaysRequired && !missing.contains(part) {
            parts[part] = PartContent("…", .published)
        }
        let paper = DossierComponent(name: "Tờ khai", provenance: .published)
        return ProcedureDraft(
            level: .district,
            code: "1.001193",
            field: "Hộ tịch",
            name: missing.contains(.name) ? "" : "Đăng ký khai sinh",
            provenance: .published,
            source: nil,
            parts: parts,
            cases: [
                CaseDraft(
                    term: missing.contains(.term) ? nil : .workingDays(halves: 6),
                    termProvenance: .published,
                    components: missing.contains(.components) ? [] : [paper]
                )
            ]
        )
    }
}
