/// A dossier's code (mã số hồ sơ): the authority's identifier, the day of receipt, the number of the day.
///
/// `000.00.12.H33-181015-0001` under QCVN 102:2016 (NĐ 61/2018 Đ26, TT 01/2018 Đ19), `H33.12-201015-0001` under
/// QĐ 20/2020/QĐ-TTg. The number has four digits, five after 9999 (rule 16).
public struct DossierCode: Hashable, Sendable, CustomStringConvertible {
    /// The code as printed.
    public let description: String

    /// The code for the `number`-th reception of that day, from 1.
    public init(_ agency: AgencyCode, rule: Law.CodeRule, day: Day, number: Int) {
        let identifier =
            switch rule {
            case .local, .receivingQCVN: agency.qcvn
            case .receivingIdentifier, .resolvingIdentifier: agency.identifier
            }
        let (year, month, dayOfMonth) = day.date
        let date = padded(year % 100, 2) + padded(month, 2) + padded(dayOfMonth, 2)
        description = "\(identifier)-\(date)-\(padded(number, 4))"
    }

    /// Reads a code; nil unless it matches `^[A-Z0-9.]+-\d{6}-\d{4,}$`.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        // Over bytes: every list reads a code in each row.
        var dashes = 0
        var length = 0
        for byte in text.utf8 {
            switch byte {
            case 0x2D:
                guard dashes == 0 ? length > 0 : dashes == 1 && length == 6 else { return nil }
                dashes += 1
                length = 0
                continue
            case 0x30...0x39: break
            case 0x41...0x5A, 0x2E:
                guard dashes == 0 else { return nil }
            default: return nil
            }
            length += 1
        }
        guard dashes == 2, length >= 4 else { return nil }
        description = text
    }
}
