import Components

/// Files of data that the program carries inside itself (`Data/` of the project).
public enum Asset {
    /// The bytes of the file of that name; nil when the program carries none.
    public static func bytes(named name: String) -> [UInt8]? { EmbeddedFile.bytes(named: name) }
}
