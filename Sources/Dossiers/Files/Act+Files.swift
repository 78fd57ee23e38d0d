public import Domain
public import Persistence
public import Web
import Reading

/// A file that belongs to a dossier; its bytes were kept before (`FileStore.keep`).
public struct FileForm: Sendable {
    /// The dossier.
    public let dossier: Dossier.ID
    /// What it shows.
    public let purpose: DossierFile.Purpose
    /// Its name, as the officer's machine calls it.
    public let name: String
    /// Its type by content.
    public let mediaType: String
    /// The bytes.
    public let stored: StoredFile

    /// A form.
    public init(
        dossier: Dossier.ID,
        purpose: DossierFile.Purpose,
        name: String,
        mediaType: String,
        stored: StoredFile
    ) {
        self.dossier = dossier
        self.purpose = purpose
        self.name = name
        self.mediaType = mediaType
        self.stored = stored
    }
}

extension Act {
    /// Adds a file to a dossier.
    public func attach(_ form: FileForm, _ connection: any Connection) throws -> Dossier {
        try perform(on: form.dossier, connection) { dossier, _, stamp in
            let file = DossierFile(
                id: newID(),
                purpose: form.purpose,
                mediaType: form.mediaType,
                size: form.stored.size,
                digest: form.stored.digest
            )
            let components = try connection.rows(
                "SELECT id FROM read_component WHERE procedure_case = \(dossier.procedureCase)"
            ).map { try $0.id("id", of: DossierComponent.self) }
            let event = try dossier.attach(
                file,
                holders: holders(of: dossier.id, connection),
                components: Set(components),
                stamp: stamp
            )
            try FileRecordStore.insert(file, name: form.name, of: dossier.id, stamp, connection)
            return event
        }
    }

    /// Takes a file away from a dossier; its bytes stay until they are erased.
    public func removeFile(
        _ file: DossierFile.ID,
        of id: Dossier.ID,
        because removal: DossierFile.Removal,
        _ connection: any Connection
    ) throws -> Dossier {
        try perform(on: id, connection) { dossier, _, stamp in
            let files = try FileRecordStore.list(of: id, connection)
            let attached = Dictionary(files.map { ($0.file.id, $0.file.purpose) }) { first, _ in first }
            let event = try dossier.removeFile(
                file,
                because: removal,
                attached: attached,
                holders: holders(of: id, connection),
                stamp: stamp
            )
            try FileRecordStore.remove(file, because: removal, at: stamp.at, connection)
            return event
        }
    }

    /// The offices that hold or held the dossier.
    func holders(of dossier: Dossier.ID, _ connection: any Connection) throws -> Set<Office.ID> {
        Set(
            try connection.rows("SELECT DISTINCT office FROM read_holding WHERE dossier = \(dossier)")
                .map { try $0.id("office", of: Office.self) }
        )
    }
}
