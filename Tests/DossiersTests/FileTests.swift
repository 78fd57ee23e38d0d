import Domain
import Dossiers
import Foundation
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

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
                        stored: stored,
                        submission: world.services.newID()
                    )
                    let desk = world.act(.desk)
                    for _ in 0..<2 { _ = try desk.attach(file, connection) }
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
                    #expect(try FileRecordStore.isNeeded(stored.digest, connection))
                    _ = try desk.removeFile(id, of: dossier.id, because: .unreadable, connection)
                    #expect(try FileRecordStore.list(of: dossier.id, connection).isEmpty)
                    #expect(try found(.justice) == nil)
                    #expect(try !FileRecordStore.isNeeded(stored.digest, connection))
                    #expect(throws: DossierObjection.fileUnknown) {
                        try desk.removeFile(id, of: dossier.id, because: .unreadable, connection)
                    }
                }
                #expect(try store.bytes(of: stored.digest) == [1, 2, 3], "the bytes stay until they are erased")
            }
            try await world.expectSound()
        }
    }
}
