public import Domain
public import Persistence
public import Reading

/// Finds dossiers by what somebody typed, among those that the principal may see.
///
/// The agencies that may see a dossier are tokens of its entry, so that what is not theirs is not even looked at.
public enum SearchStore {
    /// Hits on a page.
    public static let pageSize = 20

    /// The dossiers that the text may mean. One query, none for a text without letters and digits.
    public static func find(
        _ text: String,
        for principal: Principal,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> SearchResult {
        guard let statement = statement(SearchQuery(text), principal) else {
            return SearchResult(hits: [], hasMore: false)
        }
        let hits = try connection.rows(statement).map { try SearchHit($0, reference, connection) }
        return SearchResult(hits: Array(hits.prefix(pageSize)), hasMore: hits.count > pageSize)
    }

    /// The statement behind `find`, which the plan tests look at; nil where there is nothing to look for.
    package static func statement(_ query: SearchQuery, _ principal: Principal) -> SQL? {
        guard !query.readings.isEmpty, !principal.sees.isEmpty else { return nil }
        let readings = query.readings.map { reading in
            found(reading, principal.sees, limit: pageSize + 1)
        }
        return """
            SELECT found.place, d.id, d.code, d.procedure_version, p.name AS owner_name, d.status,
                d.office, d.received_on, d.due_at, d.closed_on
            FROM (
                SELECT MIN(place) AS place, number, dossier FROM (\(SQL.joined(readings, by: " UNION ALL "))) AS each_one
                GROUP BY number, dossier ORDER BY 1, 2 DESC LIMIT \(pageSize + 1)
            ) AS found
            JOIN read_dossier d ON d.id = found.dossier
            LEFT JOIN party p ON p.id = d.owner AND p.version = d.owner_version
            WHERE \(visible(to: principal, dossier: "d.id"))
            ORDER BY found.place, found.number DESC
            """
    }

    /// The newest that meet one reading.
    private static func found(_ reading: SearchQuery.Reading, _ agencies: [Agency.ID], limit: Int) -> SQL {
        let (sought, measured) = reading.stages
        let groups = sought + [agencies.map { SearchQuery.Term(seenBy: $0) }]
        let sqlite = fullText(groups, and: " AND ", or: " OR ") { #""\#($0.token.text)"\#($0.isPrefix ? "*" : "")"# }
        let postgres = fullText(groups, and: " & ", or: " | ") { "'\($0.token.text)'\($0.isPrefix ? ":*" : "")" }
        // Hidden from the planner, which would else ask the index for them after all.
        let measures = measured.map { term -> SQL in
            """
             AND \(
                sqlite: "instr(' ' || e.tokens, \(" " + term.token.text)) > 0",
                postgres: """
                    CASE WHEN e.tokens @@ CAST(\("'\(term.token.text)':*") AS tsquery) THEN 1 ELSE 0 END = 1
                    """
            )
            """
        }
        let measure = measures.joined(separator: "")
        return """
            \(sqlite: """
                SELECT \(reading.kind.rawValue) AS place, number, dossier FROM (
                    SELECT e.number, e.dossier FROM search_index CROSS JOIN search_entry e ON e.number = search_index.rowid
                    WHERE search_index MATCH \(sqlite)\(measure) ORDER BY search_index.rowid DESC LIMIT \(limit)
                ) m
                """, postgres: """
                (SELECT CAST(\(reading.kind.rawValue) AS bigint) AS place, e.number, e.dossier FROM search_entry e
                WHERE e.tokens @@ CAST(\(postgres) AS tsquery)\(measure) ORDER BY e.number DESC LIMIT \(limit))
                """)
            """
    }

    /// Tokens are letters and digits only, so that nothing in them can be taken for a sign of the query's own.
    private static func fullText(
        _ groups: [[SearchQuery.Term]],
        and: String,
        or: String,
        _ written: (SearchQuery.Term) -> String
    ) -> String {
        groups.map { "(" + $0.map(written).joined(separator: or) + ")" }.joined(separator: and)
    }
}
