/// How far a database's schema has come.
enum SchemaState: Equatable {
    /// Nothing is there.
    case empty
    /// Tables of somebody else's.
    case foreign
    /// So many migrations are missing.
    case behind(Int)
    /// As this program wants it.
    case current
}
