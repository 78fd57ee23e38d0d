import Persistence

extension Migrations {
    /// Where people send what they have to say about procedures (phản ánh, kiến nghị); each board must tell it.
    static let feedback = Migration(
        name: "18 feedback",
        statements: [
            "ALTER TABLE contact ADD COLUMN feedback_address \(Column.text)",
            "ALTER TABLE contact ADD COLUMN feedback_phone \(Column.text)",
            "ALTER TABLE contact ADD COLUMN feedback_email \(Column.text)",
            "DROP VIEW read_contact",
            """
            CREATE VIEW read_contact AS
            SELECT agency, phone, address, website, feedback_address, feedback_phone, feedback_email FROM contact
            """,
        ]
    )
}
