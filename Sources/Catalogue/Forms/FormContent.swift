import Documents
import Markup
import Web

/// The kinds of file that a form (mẫu đơn) may be, known by their bytes and never by their names.
enum FormContent: String, CaseIterable {
    case pdf = "application/pdf"
    case jpeg = "image/jpeg"
    case png = "image/png"
    case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case doc = "application/msword"
    case xls = "application/vnd.ms-excel"

    /// The media type.
    var mediaType: String { rawValue }

    /// The end of a name.
    var fileExtension: String {
        switch self {
        case .pdf: "pdf"
        case .jpeg: "jpg"
        case .png: "png"
        case .docx: "docx"
        case .xlsx: "xlsx"
        case .doc: "doc"
        case .xls: "xls"
        }
    }

    /// Short, as people say it.
    var word: String { fileExtension.uppercased() }

    /// By the bytes, whole and without macros.
    ///
    /// - Throws: why they are none of these.
    static func of(_ file: UploadedFile) throws(FormObjection) -> FormContent {
        guard !file.bytes.isEmpty else { throw .empty }
        if let known = FileContent(of: file.bytes) {
            guard known.isWhole(file.bytes) else { throw .broken }
            switch known {
            case .pdf: return try pdf(file.bytes)
            case .jpeg: return .jpeg
            case .png: return .png
            }
        }
        if file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try package(file.bytes) }
        if file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return try compound(file.bytes)
        }
        throw .unknown
    }

    /// A PDF that opens without a password and has pages.
    private static func pdf(_ bytes: [UInt8]) throws(FormObjection) -> FormContent {
        do throws(AttachmentObjection) {
            _ = try AttachedPages(ofPDF: bytes)
        } catch {
            switch error {
            case .broken: throw .broken
            case .locked: throw .locked
            // Still a form, though no board's book holds its pages.
            case .restricted, .tooMany, .tooIntricate, .tooLarge: break
            }
        }
        return .pdf
    }

    /// Office's XML files are ZIP files whose names tell what they are; the directory stands at the end.
    private static func package(_ bytes: [UInt8]) throws(FormObjection) -> FormContent {
        guard ByteSearch.find([0x50, 0x4B, 0x05, 0x06], in: bytes.suffix(66_000)) else { throw .broken }
        let text: (String) -> Bool = { ByteSearch.find(Array($0.utf8), in: bytes[...]) }
        guard text("[Content_Types].xml") else { throw .unknown }
        guard !text("vbaProject.bin") else { throw .macros }
        if text("word/document.xml") { return .docx }
        if text("xl/workbook.xml") { return .xlsx }
        throw .unknown
    }

    /// Office's older files name their streams in UTF-16.
    private static func compound(_ bytes: [UInt8]) throws(FormObjection) -> FormContent {
        let named: (String) -> Bool = { name in
            ByteSearch.find(name.utf8.flatMap { [$0, 0] }, in: bytes[...])
        }
        guard bytes.count >= 1536 else { throw .broken }
        guard !named("_VBA_PROJECT") else { throw .macros }
        if named("WordDocument") { return .doc }
        if named("Workbook") || named("Book") { return .xls }
        throw .unknown
    }
}

/// Why a file is not taken as a form.
enum FormObjection: Error, Hashable {
    case empty, unknown, broken
    /// Nobody opens it without its password.
    case locked
    /// It holds a program.
    case macros

    /// What the officer reads beside the field.
    var message: Message {
        switch self {
        case .empty: "Tệp trống. Hãy chọn tệp khác."
        case .unknown: "Chỉ nhận tệp DOCX, DOC, XLSX, XLS, PDF, JPEG hoặc PNG."
        case .broken: "Tệp bị hỏng hoặc chưa tải lên hết. Hãy mở thử tệp trên máy, rồi chọn lại."
        case .locked: "Tệp có mật khẩu, người dân không mở được. Hãy lưu lại thành tệp không có mật khẩu."
        case .macros: "Tệp có chứa macro. Hãy lưu lại thành tệp không có macro rồi chọn lại."
        }
    }
}

/// Looks for bytes in bytes.
enum ByteSearch {
    /// Whether they stand there somewhere.
    static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = needle.first else { return true }
        var rest = bytes
        while let index = rest.firstIndex(of: first) {
            rest = rest[index...]
            if rest.starts(with: needle) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
