import Domain
import Foundation
import Ledger
import Persistence
import Reading

extension Failure {
    /// Any error as a line and an exit code; nothing of a row, a secret or the program's inside is shown.
    public init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as DatabaseError: self.init(error)
        case let objection as DossierObjection:
            let basis = objection.citation.map { " (\($0))" } ?? ""
            self.init(.data, "quy tắc không cho phép: \(objection)\(basis)")
        case LedgerError.unreadableEvent(let kind, let version):
            self.init(.data, "sổ cái có sự kiện “\(kind)” phiên bản \(version) không đọc được")
        case is LedgerError: self.init(.data, "sổ cái hỏng; chạy motcua check để biết chỗ nào")
        case Problem.notFound: self.init(.data, "không có đối tượng được hỏi")
        case Problem.conflict: self.init(.data, "có người khác vừa thay đổi; hãy làm lại")
        case is CancellationError: self.init(.software, "bị ngắt giữa chừng")
        default: self.init(.software, "lỗi ngoài dự kiến (\(type(of: error)))")
        }
    }

    private init(_ error: DatabaseError) {
        switch error.kind {
        case .tooNew:
            self.init(.data, "cơ sở dữ liệu do phiên bản motcua mới hơn tạo; hãy dùng phiên bản đó")
        case .changedMigration(let name):
            self.init(.data, "bước lược đồ “\(name)” trong cơ sở dữ liệu khác với chương trình này")
        case .unavailable:
            self.init(.unavailable, "không tới được cơ sở dữ liệu\(Self.reason(of: error))")
        case .busy:
            self.init(.unavailable, "cơ sở dữ liệu đang bận; hãy thử lại")
        case .readOnly:
            self.init(.cannotCreate, "cơ sở dữ liệu chỉ cho đọc")
        case .unique, .foreignKey, .check, .notNull, .refused, .decoding:
            self.init(.data, "cơ sở dữ liệu từ chối: \(error)")
        case .other:
            self.init(error, code: error.code)
        }
    }

    private init(_ error: DatabaseError, code: String) {
        switch code {
        case "26", "11", "267": self.init(.data, "tệp không phải cơ sở dữ liệu SQLite, hoặc đã hỏng")
        case "": self.init(.configuration, "cơ sở dữ liệu không dùng được: \(error)")
        default: self.init(.software, "lỗi cơ sở dữ liệu \(code)")
        }
    }

    /// Why the server was not reached, in libpq's words: they name host, port and user, and never a password.
    private static func reason(of error: DatabaseError) -> String {
        let words = error.debugDescription.dropFirst(error.description.count).drop { $0 == ":" || $0.isWhitespace }
        return words.isEmpty ? "" : ": \(words)"
    }
}
