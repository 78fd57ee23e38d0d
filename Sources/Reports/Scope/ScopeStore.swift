public import Domain
public import Persistence

/// Which agencies a scope means.
public enum ScopeStore {
    /// The agencies of the scope, seen from that agency, in a fixed order; abolished ones keep their old dossiers and
    /// are among them.
    public static func agencies(
        _ scope: FigureScope,
        of agency: Agency.ID,
        _ connection: any Connection
    ) throws -> [Agency.ID] {
        try connection.rows(statement(scope, agency)).map { try $0.id("id", of: Agency.self) }
    }

    private static func statement(_ scope: FigureScope, _ agency: Agency.ID) -> SQL {
        switch scope {
        case .own:
            "SELECT id FROM read_agency WHERE id = \(agency)"
        case .counter:
            """
            SELECT id FROM read_agency WHERE id = \(agency) OR parent = \(agency) AND kind = 'vertical'
            ORDER BY id
            """
        case .withSubordinates:
            // Bodies that only sit at a counter are the committee's in no report (DESIGN §5); their own is `vertical`.
            below(agency)
                + """
                SELECT a.id FROM below JOIN read_agency a ON a.id = below.id
                WHERE a.kind = 'committee' OR a.id = \(agency) ORDER BY a.id
                """
        case .subordinates:
            below(agency)
                + """
                SELECT a.id FROM below JOIN read_agency a ON a.id = below.id
                WHERE a.kind = 'committee' AND a.id <> \(agency) ORDER BY a.id
                """
        case .vertical:
            below(agency)
                + """
                SELECT a.id FROM below JOIN read_agency a ON a.id = below.id
                WHERE a.kind = 'vertical' ORDER BY a.id
                """
        }
    }

    /// The agency and all below it. UNION, not UNION ALL: a circle of parents would never end.
    private static func below(_ agency: Agency.ID) -> SQL {
        """
        WITH RECURSIVE below (id) AS (
            SELECT id FROM read_agency WHERE id = \(agency)
            UNION SELECT a.id FROM read_agency a JOIN below ON a.parent = below.id
        )

        """
    }
}
