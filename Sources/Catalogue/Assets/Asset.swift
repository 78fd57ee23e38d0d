import CAssets

/// The files that the program carries within itself, from the repository's folder `Data`.
public enum Asset {
    /// The bytes of `procedures-2018.json`, `vinh-thuan-2018.json` or `names.json`; nil for any other name.
    public static func bytes(named name: String) -> [UInt8]? {
        var count: UInt = 0
        guard let first = motcua_asset(name, &count) else { return nil }
        return [UInt8](UnsafeBufferPointer(start: first, count: Int(count)))
    }
}
