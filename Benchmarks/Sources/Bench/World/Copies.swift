import Persistence

/// Many times the dossiers that the acts made, for what reads among them; the copies have no events.
///
/// A hundred thousand by the acts alone take minutes on each engine. What a copy holds is as in the original, so a
/// report counts as many times more, and an officer has as many times more open.
enum Copies {
    /// How many times the acts' own dossiers there are at the end.
    static let factor = 10

    /// Adds the copies, with identities and codes of their own.
    static func add(to database: any Database) async throws {
        try await database.write { connection in
            for table in tables { try connection.run(table.keep) }
        }
        for copy in 1..<factor {
            // The version in the identity, which is 7, gives way to the copy's number: 1 to 6, then 8 to 10.
            let version = copy < 7 ? copy : copy + 1
            let byte = SQLValue.blob([UInt8(version) << 4])
            let digit = String(version, radix: 16)
            let mark = { @Sendable (column: SQL) -> SQL in
                """
                \(column) = \(sqlite: "CAST(substr(\(column), 1, 6) || \(byte) || substr(\(column), 8) AS BLOB)",
                    postgres: "overlay(\(column)::text placing \(digit) from 15 for 1)::uuid")
                """
            }
            try await database.write { connection in
                for table in tables {
                    try connection.run(table.change + mark(table.key))
                    try connection.run(table.insert)
                }
            }
        }
    }

    private static let tables: [(keep: SQL, change: SQL, key: SQL, insert: SQL)] = [
        (
            keep: "CREATE TABLE bench_dossier AS SELECT * FROM dossier",
            change: "UPDATE bench_dossier SET code = code || '-', ", key: "id",
            insert: "INSERT INTO dossier SELECT * FROM bench_dossier"
        ),
        (
            keep: "CREATE TABLE bench_holding AS SELECT * FROM holding",
            change: "UPDATE bench_holding SET ", key: "dossier",
            insert: "INSERT INTO holding SELECT * FROM bench_holding"
        ),
        (
            keep: "CREATE TABLE bench_participation AS SELECT * FROM participation",
            change: "UPDATE bench_participation SET ", key: "dossier",
            insert: "INSERT INTO participation SELECT * FROM bench_participation"
        ),
        (
            keep: "CREATE TABLE bench_due_change AS SELECT * FROM due_change",
            change: "UPDATE bench_due_change SET ", key: "dossier",
            insert: "INSERT INTO due_change SELECT * FROM bench_due_change"
        ),
    ]
}
