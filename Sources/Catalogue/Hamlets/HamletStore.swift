public import Domain
public import Persistence
public import Reading

/// Hamlets of communes.
public enum HamletStore {
    /// Enters the commune's hamlets in the place of those before.
    public static func set(
        _ hamlets: [Hamlet],
        of agency: Agency.ID,
        by officer: Officer.ID?,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        try connection.run("DELETE FROM hamlet WHERE agency = \(agency)")
        for (index, hamlet) in hamlets.enumerated() {
            try connection.run(
                """
                INSERT INTO hamlet (agency, ordinal, name, provenance, changed_by, changed_at)
                VALUES (\(agency), \(index + 1), \(hamlet.name), \(hamlet.provenance.rawValue),
                    \(officer.sqlValue), \(moment))
                """
            )
        }
    }

    /// The communes whose hamlets the agency's operator keeps: itself, or those below it.
    static func communes(
        of agency: Agency.ID,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [Agency] {
        guard let own = try reference.agency(agency, connection) else { return [] }
        if own.level == .commune { return [own] }
        return try reference.subordinates(of: agency, on: day, connection)
            .compactMap { try reference.agency($0, connection) }
            .filter { $0.level == .commune && $0.kind == .committee }
    }
}
