public import Domain
public import Persistence
import Reading

/// The table `report_writing`: what writers of yearly reports add, each field with its history.
public enum WritingStore {
    /// What a field said, and who wrote it when.
    public struct Entry: Hashable, Sendable {
        /// The field's name.
        public let field: String
        /// 1 for the first, and on.
        public let version: Int
        /// What was written; empty when it was cleared.
        public let content: String
        /// When.
        public let writtenAt: Instant
        /// By whom.
        public let officer: String

        init(_ row: Row) throws {
            field = try row.text("field")
            version = try row.integer("version")
            content = try row.text("content")
            writtenAt = try row.instant("written_at")
            officer = try row.textIfPresent("officer_name") ?? ""
        }
    }

    /// What stands in the report of that year now, how many times it was written, and its history, newest first.
    public static func read(
        _ agency: Agency.ID,
        _ year: Int,
        _ connection: any Connection
    ) throws -> (writing: AnnualWriting, revision: Int, history: [Entry]) {
        let history = try connection.rows(
            """
            SELECT w.field, w.version, w.content, w.written_at, o.name AS officer_name
            FROM report_writing w LEFT JOIN read_officer o ON o.id = w.written_by
            WHERE w.agency = \(agency) AND w.year = \(year)
            ORDER BY w.written_at DESC, w.field, w.version DESC
            """
        ).map(Entry.init)
        var texts: [String: (version: Int, content: String)] = [:]
        for entry in history where entry.version > texts[entry.field]?.version ?? 0 {
            texts[entry.field] = (entry.version, entry.content)
        }
        return (AnnualWriting(texts.mapValues(\.content)), history.count, history)
    }

    /// Writes the fields that differ from what stands there.
    ///
    /// `revision` is how many times the report had been written when the form was made.
    ///
    /// - Throws: `Problem.conflict` when somebody else has written since, and this would change something.
    public static func write(
        _ texts: [String: String],
        of agency: Agency.ID,
        _ year: Int,
        revision: Int,
        by officer: Officer.ID,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        let (_, present, history) = try read(agency, year, connection)
        var newest: [String: Entry] = [:]
        for entry in history where entry.version > newest[entry.field]?.version ?? 0 { newest[entry.field] = entry }
        let changed = texts.filter { ($0.value.isEmpty ? "" : $0.value) != newest[$0.key]?.content ?? "" }
        guard !changed.isEmpty else { return }
        guard revision == present else { throw Problem.conflict }
        for (field, content) in changed.sorted(by: { $0.key < $1.key }) {
            do {
                try connection.run(
                    """
                    INSERT INTO report_writing (agency, year, field, version, content, written_at, written_by)
                    VALUES (\(agency), \(year), \(field), \((newest[field]?.version ?? 0) + 1), \(content), \(moment),
                        \(officer))
                    """
                )
            } catch let error as DatabaseError {
                guard case .unique = error.kind else { throw error }
                throw Problem.conflict
            }
        }
    }
}
