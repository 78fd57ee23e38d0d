import Persistence

extension Migrations {
    /// How an agency is reached: what papers, the look-up and the first page tell citizens.
    static let contact = Migration(
        name: "11 contact",
        statements: [
            """
            CREATE TABLE contact (
                agency \(Column.id) PRIMARY KEY REFERENCES agency (id),
                phone \(Column.text),
                address \(Column.text),
                website \(Column.text),
                changed_by \(Column.id),
                changed_at \(Column.whole) NOT NULL\(Column.end)
            """,
            "CREATE VIEW read_contact AS SELECT agency, phone, address, website FROM contact",
        ]
    )
}
