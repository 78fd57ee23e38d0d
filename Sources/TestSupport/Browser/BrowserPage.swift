public import HTTPTypes

/// What was answered.
public struct BrowserPage: Sendable {
    /// The status.
    public let status: Int
    /// The headers.
    public let headers: HTTPFields
    /// The body.
    public let bytes: [UInt8]

    /// The body as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Where the answer leads.
    public var location: String? { headers[.location] }

    /// Whether it is HTML.
    public var isPage: Bool { headers[.contentType]?.hasPrefix("text/html") == true }

    /// A header by its name.
    public func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// The value of the first hidden field of that name.
    public func value(ofHidden name: String) -> String? {
        guard let place = text.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(text[place.upperBound...].prefix { $0 != "\"" })
    }
}
