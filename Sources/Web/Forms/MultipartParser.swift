/// Takes a `multipart/form-data` body apart (RFC 7578), within limits of parts and bytes.
struct MultipartParser {
    private static let partLimit = 500
    private static let headLimit = 4096

    private let delimiter: [UInt8]
    private let limits: WebConfiguration

    init(boundary: String, _ limits: WebConfiguration) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
    }

    /// The boundary that the content type names.
    static func boundary(of contentType: String) -> String? {
        let boundary = parameter("boundary", of: contentType)
        guard let boundary, (1...70).contains(boundary.utf8.count) else { return nil }
        return boundary
    }

    /// - Throws: `WebProblem.malformed` or `.tooLarge`.
    func fields(of body: [UInt8]) throws(WebProblem) -> Fields {
        var fields = Fields()
        var parts = 0
        // The first delimiter may stand without its line break.
        var start = 0
        if body.starts(with: delimiter.dropFirst(2)) {
            start = delimiter.count - 2
        } else if let first = next(in: body, from: 0) {
            start = first + delimiter.count
        } else {
            throw .malformed
        }
        while true {
            if body[start...].starts(with: [0x2D, 0x2D]) { return fields }
            guard body[start...].starts(with: [0x0D, 0x0A]), let end = next(in: body, from: start) else {
                throw .malformed
            }
            parts += 1
            guard parts <= Self.partLimit else { throw .malformed }
            try read(body[(start + 2)..<max(end, start + 2)], into: &fields)
            start = end + delimiter.count
        }
    }

    private func read(_ part: ArraySlice<UInt8>, into fields: inout Fields) throws(WebProblem) {
        guard let (head, content) = Self.split(part), let head = String(validating: head, as: UTF8.self) else {
            throw .malformed
        }
        let lines = head.split(whereSeparator: \.isNewline)
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = Self.parameter("name", of: disposition)
        else { throw .malformed }
        if let fileName = Self.parameter("filename", of: disposition) {
            // A control in which nothing was chosen sends a part without name and bytes.
            if fileName.isEmpty, content.isEmpty { return }
            // Said beside the field, where the rest of the form is kept.
            let isTooLarge = content.count > limits.fileLimit
            fields.add(
                isTooLarge
                    ? UploadedFile(name: fileName, beyond: limits.fileLimit)
                    : UploadedFile(name: fileName, bytes: Array(content)),
                as: name
            )
        } else {
            guard content.count <= limits.formLimit, let value = String(validating: content, as: UTF8.self) else {
                throw .malformed
            }
            fields.add(value, as: name)
        }
    }

    /// Head and content of a part, at the first empty line.
    private static func split(_ part: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
        var index = part.startIndex
        let end = min(part.endIndex, part.startIndex + headLimit)
        while index + 4 <= end {
            if part[index] == 0x0D, part[index + 1] == 0x0A, part[index + 2] == 0x0D, part[index + 3] == 0x0A {
                return (part[part.startIndex..<index], part[(index + 4)...])
            }
            index += 1
        }
        return nil
    }

    private func next(in body: [UInt8], from start: Int) -> Int? {
        var index = start
        let last = body.count - delimiter.count
        while index <= last {
            if body[index] == 0x0D, body[index + 2] == 0x2D, body[index..<(index + delimiter.count)] == delimiter[...] {
                return index
            }
            index += 1
        }
        return nil
    }

    /// The value of `name="…"` or `name=…`; browsers write a quotation mark in it as `%22`.
    static func parameter(_ name: String, of header: some StringProtocol) -> String? {
        var rest = Substring(header)
        while let mark = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: mark)...].drop { $0 == " " }
            guard let equals = rest.firstIndex(of: "=") else { return nil }
            let isWanted = rest[..<equals].lowercased() == name
            let value = rest[rest.index(after: equals)...]
            if value.hasPrefix("\"") {
                let inner = value.dropFirst()
                guard let close = inner.firstIndex(of: "\"") else { return nil }
                if isWanted { return String(inner[..<close].replacing("%22", with: "\"")) }
                rest = inner[inner.index(after: close)...]
            } else {
                let token = value.prefix { $0 != ";" && $0 != " " }
                if isWanted { return String(token) }
                rest = value[token.endIndex...]
            }
        }
        return nil
    }
}
