import Domain

/// Finds new rows whose names are, or nearly are, those of procedures that are known under another code or none.
struct NameRemarks {
    private struct Known {
        let words: [String]
        let draft: ProcedureDraft
    }

    private var byLevel: [Agency.Level: [Known]] = [:]

    init(_ versions: [KnownVersion]) {
        for version in versions {
            let known = Known(words: Folding.words(version.draft.name), draft: version.draft)
            byLevel[version.draft.level, default: []].append(known)
        }
    }

    func remarks(on rows: [ImportRow]) -> [ImportProblem] {
        rows.compactMap { row in
            let words = Folding.words(row.draft.name)
            let near = byLevel[row.draft.level]?.first { NameLikeness.isNearly(words, $0.words) }
            guard let near else { return nil }
            let code = near.draft.code.map { " (mã \($0))" } ?? ""
            return ImportProblem(
                line: row.line,
                row: row.label,
                reason: "tên gần trùng với thủ tục đã có “\(near.draft.name)”\(code); xem lại có phải cùng một thủ tục"
            )
        }
    }
}
