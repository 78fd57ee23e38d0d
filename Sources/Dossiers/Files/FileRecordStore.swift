public import Domain
public import Persistence
import Reading

/// A file of a dossier with what stands outside the ledger.
public struct FiledFile: Hashable, Sendable {
    /// The file as the ledger knows it.
    public let file: DossierFile
    /// The dossier.
    public let dossier: Dossier.ID
    /// Its name.
    public let name: String
    /// When it came in.
    public let at: Instant
    /// By whom.
    public let officer: Officer.ID
}

/// The records of files; the bytes lie in `FileStore`.
public enum FileRecordStore {
    /// The files that are there, the oldest first; who may see the dossier may see them.
    public static func list(of dossier: Dossier.ID, _ connection: any Connection) throws -> [FiledFile] {
        try connection.rows("SELECT * FROM file WHERE dossier = \(dossier) AND removed_at IS NULL ORDER BY id")
            .map(filed)
    }

    /// The file, if it is there and the principal may see its dossier.
    public static func find(
        _ file: DossierFile.ID,
        visibleTo principal: Principal,
        _ connection: any Connection
    ) throws -> FiledFile? {
        try connection.row(
            """
            SELECT * FROM file f
            WHERE f.id = \(file) AND f.removed_at IS NULL AND \(visible(to: principal, dossier: "f.dossier"))
            """
        ).map(filed)
    }

    static func insert(
        _ file: DossierFile,
        name: String,
        of dossier: Dossier.ID,
        _ stamp: Stamp,
        _ connection: any Connection
    ) throws {
        let (purpose, component): (String, DossierComponent.ID?) =
            switch file.purpose {
            case .component(let id): ("component", id)
            case .result: ("result", nil)
            case .other: ("other", nil)
            }
        try connection.run(
            """
            INSERT INTO file (id, dossier, component, purpose, name, media_type, size, digest, at, officer)
            VALUES (\(file.id), \(dossier), \(component.sqlValue), \(purpose), \(name), \(file.mediaType), \(file.size),
                \(file.digest), \(stamp.at), \(stamp.principal.officer))
            """
        )
    }

    static func remove(
        _ file: DossierFile.ID,
        because removal: DossierFile.Removal,
        at moment: Instant,
        _ connection: any Connection
    ) throws {
        try connection.run(
            "UPDATE file SET removed_at = \(moment), removal = \(removal.rawValue) WHERE id = \(file)"
        )
    }

    private static func filed(_ row: Row) throws -> FiledFile {
        let purpose: DossierFile.Purpose =
            switch try row.text("purpose") {
            case "component": .component(try row.id("component", of: DossierComponent.self))
            case "result": .result
            default: .other
            }
        return FiledFile(
            file: DossierFile(
                id: try row.id("id", of: DossierFile.self),
                purpose: purpose,
                mediaType: try row.text("media_type"),
                size: try row.integer("size"),
                digest: try row.text("digest")
            ),
            dossier: try row.id("dossier", of: Dossier.self),
            name: try row.text("name"),
            at: try row.instant("at"),
            officer: try row.id("officer", of: Officer.self)
        )
    }
}
