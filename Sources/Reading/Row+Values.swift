public import Domain
public import Persistence

extension Row {
    /// The sessions in the column, `07:00-11:00,13:00-17:00`.
    public func sessions(_ column: String) throws -> Sessions {
        do {
            return try Sessions(parsing: try text(column))
        } catch is SessionsError {
            throw DatabaseError(.decoding(column))
        }
    }

    /// The term in the column, in its canonical text.
    public func term(_ column: String) throws -> Term {
        do {
            return try Term(parsing: try text(column))
        } catch is TermError {
            throw DatabaseError(.decoding(column))
        }
    }

    /// The term in the column, or nil for NULL.
    public func termIfPresent(_ column: String) throws -> Term? {
        try textIfPresent(column) == nil ? nil : try term(column)
    }

    /// The case that the text in the column names.
    @inlinable
    public func choice<Choice: RawRepresentable>(
        _ column: String,
        of choice: Choice.Type
    ) throws -> Choice where Choice.RawValue == String {
        guard let value = Choice(rawValue: try text(column)) else { throw DatabaseError(.decoding(column)) }
        return value
    }

    /// The level of government in the column.
    public func level(_ column: String) throws -> Agency.Level {
        guard let level = Agency.Level(rawValue: try integer(column)) else { throw DatabaseError(.decoding(column)) }
        return level
    }
}
