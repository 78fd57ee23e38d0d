import Domain
import Ledger
import Persistence
import Reading

extension Application {
    /// Verifies every book's chain.
    func chains() async throws -> Finding {
        try await services.database.read { connection in
            let words = try FaultWords(connection)
            let faults = try LedgerCheck.chains(connection)
            let books = try connection.integer("SELECT count(*) FROM book")
            let events = try connection.integer("SELECT count(*) FROM event")
            return Finding(
                "\(VietnameseNumber.grouped(books)) sổ, \(VietnameseNumber.grouped(events)) sự kiện",
                faults: try faults.map { try words.line(for: $0, connection) }
            )
        }
    }

    /// Folds every history and compares the projected tables row for row.
    func projections() async throws -> Finding {
        try await services.database.read { connection in
            let words = try FaultWords(connection)
            let faults = try LedgerCheck.projections(connection)
            let dossiers = try connection.integer("SELECT count(*) FROM dossier")
            return Finding(
                "\(VietnameseNumber.grouped(dossiers)) hồ sơ khớp từng dòng",
                faults: try faults.map { try words.line(for: $0, connection) }
            )
        }
    }

    /// Walks through all histories once: due dates and verdicts, numbers, figures.
    func histories() async throws -> [Finding] {
        let reference = services.reference
        return try await services.database.read { connection in
            let words = try FaultWords(connection)
            var dues = DueInspection(reference)
            var numbers = try NumberInspection(words, connection)
            let end = Instant(milliseconds: Int64(try connection.integer("SELECT max(last_at) FROM book")))
            var figures = FigureInspection(words, until: end)
            try History.eachPage(connection) { page in
                for history in page {
                    try dues.take(history, connection)
                    for recorded in history { numbers.take(recorded) }
                }
                figures.take(page)
            }
            try numbers.finish(connection)
            let differences = try figures.finish(connection)
            return [
                Finding(
                    "\(VietnameseNumber.grouped(dues.dues)) hạn trả, \(VietnameseNumber.grouped(dues.verdicts)) kết luận",
                    faults: dues.faults,
                    part: "hạn trả"
                ),
                Finding(
                    "\(VietnameseNumber.grouped(numbers.count)) dãy số liền mạch",
                    faults: numbers.faults,
                    part: "số thứ tự"
                ),
                Finding(
                    "\(VietnameseNumber.grouped(figures.compared)) lượt quý và cơ quan",
                    faults: differences,
                    part: "số liệu"
                ),
            ]
        }
    }
}
