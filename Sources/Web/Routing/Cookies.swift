import HTTPTypes
import Hummingbird
import Markup

/// The cookies of the program. None is read by script, none leaves this host.
enum Cookies {
    private static let session = "motcua"
    private static let form = "motcua-form"
    private static let device = "motcua-device"
    private static let language = "motcua-lang"

    static func sessionToken(of request: Request, _ configuration: WebConfiguration) -> SessionToken? {
        value(name(session, configuration), of: request).flatMap { SessionToken(String($0)) }
    }

    static func formToken(of request: Request, _ configuration: WebConfiguration) -> SessionToken? {
        value(name(form, configuration), of: request).flatMap { SessionToken(String($0)) }
    }

    static func deviceToken(of request: Request, _ configuration: WebConfiguration) -> SessionToken? {
        value(name(device, configuration), of: request).flatMap { SessionToken(String($0)) }
    }

    static func language(of request: Request) -> Language {
        value(language, of: request).flatMap { Language(rawValue: String($0)) } ?? .vietnamese
    }

    /// Lines for `Set-Cookie`.
    static func lines(_ cookie: Reply.Cookie, _ configuration: WebConfiguration) -> String {
        switch cookie {
        case .session(let token):
            line(name(session, configuration), token.text, minutes: configuration.lifetime.absolute, configuration)
        case .noSession: line(name(session, configuration), "", minutes: 0, configuration)
        case .device(let token):
            line(name(device, configuration), token.text, minutes: KnownDevices.days * 24 * 60, configuration)
        case .language(let language):
            line(Self.language, language.rawValue, minutes: 365 * 24 * 60, configuration)
        }
    }

    /// For a browser without a session: it ends with the browser.
    static func formLine(_ token: SessionToken, _ configuration: WebConfiguration) -> String {
        line(name(form, configuration), token.text, minutes: nil, configuration)
    }

    /// With HTTPS a name that no other host of the domain can set (RFC 6265bis 4.1.3.2).
    private static func name(_ name: String, _ configuration: WebConfiguration) -> String {
        configuration.hasSecureCookies ? "__Host-\(name)" : name
    }

    private static func line(_ name: String, _ value: String, minutes: Int?, _ configuration: WebConfiguration)
        -> String
    {
        var line = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
        if let minutes { line += "; Max-Age=\(minutes * 60)" }
        if configuration.hasSecureCookies { line += "; Secure" }
        return line
    }

    private static func value(_ name: String, of request: Request) -> Substring? {
        // Bytes, since this is asked several times for each request; a cookie is ASCII.
        for field in request.headers[values: .cookie] {
            for pair in field.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = pair.drop { $0 == UInt8(ascii: " ") }
                let value = pair.dropFirst(name.utf8.count)
                if value.first == UInt8(ascii: "="), pair.starts(with: name.utf8) {
                    return Substring(value.dropFirst())
                }
            }
        }
        return nil
    }
}
