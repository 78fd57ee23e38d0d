public import Markup

/// A file as a browser sent it. Its name and type are what the sender says; `content` is what it is.
public struct UploadedFile: Sendable {
    /// The last part of the name that the sender gave, without what file systems dislike; at most 120 characters.
    public let name: String
    /// What is in it.
    public let bytes: [UInt8]
    /// The most bytes that one file may have, where it had more: they were not kept.
    private let exceeded: Int?

    /// A file under the sender's name.
    public init(name: String, bytes: [UInt8]) {
        self.name = Self.safe(name)
        self.bytes = bytes
        exceeded = nil
    }

    /// A file that had more bytes than one may have.
    init(name: String, beyond limit: Int) {
        self.name = Self.safe(name)
        bytes = []
        exceeded = limit
    }

    /// What the bytes are.
    ///
    /// - Throws: why they are none of the kinds that a dossier takes.
    public func content() throws(UploadObjection) -> FileContent {
        if let exceeded { throw .tooLarge(megabytes: exceeded >> 20) }
        guard !bytes.isEmpty else { throw .empty }
        guard let content = FileContent(of: bytes) else { throw .unknown }
        guard content.isWhole(bytes) else { throw .broken(content) }
        return content
    }

    private static func safe(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let kept = Fields.clean(last).filter { !"\"<>|:*?\n".contains($0) }
        let trimmed = kept.drop { $0 == "." || $0 == " " }
        return trimmed.isEmpty ? "tep" : String(trimmed.suffix(120))
    }
}

/// Why an uploaded file is not taken.
public enum UploadObjection: Error, Hashable, Sendable {
    /// No byte in it.
    case empty
    /// Neither JPEG nor PNG nor PDF.
    case unknown
    /// It begins like one and does not end like one.
    case broken(FileContent)
    /// More bytes than one file may have.
    case tooLarge(megabytes: Int)

    /// What the officer reads beside the field.
    public var message: Message {
        switch self {
        case .empty: "Tệp trống. Hãy quét hoặc chụp lại rồi chọn tệp khác."
        case .unknown: "Chỉ nhận ảnh JPEG, PNG hoặc tệp PDF."
        case .broken: "Tệp bị hỏng hoặc chưa tải lên hết. Hãy mở thử tệp trên máy, rồi chọn lại."
        case .tooLarge(let megabytes):
            "Tệp quá lớn, tối đa \(megabytes) MB. Hãy quét lại với độ phân giải thấp hơn (200 dpi) hoặc tách thành nhiều tệp."
        }
    }
}
