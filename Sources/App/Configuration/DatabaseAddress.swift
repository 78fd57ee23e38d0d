import Foundation

/// Where the database is: a file's path, or the address of a PostgreSQL server.
public enum DatabaseAddress: Equatable, Sendable {
    /// SQLite in that file.
    case file(String)
    /// PostgreSQL at that `postgres://…` address.
    case server(String)

    /// Reads what `--database` takes.
    ///
    /// - Throws: `Failure` with `usage` for nothing at all and for an address of another kind.
    public init(parsing text: String) throws(Failure) {
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .server(text)
        } else if text.contains("://") {
            throw Failure(.usage, "địa chỉ cơ sở dữ liệu phải là đường dẫn tệp hoặc postgres://…")
        } else if text.isEmpty || text.utf8.contains(0) {
            throw Failure(.usage, "địa chỉ cơ sở dữ liệu để trống hoặc có ký tự lạ")
        } else {
            self = .file(text)
        }
    }

    /// The address without its passwords, for people and logs.
    ///
    /// Hides rather too much than too little: whatever stands between the first colon and the last `@`.
    public var redacted: String {
        switch self {
        case .file(let path): return path
        case .server(let text):
            guard let scheme = text.range(of: "://") else { return "***" }
            var rest = String(text[scheme.upperBound...])
            if let end = rest.lastIndex(of: "@"), let colon = rest[..<end].firstIndex(of: ":") {
                rest.replaceSubrange(rest.index(after: colon)..<end, with: "***")
            }
            return text[..<scheme.upperBound] + Self.withoutPasswords(rest, replacement: "***")
        }
    }

    /// The server's address with the password apart, as libpq splits it: other programs get the password by their
    /// environment, since everybody can read their arguments. Nil for a file.
    var split: (address: String, password: String?)? {
        guard case .server(let text) = self, let scheme = text.range(of: "://") else { return nil }
        var rest = String(text[scheme.upperBound...])
        var password: String?
        if let end = rest.firstIndex(where: { $0 == "@" || $0 == "/" }), rest[end] == "@",
            let colon = rest[..<end].firstIndex(of: ":")
        {
            password = String(rest[rest.index(after: colon)..<end]).removingPercentEncoding
            rest.removeSubrange(colon..<end)
        }
        if let query = Self.password(inQueryOf: rest) {
            password = query
            rest = Self.withoutPasswords(rest, replacement: nil)
        }
        return (String(text[..<scheme.upperBound]) + rest, password)
    }

    /// The text with each secret parameter's value replaced, or without `password` when there is no replacement.
    private static func withoutPasswords(_ text: String, replacement: String?) -> String {
        guard let mark = text.firstIndex(of: "?") else { return text }
        let parameters = text[text.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false)
        let kept = parameters.compactMap { parameter -> String? in
            let name = name(of: parameter)
            guard let replacement else { return name == "password" ? nil : String(parameter) }
            return name.contains("password") ? "\(name)=\(replacement)" : String(parameter)
        }
        return text[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
    }

    private static func password(inQueryOf text: String) -> String? {
        guard let mark = text.firstIndex(of: "?") else { return nil }
        return text[text.index(after: mark)...].split(separator: "&")
            .last { name(of: $0) == "password" }
            .flatMap { $0.drop { $0 != "=" }.dropFirst().removingPercentEncoding }
    }

    private static func name(of parameter: Substring) -> String {
        let name = parameter.prefix { $0 != "=" }
        return (name.removingPercentEncoding ?? String(name)).lowercased()
    }
}

extension Substring {
    fileprivate var removingPercentEncoding: String? { String(self).removingPercentEncoding }
}
