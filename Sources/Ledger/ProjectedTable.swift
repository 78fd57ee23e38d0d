import Domain
import Persistence

/// The tables that follow from the events, each with its one way to be written and to be read back for the check.
enum ProjectedTable: CaseIterable {
    case dossier, intake, holding, dueChange, participation, payment

    /// The statements that write rows: new ones whole, of known ones what later events change.
    func statements(for rows: [[SQLValue]]) -> [SQL] {
        rows.chunks(of: Projection.rowsAStatement).map { chunk in
            let values = SQL.joined(chunk.map { "(\(list: $0))" }, by: ", ")
            return insert + " VALUES " + values + " " + onConflict
        }
    }

    /// The rows of the dossiers from one id through another, as `Projection` would write them, in no set order.
    func rows(
        from first: Dossier.ID,
        through last: Dossier.ID,
        _ connection: any Connection
    ) throws -> Set<[SQLValue]> {
        let range: SQL = " BETWEEN \(first) AND \(last)"
        let query: SQL =
            switch self {
            case .dossier: "SELECT \(DossierRow.columns) FROM dossier WHERE id\(range)"
            case .intake: "SELECT \(Self.intakeColumns) FROM intake WHERE id\(range)"
            case .holding: "SELECT \(Self.holdingColumns) FROM holding WHERE dossier\(range)"
            case .dueChange: "SELECT \(Self.dueChangeColumns) FROM due_change WHERE dossier\(range)"
            case .participation: "SELECT \(Self.participationColumns) FROM participation WHERE dossier\(range)"
            case .payment: "SELECT \(Self.paymentColumns) FROM payment WHERE dossier\(range)"
            }
        return Set(
            try connection.rows(query).map { row in (0..<row.count).map { row[$0].comparable } }
        )
    }

    /// Empties the table, to be filled again from the events.
    func clear(_ connection: any Connection) throws {
        switch self {
        case .dossier: try connection.run("DELETE FROM dossier")
        case .intake: try connection.run("DELETE FROM intake")
        case .holding: try connection.run("DELETE FROM holding")
        case .dueChange: try connection.run("DELETE FROM due_change")
        case .participation: try connection.run("DELETE FROM participation")
        case .payment: try connection.run("DELETE FROM payment")
        }
    }

    /// Number of rows.
    func count(_ connection: any Connection) throws -> Int {
        switch self {
        case .dossier: try connection.integer("SELECT COUNT(*) FROM dossier")
        case .intake: try connection.integer("SELECT COUNT(*) FROM intake")
        case .holding: try connection.integer("SELECT COUNT(*) FROM holding")
        case .dueChange: try connection.integer("SELECT COUNT(*) FROM due_change")
        case .participation: try connection.integer("SELECT COUNT(*) FROM participation")
        case .payment: try connection.integer("SELECT COUNT(*) FROM payment")
        }
    }

    /// The table's name, for messages.
    var name: String {
        switch self {
        case .dossier: "dossier"
        case .intake: "intake"
        case .holding: "holding"
        case .dueChange: "due_change"
        case .participation: "participation"
        case .payment: "payment"
        }
    }

    private var insert: SQL {
        switch self {
        case .dossier: "INSERT INTO dossier (\(DossierRow.columns))"
        case .intake: "INSERT INTO intake (\(Self.intakeColumns))"
        case .holding: "INSERT INTO holding (\(Self.holdingColumns))"
        case .dueChange: "INSERT INTO due_change (\(Self.dueChangeColumns))"
        case .participation: "INSERT INTO participation (\(Self.participationColumns))"
        case .payment: "INSERT INTO payment (\(Self.paymentColumns))"
        }
    }

    private var onConflict: SQL {
        switch self {
        case .dossier: "ON CONFLICT (id) DO UPDATE SET \(DossierRow.changes)"
        case .intake, .dueChange, .payment: ""
        case .holding:
            """
            ON CONFLICT (dossier, sequence) DO UPDATE
            SET until_at = excluded.until_at, verdict = excluded.verdict
            """
        case .participation: "ON CONFLICT (dossier, agency) DO NOTHING"
        }
    }

    private static let intakeColumns: SQL = "id, agency, office, officer, offer, outcome, number, at, on_day"
    private static let holdingColumns: SQL =
        "dossier, sequence, office, officer, step, from_at, until_at, step_due_at, verdict"
    private static let dueChangeColumns: SQL =
        "dossier, changed_at, sequence, due_before, due_before_on, cause"
    private static let participationColumns: SQL = "dossier, agency, since"
    private static let paymentColumns: SQL = """
        dossier, sequence, agency, office, officer, at, on_day, year, fee, charge, exempted, ground, receipt
        """
}

extension SQLValue {
    /// The value as both engines would return it: sixteen bytes are an identity.
    var comparable: SQLValue {
        guard case .blob(let bytes) = self, bytes.count == 16 else { return self }
        return .id(bytes.reduce(0) { $0 << 8 | UInt128($1) })
    }
}
