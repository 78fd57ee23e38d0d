public import Domain
public import Persistence
import Reading

/// Declarations about days, each under the revision that brought it.
public enum CalendarStore {
    /// The last year whose proposed days off are entered with the national ones.
    public static let lastProposedYear = NationalCalendar.years.upperBound + 10

    /// Enters the national days off and swaps, and the proposed ones after them, as revision 1.
    ///
    /// - Returns: whether they were entered; an existing calendar is left as it is.
    @discardableResult
    public static func seedNational(_ connection: any Connection) throws -> Bool {
        guard try connection.integer("SELECT COUNT(*) AS n FROM calendar_declaration") == 0 else { return false }
        let proposed = (NationalCalendar.years.upperBound + 1...lastProposedYear)
            .flatMap(ProposedCalendar.declarations)
        try declare(NationalCalendar.declarations + proposed, for: nil, connection)
        return true
    }

    /// Enters declarations that hold for an agency and those below it, or for the country.
    ///
    /// What stands before them stays; of several about one day the last revision holds.
    ///
    /// - Returns: the revision under which they stand. Open dossiers of an older one have to be recomputed.
    @discardableResult
    public static func declare(
        _ declarations: [CalendarDeclaration],
        for agency: Agency.ID?,
        _ connection: any Connection
    ) throws -> Int {
        let revision = try Revision.calendar.bump(connection)
        for (ordinal, declaration) in declarations.enumerated() {
            let (kind, reason, sessions) = declaration.kind.columns
            try connection.run(
                """
                INSERT INTO calendar_declaration (revision, ordinal, agency, day, kind, reason, sessions, holiday,
                    document, source, proposed, declared_at)
                VALUES (\(revision), \(ordinal), \(agency.sqlValue), \(declaration.day), \(kind), \(reason), \(sessions.sqlValue),
                    \((declaration.holiday?.rawValue).sqlValue), \((declaration.document?.composed).sqlValue),
                    \(declaration.source.sqlValue),
                    \(declaration.isProposed), \(declaration.declaredAt))
                """
            )
        }
        return revision
    }
}

extension CalendarDeclarationKind {
    fileprivate var columns: (kind: String, reason: String, sessions: String?) {
        switch self {
        case .dayOff(let reason): ("dayOff", reason.composed, nil)
        case .workingDay(let reason): ("workingDay", reason.composed, nil)
        case .closure(let reason): ("closure", reason.composed, nil)
        case .opening(let sessions): ("opening", "Mở quầy", sessions.description)
        }
    }
}
