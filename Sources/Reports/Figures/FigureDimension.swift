public import Domain
import Persistence

/// By what figures are told apart.
public enum FigureDimension: String, Sendable, CaseIterable {
    /// The receiving agency.
    case agency
    /// The field (lĩnh vực).
    case field
    /// The level of the field. Its key is the level's code, 1 to 3, as `Key(bits:)`.
    case level
    /// The procedure.
    case procedure
    /// The office that decides: fixed at reception, so that both rules 31 and 32 hold for each office.
    case office
    /// The officer of the deciding office who had it last before the cut-off (else of any office): rule 31 holds for
    /// each officer, rule 32 only for all together, since dossiers change hands. Nobody for one never taken over.
    case officer
    /// The channel of reception. Its key is the channel's code, 1 to 3, as `Key(bits:)`.
    case channel

    /// The identity of what a row is about: an agency, a field, a procedure, an office or an officer.
    public typealias Key = Identifier<FigureDimension>

    /// The column of a row `d` of `read_dossier`.
    func column(in period: ReportPeriod) -> SQL {
        switch self {
        case .agency: "d.agency"
        case .field: "d.field"
        case .level: "(SELECT f.level FROM read_procedure_field f WHERE f.id = d.field)"
        case .procedure: "d.procedure"
        case .office: "d.competent"
        case .officer: officer(in: period)
        case .channel: "d.channel"
        }
    }

    /// Whether its keys are codes, not identities.
    var isCoded: Bool { self == .channel || self == .level }

    /// What the column is compared with.
    func value(of key: Key) -> SQL {
        isCoded ? "\(Int(truncatingIfNeeded: key.bits))" : "\(key)"
    }

    /// The key in a result's column; nil for nobody.
    static func key(of row: Row, at index: Int) throws -> Key? {
        switch row[index] {
        case .null: nil
        case .integer(let code): Key(bits: UInt128(truncatingIfNeeded: code))
        case .id(let bits): Key(bits: bits)
        default: throw DatabaseError(.decoding(row.columnNames[index]))
        }
    }

    /// Two subqueries, since SQLite 3.40 does not know `d` in the ORDER BY of one that stands under GROUP BY.
    private func officer(in period: ReportPeriod) -> SQL {
        let last: SQL = """
            SELECT h.officer FROM read_holding h
            WHERE h.dossier = d.id AND h.officer IS NOT NULL AND h.from_at < \(period.cutoff)
            """
        return """
            COALESCE(
                (\(last) AND h.office = d.competent ORDER BY h.sequence DESC LIMIT 1),
                (\(last) ORDER BY h.sequence DESC LIMIT 1)
            )
            """
    }
}
