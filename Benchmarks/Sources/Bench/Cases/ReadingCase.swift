import Domain
import Persistence
import Reading
import Reports

/// What screens and reports ask among all the dossiers. Search comes with its index (issue 3).
struct ReadingCase: Sendable {
    let world: World

    func measure(_ meter: Meter) async throws {
        let database = world.services.database
        let (officer, office) = try await database.read { try (busiest("holder", $0), busiest("office", $0)) }
        let (id, code) = try await database.read { connection in
            let row = try connection.row("SELECT id, code FROM read_dossier ORDER BY id LIMIT 1 OFFSET 777")
            guard let row else { throw Problem.notFound }
            return try (row.id("id", of: Dossier.self), row.text("code"))
        }
        let byKey = try await rows("one dossier by key, all columns", meter, against: nil) {
            "SELECT * FROM read_dossier WHERE id = \(id)"
        }
        Table.add(byKey)
        Table.add(
            try await rows("by code, visible to the officer", meter, against: byKey) {
                "SELECT * FROM read_dossier d WHERE d.code = \(code) AND \(visible(to: world.clerk, dossier: "d.id"))"
            }
        )
        Table.add(
            try await rows("worklist of 20, an officer's", meter, against: byKey) { worklist("d.holder = \(officer)") }
        )
        Table.add(
            try await rows("worklist of 20, an office's", meter, against: byKey) { worklist("d.office = \(office)") }
        )
        try await measureFigures(meter)
    }

    private func measureFigures(_ meter: Meter) async throws {
        guard let year = World.year, let district = world.agencies.first else { return }
        let count = try await rows("COUNT of the district's year by index", meter, against: nil) {
            """
            SELECT count(*) AS n FROM read_dossier
            WHERE agency = \(district) AND received_on BETWEEN \(year.from) AND \(year.to)
            """
        }
        Table.add(count)
        Table.add(
            try await reads("all figures of the district's year", meter, count) {
                try FigureStore.figures(of: [district], in: year, $0)
            }
        )
        Table.add(
            try await reads("the same by field", meter, count) {
                try FigureStore.figures(of: [district], in: year, by: .field, $0)
            }
        )
        Table.add(
            try await reads("all figures of the district with communes", meter, count) {
                try FigureStore.figures(of: world.agencies, in: year, $0)
            }
        )
        Table.add(
            try await reads("the same by agency", meter, count) {
                try FigureStore.figures(of: world.agencies, in: year, by: .agency, $0)
            }
        )
    }

    private func worklist(_ whose: SQL) -> SQL {
        """
        SELECT d.id, d.code, d.procedure, d.owner, d.status, d.step, d.received_at, d.due_at FROM read_dossier d
        WHERE \(whose) AND d.closed_on IS NULL AND \(visible(to: world.clerk, dossier: "d.id"))
        ORDER BY d.due_at LIMIT 20
        """
    }

    /// The officer or office of the district with the most open dossiers.
    private func busiest(_ column: SQL, _ connection: any Connection) throws -> Identifier<Dossier> {
        let row = try connection.row(
            """
            SELECT \(column) AS key FROM read_dossier WHERE closed_on IS NULL AND \(column) IS NOT NULL
                AND agency = \(world.clerk.agency) GROUP BY \(column) ORDER BY count(*) DESC LIMIT 1
            """
        )
        guard let row else { throw Problem.notFound }
        return try row.id("key", of: Dossier.self)
    }

    private func rows(
        _ name: String,
        _ meter: Meter,
        against yardstick: Measurement?,
        _ sql: @escaping @Sendable () -> SQL
    ) async throws -> Measurement {
        try await meter.measure(name, operations: 200, against: yardstick) {
            for _ in 0..<200 { keep(try await world.services.database.read { try $0.rows(sql()) }) }
        }
    }

    private func reads<T: Sendable>(
        _ name: String,
        _ meter: Meter,
        _ yardstick: Measurement,
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> Measurement {
        try await meter.measure(name, operations: 3, against: yardstick) {
            for _ in 0..<3 { keep(try await world.services.database.read(body)) }
        }
    }
}
