import HTTPTypes
import Hummingbird
import NIOCore

/// Reads what a form sends, within the limits.
enum FormBody {
    private static let visitorLimit = 64 << 10
    private static let fieldLimit = 2000
    private static let nameLimit = 200

    static func fields(
        of request: Request,
        isVisitor: Bool,
        takesFiles: Bool,
        _ limits: WebConfiguration
    ) async throws -> Fields {
        let limit = limit(isVisitor: isVisitor, takesFiles: takesFiles, limits)
        let type = request.headers[.contentType] ?? ""
        let kind = type.prefix { $0 != ";" }.lowercased()
        switch kind {
        case "application/x-www-form-urlencoded":
            let body = try await collect(request, upTo: min(limit, limits.formLimit))
            guard let pairs = pairs(body) else { throw WebProblem.malformed }
            return Fields(pairs)
        case "multipart/form-data":
            guard let boundary = MultipartParser.boundary(of: type) else { throw WebProblem.malformed }
            let body = try await collect(request, upTo: limit)
            return try MultipartParser(boundary: boundary, limits).fields(of: body)
        default:
            throw WebProblem.malformed
        }
    }

    /// The bytes that the form may come to: what it says of itself, or the most that is taken.
    static func size(
        of request: Request,
        isVisitor: Bool,
        takesFiles: Bool,
        _ limits: WebConfiguration
    ) -> Int {
        let bringsFiles = request.headers[.contentType]?.lowercased().hasPrefix("multipart/") == true
        let limit = limit(isVisitor: isVisitor, takesFiles: takesFiles && bringsFiles, limits)
        return min(request.headers[.contentLength].flatMap { Int($0) } ?? limit, limit)
    }

    /// A form without files is small, wherever it is sent; one with files is large where an address takes them.
    private static func limit(isVisitor: Bool, takesFiles: Bool, _ limits: WebConfiguration) -> Int {
        isVisitor ? visitorLimit : takesFiles ? limits.uploadLimit : limits.formLimit
    }

    private static func collect(_ request: Request, upTo limit: Int) async throws -> [UInt8] {
        let tooLarge = WebProblem.tooLarge(megabytes: max(1, limit >> 20))
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge }
        var body: [UInt8] = []
        do {
            for try await piece in request.body {
                guard body.count + piece.readableBytes <= limit else { throw tooLarge }
                body.append(contentsOf: piece.readableBytesView)
            }
        } catch let problem as WebProblem {
            throw problem
        } catch {
            // The browser went away while it was sending: no incident.
            throw WebProblem.malformed
        }
        return body
    }

    /// The pairs of `a=1&b=2`; nil when they are not UTF-8 or too many.
    static func pairs(_ text: some Sequence<UInt8>) -> [(name: String, value: String)]? {
        var pairs: [(name: String, value: String)] = []
        for piece in Array(text).split(separator: UInt8(ascii: "&")) {
            let sides = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard pairs.count < fieldLimit, sides[0].count <= nameLimit,
                let name = percentDecoded(sides[0], plusIsBlank: true),
                let value = sides.count == 1 ? "" : percentDecoded(sides[1], plusIsBlank: true)
            else { return nil }
            pairs.append((name, value))
        }
        return pairs
    }

    /// The text meant by `%C3%A1`; nil when it is not UTF-8.
    static func percentDecoded(_ text: some Sequence<UInt8>, plusIsBlank: Bool = false) -> String? {
        var bytes: [UInt8] = []
        var rest = text.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsBlank: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
