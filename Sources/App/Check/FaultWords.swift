import Domain
import Ledger
import Persistence

/// Names faults for people: books by their agency's code, dossiers by theirs.
struct FaultWords {
    /// The code that each agency bears now, or bore last.
    private let codes: [Agency.ID: String]

    init(_ connection: any Connection) throws {
        var codes: [Agency.ID: String] = [:]
        for row in try connection.rows("SELECT agency, code FROM agency_code ORDER BY valid_from") {
            codes[try row.id("agency", of: Agency.self)] = try row.text("code")
        }
        self.codes = codes
    }

    /// The agency's code, or its identity when it has none.
    func code(of agency: Agency.ID) -> String {
        codes[agency] ?? agency.description
    }

    /// The fault in one line.
    func line(for fault: LedgerFault, _ connection: any Connection) throws -> String {
        switch fault {
        case .altered(let book, let position):
            "sổ \(code(of: book)), sự kiện \(position): nội dung bị sửa"
        case .missing(let book, let from, let through):
            from == through
                ? "sổ \(code(of: book)): mất sự kiện \(from)"
                : "sổ \(code(of: book)): mất các sự kiện \(from)–\(through)"
        case .tail(let book, let expected, let found):
            found < expected
                ? "sổ \(code(of: book)): mất đuôi, sổ ghi \(expected) sự kiện nhưng chỉ còn đến \(found)"
                : "sổ \(code(of: book)): đuôi không khớp với đầu sổ (ghi \(expected), có đến \(found))"
        case .unreadable(let dossier, let sequence):
            "\(try name(of: dossier, connection)): sự kiện thứ \(sequence) không đọc được"
        case .brokenHistory(let dossier):
            "\(try name(of: dossier, connection)): lịch sử bị đứt quãng"
        case .projection(let table, let dossier):
            "\(try name(of: dossier, connection)): bảng \(table) khác với sổ cái"
        case .surplus(let table, let rows):
            "bảng \(table): thừa \(rows) dòng không có trong sổ cái"
        }
    }

    private func name(of dossier: Dossier.ID, _ connection: any Connection) throws -> String {
        let code = try connection.row("SELECT code FROM dossier WHERE id = \(dossier)")?.text("code")
        return "hồ sơ \(code ?? dossier.description)"
    }
}
