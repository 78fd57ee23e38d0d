import CAssets

/// Files that the program carries inside itself (`Data/` and `Assets/` of the project); the only reader of them.
public enum EmbeddedFile {
    /// The bytes of the file of that name; nil when the program carries none.
    public static func bytes(named name: String) -> [UInt8]? {
        var count: UInt = 0
        guard let first = unsafe motcua_asset(name, &count) else { return nil }
        return unsafe [UInt8](UnsafeBufferPointer(start: first, count: Int(count)))
    }
}
