import Persistence

extension Migrations {
    /// Whose bytes lie in the folder of files: what no row of it names is swept. A table that names bytes joins it.
    static let storedFiles = Migration(
        name: "17 stored files",
        statements: [
            """
            CREATE VIEW read_stored_file AS
            SELECT digest FROM file UNION ALL SELECT digest FROM procedure_form
            UNION ALL SELECT photo AS digest FROM posting WHERE photo IS NOT NULL
            """
        ]
    )
}
