import Documents
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

extension Reply {
    /// The response with all its headers but those of `SecurityHeaders`.
    func response(to request: WebRequest, _ context: WebContext, setting visitor: Visitor) async throws -> Response {
        let web = request.web
        var headers = HTTPFields()
        let content: ResponseBody
        switch body {
        case .page(let html):
            headers[.contentType] = "text/html; charset=utf-8"
            content = Self.body(html.render(in: request.language, web.catalogue))
            if visitor.isNew, visitor.signedIn == nil {
                headers.append(HTTPField(name: .setCookie, value: Cookies.formLine(visitor.token, web.configuration)))
            }
        case .bytes(let bytes, let mediaType):
            headers[.contentType] = mediaType
            content = Self.body(bytes)
        case .file(let path, let mediaType):
            headers[.contentType] = mediaType
            content = try await FileIO().loadFile(path: path, context: context)
        case .export(let file):
            headers[.contentType] = file.mediaType
            let sent = try await FileIO().loadFile(path: file.path, context: context)
            content = ResponseBody(contentLength: sent.contentLength) { writer in
                try await sent.write(writer)
                // Held until here: the file goes with the last who holds it.
                withExtendedLifetime(file) {}
            }
        case .nothing: content = ResponseBody()
        }
        headers[.location] = location
        headers[.contentDisposition] = disposition?.text
        headers[.cacheControl] = isImmutable ? "public, max-age=31536000, immutable" : "no-store"
        headers[.eTag] = tag.map { "\"\($0)\"" }
        headers[.retryAfter] = retryAfter.map(String.init)
        if isConfidential {
            for field in SecurityHeaders.confidential { headers.append(field) }
        }
        for cookie in cookies {
            headers.append(HTTPField(name: .setCookie, value: Cookies.lines(cookie, web.configuration)))
        }
        headers[.contentSecurityPolicy] = policy
        return Response(status: HTTPResponse.Status(code: status), headers: headers, body: content)
    }

    private var policy: String {
        switch body {
        case .bytes(_, let type), .file(_, let type):
            FileContent(rawValue: type) == nil ? SecurityHeaders.policy : SecurityHeaders.framedPolicy
        case .page, .export, .nothing: hasFrames ? SecurityHeaders.framingPolicy : SecurityHeaders.policy
        }
    }

    private static func body(_ bytes: [UInt8]) -> ResponseBody {
        ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    }
}

extension Reply.Disposition {
    /// `inline; filename*=UTF-8''…` (RFC 8187): Vietnamese names arrive as they are.
    var text: String {
        let digits = Array("0123456789ABCDEF".utf8)
        var name: [UInt8] = []
        for byte in fileName.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: name.append(byte)
            default: name += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return "\(isInline ? "inline" : "attachment"); filename*=UTF-8''\(String(decoding: name, as: UTF8.self))"
    }
}
