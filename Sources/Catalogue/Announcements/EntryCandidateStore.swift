import Domain
import Persistence
import Reading

/// Procedures that a decision could change.
enum EntryCandidateStore {
    /// Last published contents of the levels that nothing has ended, by name; words match without marks, a code by its
    /// beginning. One query over the catalogue, of which there are at most a few thousand.
    static func find(
        _ words: String,
        levels: [Agency.Level],
        limit: Int,
        _ connection: any Connection
    ) throws -> [EntryCandidate] {
        let wanted = Folding.words(words)
        let code = words.filter { !$0.isWhitespace }
        let rows = try connection.rows(
            """
            SELECT v.id, v.name, p.code, p.level, f.name AS field FROM procedure_version v
            JOIN procedure p ON p.id = v.procedure JOIN procedure_field f ON f.id = v.field
            WHERE p.level IN (\(list: levels.map(\.rawValue))) AND v.published_at IS NOT NULL
                AND v.effective_to IS NULL AND v.ended_by IS NULL
            ORDER BY v.name, v.id
            """
        )
        var found: [EntryCandidate] = []
        for row in rows {
            let candidate = EntryCandidate(
                version: try row.id("id", of: ProcedureVersion.self),
                name: try row.text("name"),
                code: try row.textIfPresent("code"),
                field: try row.text("field"),
                level: try row.level("level")
            )
            let text = Folding.words(candidate.name)
            let isNamed = wanted.allSatisfy { word in text.contains { $0.hasPrefix(word) } }
            let isCoded = !code.isEmpty && candidate.code?.hasPrefix(code) == true
            if isNamed || isCoded { found.append(candidate) }
            if found.count == limit { break }
        }
        return found
    }
}
