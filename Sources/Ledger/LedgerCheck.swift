public import Domain
public import Persistence

/// What `check` finds wrong; each names what and where, and nothing about people.
public enum LedgerFault: Hashable, Sendable {
    /// A stored event does not match its hash: a byte was altered.
    case altered(book: Agency.ID, position: Int)
    /// Events between two positions are gone.
    case missing(book: Agency.ID, from: Int, through: Int)
    /// The book ends later than its last event, or with another hash: a tail was cut off or put on.
    case tail(book: Agency.ID, expected: Int, found: Int)
    /// An event's payload cannot be read.
    case unreadable(dossier: Dossier.ID, sequence: Int)
    /// A history has a gap, or begins with something else than a reception or an intake's end.
    case brokenHistory(Dossier.ID)
    /// A projected row is not what the events make of it.
    case projection(table: String, dossier: Dossier.ID)
    /// Projected rows without any event.
    case surplus(table: String, rows: Int)
}

/// Verifies the chains, folds everything anew and compares.
public enum LedgerCheck {
    /// Verifies every book's chain.
    public static func chains(_ connection: any Connection) throws -> [LedgerFault] {
        var faults: [LedgerFault] = []
        for book in try connection.rows("SELECT agency, position, head FROM book ORDER BY agency") {
            let agency = try book.id("agency", of: Agency.self)
            var position = 0
            var head = Chain.start
            try connection.each(
                "SELECT \(EventRow.columns) FROM event WHERE book = \(agency) ORDER BY position"
            ) {
                let row = try EventRow($0)
                if row.position != position + 1 {
                    faults.append(.missing(book: agency, from: position + 1, through: row.position - 1))
                } else if Chain.hash(after: head, row) != row.hash {
                    faults.append(.altered(book: agency, position: row.position))
                }
                position = row.position
                head = row.hash
            }
            let expected = try book.integer("position")
            if try position != expected || head != book.blob("head") {
                faults.append(.tail(book: agency, expected: expected, found: position))
            }
        }
        return faults
    }

    /// Folds every history and compares the projections row for row.
    public static func projections(_ connection: any Connection) throws -> [LedgerFault] {
        var faults: [LedgerFault] = []
        var expectedRows: [ProjectedTable: Int] = [:]
        try History.eachPageOfRows(of: 500, connection) { page in
            guard let first = page.first?.first?.dossier, let last = page.last?.first?.dossier else { return }
            var projection = Projection()
            for history in page { try fold(history, into: &projection, &faults) }
            for table in ProjectedTable.allCases {
                let expected = Set(projection.rows(of: table))
                expectedRows[table, default: 0] += expected.count
                let stored = try table.rows(from: first, through: last, connection)
                for row in expected.symmetricDifference(stored) {
                    guard case .id(let bits) = row[0] else { continue }
                    let fault = LedgerFault.projection(table: table.name, dossier: Identifier(bits: bits))
                    if !faults.contains(fault) { faults.append(fault) }
                }
            }
        }
        for table in ProjectedTable.allCases {
            let surplus = try table.count(connection) - (expectedRows[table] ?? 0)
            if surplus > 0 { faults.append(.surplus(table: table.name, rows: surplus)) }
        }
        return faults
    }

    /// Recreates every projection from the events.
    ///
    /// - Returns: the histories that could not be folded, and so are missing from the projections.
    @discardableResult
    public static func rebuild(_ connection: any Connection) throws -> [LedgerFault] {
        var faults: [LedgerFault] = []
        for table in ProjectedTable.allCases.reversed() { try table.clear(connection) }
        try History.eachPageOfRows(of: 500, connection) { page in
            var projection = Projection()
            for history in page { try fold(history, into: &projection, &faults) }
            try connection.run(together: projection.statements)
        }
        return faults
    }

    private static func fold(
        _ history: [EventRow],
        into projection: inout Projection,
        _ faults: inout [LedgerFault]
    ) throws {
        var dossier: Dossier?
        for (index, row) in history.enumerated() {
            guard row.sequence == index + 1 else { return faults.append(.brokenHistory(row.dossier)) }
            do {
                dossier = try projection.take(try row.recorded(), after: dossier, book: row.book)
            } catch is LedgerError {
                return faults.append(
                    index == 0
                        ? .brokenHistory(row.dossier) : .unreadable(dossier: row.dossier, sequence: row.sequence)
                )
            }
        }
        if let dossier { projection.finish(dossier) }
    }
}
