import Synchronization

/// One row of a result, decoded by name: `try row.text("code")`.
///
/// A missing column or a value of another type is an error of kind `.decoding` that names the column. Where NULL is
/// expected use the `…IfPresent` form.
public struct Row: Sendable {
    /// The names, shared by all rows of a result.
    package final class Columns: Sendable {
        package let names: [String]
        /// Behind the column asked for last: whoever decodes a row mostly asks in the order of the statement.
        private let expected = Atomic(0)

        package init(_ names: [String]) {
            self.names = names
        }

        fileprivate func index(of column: String) -> Int? {
            let guess = expected.load(ordering: .relaxed)
            let isRight = guess < names.count && names[guess] == column
            guard let index = isRight ? guess : names.firstIndex(of: column) else { return nil }
            expected.store(index + 1, ordering: .relaxed)
            return index
        }
    }

    private let columns: Columns
    private let values: [SQLValue]

    package init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The columns in the order of the statement.
    public var columnNames: [String] { columns.names }

    /// How many columns there are.
    public var count: Int { values.count }

    /// The value of the column at that place, from 0. Of SQLite any BLOB of 16 bytes reads `.id`.
    public subscript(index: Int) -> SQLValue { values[index] }

    /// The value of the column; one of them when several bear the name.
    ///
    /// - Throws: `.decoding` when there is no such column.
    public func value(_ column: String) throws(DatabaseError) -> SQLValue {
        guard let index = columns.index(of: column) else {
            throw DatabaseError(.decoding(column), "no such column")
        }
        return values[index]
    }

    /// What `decode` makes of the column's value, or nil for NULL.
    func decode<T>(
        _ column: String,
        _ decode: (SQLValue) -> T?
    ) throws(DatabaseError) -> T? {
        let value = try value(column)
        if case .null = value { return nil }
        guard let decoded = decode(value) else {
            throw DatabaseError(.decoding(column), "not a \(T.self)")
        }
        return decoded
    }

    /// The value, which must not be NULL.
    func required<T>(_ column: String, _ value: T?) throws(DatabaseError) -> T {
        guard let value else { throw DatabaseError(.decoding(column), "NULL") }
        return value
    }
}
