import Ledger
import Persistence

/// What is made sure of a copy before it is called one.
struct Verification: Equatable, Sendable {
    /// Books whose chains are whole.
    let books: Int
    /// Events in them.
    let events: Int

    /// Verifies the chains, and the projections if asked for.
    ///
    /// - Throws: `Failure` with `data` that tells the first fault.
    init(of database: any Database, projections: Bool) async throws {
        let (books, events, faults) = try await database.read { connection in
            (
                try connection.integer("SELECT count(*) FROM book"),
                try connection.integer("SELECT count(*) FROM event"),
                try LedgerCheck.chains(connection) + (projections ? LedgerCheck.projections(connection) : [])
            )
        }
        if let first = faults.first {
            let words = try await database.read { try FaultWords($0).line(for: first, $0) }
            throw Failure(.data, "sổ cái có \(faults.count) lỗi, trước hết: \(words); chạy motcua check")
        }
        self.books = books
        self.events = events
    }
}
