import Foundation
import Persistence
import PersistenceSQLite
import TestSupport
import Testing

/// `check` finds what somebody with the file in hand has changed, and says where.
@Suite struct CheckVerbTests {
    @Test(arguments: TestEngine.available)
    func `check finds nothing wrong with what the program itself wrote`(engine: Engine) async throws {
        try await Folder.with { folder in
            try await TestDatabase.withAddress(engine) { address in
                try await SmallYear.simulate(into: address, folder)
                let answer = try await Binary.run("check", "--database", address)
                #expect(answer.code == 0, "\(answer.output)\(answer.complaint)")
                for part in ["thiết lập", "lược đồ", "chuỗi băm", "bảng suy ra", "hạn trả", "số thứ tự", "số liệu"] {
                    #expect(answer.output.contains("\nok   \(part): "), "\(part)")
                }
                #expect(answer.complaint.isEmpty)
                let rebuilt = try await Binary.run("check", "--rebuild", "--database", address)
                #expect(rebuilt.code == 0, "\(rebuilt.output)")
                #expect(rebuilt.output.contains("\nok   dựng lại: "))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `an altered byte is named by book and position`(engine: Engine) async throws {
        let answer = try await check(
            engine,
            after: [
                "UPDATE event SET payload = replace(payload, 'H58', 'H59') WHERE position = 1 AND book = \(Self.book)"
            ]
        )
        #expect(answer.code == 1)
        #expect(answer.output.contains("LỖI  chuỗi băm: sổ H58.03, sự kiện 1: nội dung bị sửa\n"), "\(answer.output)")
    }

    @Test(arguments: TestEngine.available)
    func `a removed row is named by book and position`(engine: Engine) async throws {
        let answer = try await check(engine, after: ["DELETE FROM event WHERE position = 5 AND book = \(Self.book)"])
        #expect(answer.code == 1)
        #expect(answer.output.contains("LỖI  chuỗi băm: sổ H58.03: mất sự kiện 5\n"), "\(answer.output)")
    }

    @Test(arguments: TestEngine.available)
    func `a tail that was cut off is named by its book`(engine: Engine) async throws {
        let answer = try await check(
            engine,
            after: [
                """
                DELETE FROM event WHERE book = \(Self.book)
                    AND position > (SELECT position - 3 FROM book WHERE agency = \(Self.book))
                """
            ]
        )
        #expect(answer.code == 1)
        #expect(answer.output.contains("LỖI  chuỗi băm: sổ H58.03: mất đuôi"), "\(answer.output)")
    }

    @Test func `the number of faults ends the check in one line`() async throws {
        let answer = try await check(.sqlite, after: ["DELETE FROM event WHERE position = 5 AND book = \(Self.book)"])
        let faults = answer.output.split(separator: "\n").count { $0.hasPrefix("LỖI") }
        #expect(faults > 0)
        #expect(answer.complaint == "motcua: phát hiện \(faults) lỗi\n")
    }

    @Test func `a changed projection is named by its dossier, and rebuilding mends it`() async throws {
        try await Folder.with { folder in
            let path = try await SmallYear.database(in: folder)
            let code = try await change(path, ["UPDATE dossier SET due_at = due_at + 60000 WHERE register_number = 1"])
            {
                try $0.row("SELECT code FROM dossier WHERE register_number = 1 ORDER BY code")?.text("code") ?? ""
            }
            let answer = try await Binary.run("check", "--database", path)
            #expect(answer.code == 1)
            #expect(answer.output.contains("hồ sơ \(code): bảng dossier khác với sổ cái"), "\(answer.output)")
            #expect(try await Binary.run("check", "--rebuild", "--database", path).code == 0)
        }
    }

    @Test func `a counter that ran ahead is named by agency and day`() async throws {
        let answer = try await check(.sqlite, after: ["UPDATE counter SET last = last + 1 WHERE series = 'register'"])
        #expect(answer.code == 1)
        #expect(answer.output.contains("số thứ tự: H58.03, sổ theo dõi năm 2018: bộ đếm ghi"), "\(answer.output)")
    }

    @Test func `a projection that moves figures is found by the figures too`() async throws {
        let answer = try await check(.sqlite, after: ["UPDATE dossier SET verdict = 'early' WHERE verdict = 'late'"])
        #expect(answer.code == 1)
        #expect(answer.output.contains("LỖI  số liệu: số liệu H58.03 quý 2/2018: resolvedLate"), "\(answer.output)")
    }

    private static let book: SQL = "(SELECT agency FROM agency_code WHERE code = 'H58.03')"

    /// Changes what the triggers protect, as somebody with the file and no scruples would, then checks.
    private func check(_ engine: Engine, after changes: [SQL]) async throws -> Binary.Answer {
        try await Folder.with { folder in
            guard engine == .postgres else {
                let path = try await SmallYear.database(in: folder)
                try await change(path, changes) { _ in }
                return try await Binary.run("check", "--database", path)
            }
            return try await TestDatabase.withAddress(.postgres) { address in
                try await SmallYear.simulate(into: address, folder)
                let database = try TestDatabase.open(address, .postgres)
                try await database.write { connection in
                    try connection.run("DROP TRIGGER event_is_never_changed ON event")
                    for change in changes { try connection.run(change) }
                }
                try await database.close()
                return try await Binary.run("check", "--database", address)
            }
        }
    }

    private func change<T: Sendable>(
        _ path: String,
        _ changes: [SQL],
        _ read: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        let database = try SQLiteDatabase(path: path)
        let result = try await database.write { connection in
            let result = try read(connection)
            try connection.run("DROP TRIGGER event_is_never_changed")
            try connection.run("DROP TRIGGER event_is_never_removed")
            for change in changes { try connection.run(change) }
            return result
        }
        try await database.close()
        return result
    }
}
