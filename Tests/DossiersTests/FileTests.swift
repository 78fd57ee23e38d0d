import Domain
import Dossiers
import Foundation
import Ledger
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite struct FileTests {
    /// A folder that is gone afterwards, with a store in it.
    private func withStore<T>(_ body: (FileStore, URL) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString)/files")
        defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
        let identities = TestIdentities(space: 9)
        return try await body(FileStore(folder: folder.path, newBits: { identities.next() }), folder)
    }

    @Test func `bytes lie under their digest, once, and are checked when they are read`() async throws {
        try await withStore { store, folder in
            let bytes = Array("giấy tờ".utf8)
            let stored = try store.keep(bytes)
            #expect(try store.keep(bytes) == stored)
            #expect(stored.size == bytes.count)
            #expect(try store.bytes(of: stored.digest) == bytes)
            let path = folder.appending(path: "\(stored.digest.prefix(2))/\(stored.digest)")
            #expect(FileManager.default.fileExists(atPath: path.path))
            let names = try FileManager.default.contentsOfDirectory(atPath: path.deletingLastPathComponent().path)
            #expect(names == [stored.digest], "no draft stays")
            try Data("khác".utf8).write(to: path)
            #expect(throws: FileProblem.altered) { try store.bytes(of: stored.digest) }
            _ = try store.keep(bytes)
            #expect(try store.bytes(of: stored.digest) == bytes, "what was altered is mended when it comes again")
            try store.erase(stored.digest)
            #expect(throws: FileProblem.missing) { try store.bytes(of: stored.digest) }
            for strange in ["", "../../etc/passwd", String(repeating: "A", count: 64)] {
                #expect(throws: FileProblem.missing) { try store.bytes(of: strange) }
                #expect(throws: FileProblem.missing) { try store.erase(strange) }
            }
        }
    }

    @Test func `a folder that cannot be written is told`() async throws {
        let store = FileStore(folder: "/proc/motcua", newBits: { 1 })
        #expect(throws: FileProblem.notWritten) { try store.keep([1]) }
    }

    @Test(arguments: TestEngine.available)
    func `a file is recorded with its event, seen by who sees the dossier, and taken away with a reason`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await withStore { store, _ in
                let stored = try store.keep([1, 2, 3])
                try await world.services.database.write { connection in
                    let form = try world.form(.days)
                    let dossier = try world.received(form, connection)
                    let component = try #require(form.papers.first?.component)
                    let file = FileForm(
                        dossier: dossier.id,
                        purpose: .component(component),
                        name: "to khai.pdf",
                        mediaType: "application/pdf",
                        stored: stored
                    )
                    let desk = world.act(.desk)
                    _ = try desk.attach(file, connection)
                    let files = try FileRecordStore.list(of: dossier.id, connection)
                    let filed = try #require(files.first)
                    #expect(files.count == 1 && filed.name == "to khai.pdf" && filed.file.digest == stored.digest)
                    let id = filed.file.id
                    func found(_ seat: World.SeatName) throws -> FiledFile? {
                        try FileRecordStore.find(id, visibleTo: world[seat].principal, connection)
                    }
                    #expect(try found(.justice) == filed)
                    #expect(try found(.communeChair) == nil)
                    #expect(throws: DossierObjection.notInvolved) { try world.act(.records).attach(file, connection) }
                    #expect(throws: Problem.notFound) { try world.act(.communeDesk).attach(file, connection) }
                    let stranger = FileForm(
                        dossier: dossier.id,
                        purpose: .component(DossierComponent.ID(bits: 5)),
                        name: "x",
                        mediaType: "image/png",
                        stored: stored
                    )
                    #expect(throws: DossierObjection.paperUnknown) { try desk.attach(stranger, connection) }
                    _ = try desk.removeFile(id, of: dossier.id, because: .unreadable, connection)
                    #expect(try FileRecordStore.list(of: dossier.id, connection).isEmpty)
                    #expect(try found(.justice) == nil)
                    #expect(throws: DossierObjection.fileUnknown) {
                        try desk.removeFile(id, of: dossier.id, because: .unreadable, connection)
                    }
                }
                #expect(try store.bytes(of: stored.digest) == [1, 2, 3], "the bytes stay until they are erased")
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `bytes of a form that was given up are swept after a day, and nothing else`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await withStore { store, folder in
                func age(_ name: String, hours: Double) throws {
                    let path = folder.appending(path: "\(name.prefix(2))/\(name)").path
                    let date = Date(timeIntervalSince1970: Double(world.clock.now.milliseconds) / 1000 - hours * 3600)
                    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
                }
                func names() throws -> Set<String> {
                    let parts = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
                    return Set(parts.filter { $0.contains("/") }.map { URL(filePath: $0).lastPathComponent })
                }
                let named = try store.keep([1])
                let removed = try store.keep([2])
                let (old, young, again) = (try store.keep([3]), try store.keep([4]), try store.keep([5]))
                try await world.services.database.write { connection in
                    let dossier = try world.receive(.days, connection)
                    for stored in [named, removed] {
                        let file = FileForm(
                            dossier: dossier.id,
                            purpose: .other,
                            name: "a.pdf",
                            mediaType: "application/pdf",
                            stored: stored
                        )
                        _ = try world.act(.desk).attach(file, connection)
                    }
                    let last = try #require(try FileRecordStore.list(of: dossier.id, connection).last)
                    _ = try world.act(.desk).removeFile(last.file.id, of: dossier.id, because: .unneeded, connection)
                }
                for stored in [named, removed, old, again] { try age(stored.digest, hours: 25) }
                try age(young.digest, hours: 23)
                // A draft that a crash left, and what an interrupted sweep had set aside.
                let draft = "\(old.digest.prefix(2))/0123.draft"
                try Data([0]).write(to: folder.appending(path: draft))
                let date = Date(timeIntervalSince1970: Double(world.clock.now.milliseconds) / 1000 - 90_000)
                try FileManager.default.setAttributes(
                    [.modificationDate: date],
                    ofItemAtPath: folder.appending(path: draft).path
                )
                let place = folder.appending(path: "\(named.digest.prefix(2))/\(named.digest)")
                try FileManager.default.moveItem(atPath: place.path, toPath: place.path + ".swept")
                // Kept again by another form: as young as a new one.
                #expect(try store.keep([5]) == again)
                let count = try await FileSweep.run(store, at: world.clock.now, world.services.database)
                #expect(count == 1)
                #expect(try names() == [named.digest, removed.digest, young.digest, again.digest])
                #expect(try store.bytes(of: named.digest) == [1], "what was set aside is back")
                #expect(try await FileSweep.run(store, at: world.clock.now, world.services.database) == 0)
            }
        }
    }

    @Test func `the sweep knows every table that names stored bytes`() async throws {
        try await World.with(.sqlite) { world in
            let (tables, view) = try await world.services.database.read { connection in
                let tables = try connection.rows(
                    """
                    SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND c.name = 'digest' AND c.type = 'TEXT'
                    """
                ).map { try $0.text("name") }
                let view = try connection.row("SELECT sql FROM sqlite_master WHERE name = 'read_stored_file'")
                return (Set(tables), try view?.text("sql") ?? "")
            }
            // The digest of a submitted report is that of its words.
            let others: Set = ["submitted_report"]
            for table in tables.subtracting(others) { #expect(view.contains("FROM \(table)"), "\(table)") }
            #expect(tables.contains("file"))
        }
    }
}
