import Accounts
import Components
import Domain
import Markup

/// Accounts as lines of a terminal: user name, roles, officer, agency.
enum AccountTable {
    static func lines(_ accounts: [AccountList.Line]) -> [String] {
        let names = accounts.map(\.userName)
        let roles = accounts.map { account in
            account.roles.isEmpty ? "–" : account.roles.map(\.message.vietnamese).joined(separator: ", ")
        }
        let officers = accounts.map(\.officerName)
        let widths = [names, roles, officers].map { $0.map(\.count).max() ?? 0 }
        return accounts.indices.map { index in
            let account = accounts[index]
            var line = [names[index], roles[index], officers[index]].enumerated().map { column, text in
                text + String(repeating: " ", count: widths[column] - text.count)
            }.joined(separator: "  ")
            line += "  " + account.agencyName
            if account.isDisabled { line += " (đã khóa)" }
            if account.mustChange { line += " (chờ đổi mật khẩu)" }
            return line
        }
    }
}
