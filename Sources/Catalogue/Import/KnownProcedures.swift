import Domain

/// Finds what a row of a file is about: by code within its level, or by name where no code is known.
struct KnownProcedures {
    private struct Key: Hashable {
        let level: Agency.Level
        let text: String
    }

    private var byCode: [Key: KnownVersion] = [:]
    private var codeless: [Key: KnownVersion] = [:]

    init(_ versions: [KnownVersion]) {
        for version in versions {
            if let code = version.draft.code {
                byCode[Key(level: version.draft.level, text: code)] = version
            } else {
                codeless[Key(level: version.draft.level, text: version.draft.name)] = version
            }
        }
    }

    /// A procedure that was known by its name alone can have got its code since.
    subscript(row: ImportRow) -> KnownVersion? {
        let level = row.draft.level
        let coded = row.draft.code.flatMap { byCode[Key(level: level, text: $0)] }
        return coded ?? codeless[Key(level: level, text: row.draft.name)]
    }
}
