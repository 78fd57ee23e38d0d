import GRDB
import Persistence

extension Persistence.DatabaseError {
    /// An error of GRDB in our kinds; an error of ours stays as it is.
    init(_ error: any Error) {
        if let error = error as? Persistence.DatabaseError {
            self = error
        } else if let error = error as? GRDB.DatabaseError {
            // `expandedDescription` would show bound values.
            self.init(Self.kind(error), error.message ?? "", code: String(error.extendedResultCode.rawValue))
        } else {
            self.init(.other("SQLite"), String(describing: error))
        }
    }

    private static func kind(_ error: GRDB.DatabaseError) -> Kind {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: return .unique(subject(error))
        case .SQLITE_CONSTRAINT_FOREIGNKEY: return .foreignKey
        case .SQLITE_CONSTRAINT_CHECK: return .check(subject(error))
        case .SQLITE_CONSTRAINT_NOTNULL: return .notNull(subject(error))
        case .SQLITE_CONSTRAINT_TRIGGER: return .refused
        default: break
        }
        switch error.resultCode {
        case .SQLITE_READONLY: return .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
        case .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_CANTOPEN: return .unavailable
        default: return .other(String(error.extendedResultCode.rawValue))
        }
    }

    /// What SQLite names after the colon: `UNIQUE constraint failed: dossier.code` or `…: index 'name'`.
    private static func subject(_ error: GRDB.DatabaseError) -> String {
        let message = error.message ?? ""
        guard let colon = message.firstIndex(of: ":") else { return message }
        let subject = message[colon...].dropFirst(2)
        guard subject.hasPrefix("index '"), subject.hasSuffix("'") else { return String(subject) }
        return String(subject.dropFirst(7).dropLast())
    }
}
