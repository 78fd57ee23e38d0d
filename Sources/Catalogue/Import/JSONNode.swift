/// A value of a JSON file with the line it begins on, so that a bad row can be named.
struct JSONNode: Sendable {
    /// What stands there.
    enum Value: Sendable {
        case null
        case bool(Bool)
        /// The number as it is written.
        case number(String)
        case text(String)
        case list([JSONNode])
        case object([(key: String, value: JSONNode)])
    }

    /// From 1.
    let line: Int
    let value: Value

    /// The member of that name; nil where there is none, where it is null, or where this is no object.
    subscript(key: String) -> JSONNode? {
        guard case .object(let members) = value, let member = members.first(where: { $0.key == key })?.value else {
            return nil
        }
        if case .null = member.value { return nil }
        return member
    }
}
