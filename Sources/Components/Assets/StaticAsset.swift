public import Addresses

/// A file that a page links to: its address carries a digest of its bytes, so that a browser may keep it for ever.
public struct StaticAsset: Hashable, Sendable {
    /// The name with the digest: `style-1a2b3c4d5e6f7a8b.css`.
    public let name: Slug
    /// The media type with its charset.
    public let mediaType: String
    /// The bytes.
    public let bytes: [UInt8]

    private init?(_ base: String, _ suffix: String, mediaType: String) {
        guard let bytes = EmbeddedFile.bytes(named: "\(base).\(suffix)"),
            let name = Slug(segment: "\(base)-\(StaticAsset.digest(bytes)).\(suffix)")
        else { return nil }
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// The path under which it is served.
    public var path: String { Places.asset(name) }

    /// The asset that goes by that name now; nil for a digest of another version.
    public static func named(_ name: Slug) -> StaticAsset? { all.first { $0.name == name } }

    /// Every asset.
    public static let all: [StaticAsset] = [style, script, favicon, screenStyle, screen].compactMap(\.self)

    /// The look of every page.
    public static let style = StaticAsset("style", "css", mediaType: "text/css; charset=utf-8")
    static let script = StaticAsset("script", "js", mediaType: "text/javascript; charset=utf-8")
    /// The icon of every page.
    public static let favicon = StaticAsset("favicon", "svg", mediaType: "image/svg+xml")

    /// What a notice board's screen adds to the look.
    public static let screenStyle = StaticAsset("screen", "css", mediaType: "text/css; charset=utf-8")
    /// What turns the pages of a notice board's screen.
    public static let screen = StaticAsset("screen", "js", mediaType: "text/javascript; charset=utf-8")

    /// FNV-1a of 64 bits in hexadecimal: tells versions apart, protects nothing.
    private static func digest(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
