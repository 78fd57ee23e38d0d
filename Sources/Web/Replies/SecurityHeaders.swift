import HTTPTypes

/// What every response tells the browser to refuse.
enum SecurityHeaders {
    private static let common =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; img-src 'self' data:"
    static let policy = common + "; frame-src 'none'; frame-ancestors 'none'"
    /// A page with a viewer, and nothing else, may hold files of ours in a frame.
    static let framingPolicy = common + "; frame-src 'self'; frame-ancestors 'none'"
    /// What such a page shows. A browser's own viewer of PDF must not be kept from its parts.
    static let framedPolicy = "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

    /// For pages whose address or content is for one reader.
    static let confidential = fields([
        ("Referrer-Policy", "no-referrer"), ("X-Robots-Tag", "noindex, nofollow, noarchive"),
    ])

    private static let fixed = fields([
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ])

    private static func fields(_ pairs: [(name: String, value: String)]) -> [HTTPField] {
        pairs.compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } }
    }

    /// Those that the response does not say more strictly itself.
    static func add(to headers: inout HTTPFields) {
        for field in fixed where headers[field.name] == nil { headers.append(field) }
        if headers[.contentSecurityPolicy] == nil { headers[.contentSecurityPolicy] = policy }
    }
}
