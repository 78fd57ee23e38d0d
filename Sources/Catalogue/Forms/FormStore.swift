public import Domain
public import Persistence
import Reading
import Web

/// The records of forms; the bytes lie in the store of files.
public enum FormStore {
    private static let columns: SQL = "f.id, f.name, f.file_name, f.media_type, f.digest, f.size"

    /// The forms of the entries `e` that the condition names, in their order.
    static func forms(
        ofEntries condition: SQL,
        _ connection: any Connection
    ) throws -> [AnnouncementEntry.ID: [ProcedureForm]] {
        try forms(by: "f.entry", "announcement_entry e ON e.id = f.entry", condition, connection)
    }

    /// The forms of the versions `v` that the condition names, in their order.
    static func forms(
        ofVersions condition: SQL,
        _ connection: any Connection
    ) throws -> [ProcedureVersion.ID: [ProcedureForm]] {
        try forms(by: "f.version", "procedure_version v ON v.id = f.version", condition, connection)
    }

    private static func forms<Owner>(
        by owner: SQL,
        _ owners: SQL,
        _ condition: SQL,
        _ connection: any Connection
    ) throws -> [Identifier<Owner>: [ProcedureForm]] {
        var forms: [Identifier<Owner>: [ProcedureForm]] = [:]
        for row in try connection.rows(
            """
            SELECT \(owner) AS owner, \(columns) FROM procedure_form f JOIN \(owners)
            WHERE \(condition) ORDER BY 1, f.ordinal
            """
        ) {
            forms[try row.id("owner", of: Owner.self), default: []].append(try ProcedureForm(row))
        }
        return forms
    }

    /// A form of a published version of that procedure.
    static func published(
        _ id: ProcedureForm.ID,
        of key: FormOwner,
        _ connection: any Connection
    ) throws -> ProcedureForm? {
        let owner: SQL =
            switch key {
            case .code(let code): "p.code = \(code)"
            case .procedure(let procedure): "p.id = \(procedure)"
            }
        return try connection.row(
            """
            SELECT \(columns) FROM procedure_form f JOIN procedure_version v ON v.id = f.version
            JOIN procedure p ON p.id = v.procedure
            WHERE f.id = \(id) AND v.published_at IS NOT NULL AND \(owner)
            """
        ).map(ProcedureForm.init)
    }

    /// Whether the form was added already.
    static func isKnown(_ form: ProcedureForm.ID, _ connection: any Connection) throws -> Bool {
        try connection.row("SELECT 1 AS one FROM procedure_form WHERE id = \(form)") != nil
    }

    /// Adds a form at the end of an entry's, under the identity that the page carried.
    static func add(_ form: ProcedureForm, to entry: AnnouncementEntry.ID, _ connection: any Connection) throws {
        let last = try connection.integer("SELECT MAX(ordinal) FROM procedure_form WHERE entry = \(entry)")
        try connection.run(
            """
            INSERT INTO procedure_form (id, entry, ordinal, name, file_name, media_type, digest, size)
            VALUES (\(form.id), \(entry), \(last + 1), \(form.name), \(form.fileName), \(form.mediaType),
                \(form.digest), \(form.size))
            """
        )
    }

    /// Gives a published version a PDF as its next form; its bytes must lie in the store of files when they are asked
    /// for.
    public static func add(
        _ pdf: [UInt8],
        named name: String,
        fileName: String,
        as id: ProcedureForm.ID,
        to version: ProcedureVersion.ID,
        _ connection: any Connection
    ) throws {
        let last = try connection.integer("SELECT MAX(ordinal) FROM procedure_form WHERE version = \(version)")
        let file = StoredFile(of: pdf)
        try connection.run(
            """
            INSERT INTO procedure_form (id, version, ordinal, name, file_name, media_type, digest, size)
            VALUES (\(id), \(version), \(last + 1), \(name), \(fileName), \(FormContent.pdf.mediaType),
                \(file.digest), \(file.size))
            """
        )
    }

    /// Takes a form from an entry.
    static func remove(
        _ form: ProcedureForm.ID,
        from entry: AnnouncementEntry.ID,
        _ connection: any Connection
    ) throws {
        try connection.run(
            "DELETE FROM procedure_form WHERE id = \(form) AND entry = \(entry) AND version IS NULL"
        )
    }

    /// Puts the forms of an entry in that order.
    static func order(_ forms: [ProcedureForm.ID], of entry: AnnouncementEntry.ID, _ connection: any Connection) throws
    {
        for (index, form) in forms.enumerated() {
            try connection.run(
                "UPDATE procedure_form SET ordinal = \(index + 1) WHERE id = \(form) AND entry = \(entry)"
            )
        }
    }

    /// From now on the entry's forms are the version's.
    static func publish(
        _ entry: AnnouncementEntry.ID,
        as version: ProcedureVersion.ID,
        _ connection: any Connection
    ) throws {
        try connection.run("UPDATE procedure_form SET version = \(version) WHERE entry = \(entry)")
    }
}

/// Which procedure a form is asked of.
enum FormOwner {
    case code(String)
    case procedure(Procedure.ID)
}

extension ProcedureForm {
    /// Decodes the columns of a form.
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id", of: ProcedureForm.self),
            name: try row.text("name"),
            fileName: try row.text("file_name"),
            mediaType: try row.text("media_type"),
            digest: try row.text("digest"),
            size: try row.integer("size")
        )
    }
}
