/// A line of the register of certifications (sổ chứng thực): one document, so many copies (NĐ 23/2015/NĐ-CP).
public struct Certification: Hashable, Sendable {
    /// What is certified; each kind has a register of its own, whose numbers begin anew each year.
    public enum Kind: String, Sendable, CaseIterable {
        /// Chứng thực bản sao từ bản chính.
        case copy
        /// Chứng thực chữ ký.
        case signature
        /// Chứng thực hợp đồng, giao dịch.
        case contract
    }

    /// What is certified.
    public let kind: Kind
    /// Its number in the register of its kind and year, from 1 without gaps.
    public let number: Int
    /// Pages of the document.
    public let pages: Int
    /// How many copies (bản) are certified.
    public let copies: Int

    /// A line of the register.
    public init(kind: Kind, number: Int, pages: Int, copies: Int) {
        self.kind = kind
        self.number = number
        self.pages = pages
        self.copies = copies
    }

    /// The fee in đồng (TT 226/2016/TT-BTC, Đ4).
    ///
    /// A copy costs 2,000 đ for each of its first two pages and 1,000 đ for each further one, 200,000 đ at the most;
    /// a signature 10,000 đ and a contract 50,000 đ, whatever its length.
    public static func fee(_ kind: Kind, pages: Int, copies: Int) -> Int {
        switch kind {
        case .copy: copies * min(200_000, 2_000 * min(pages, 2) + 1_000 * max(0, pages - 2))
        case .signature: copies * 10_000
        case .contract: copies * 50_000
        }
    }

    /// Where the fee stands.
    public static let tariff = Citation("TT 226/2016/TT-BTC", "Đ4")
    /// The register by kind.
    public static let register = Citation("NĐ 23/2015/NĐ-CP", "Đ13")
}

extension Certification {
    /// Enters what reception takes in for certification into the registers by kind.
    public static func enter(_ lines: [Certification]) throws(DossierObjection) -> DossierEvent {
        guard !lines.isEmpty, lines.allSatisfy({ $0.pages > 0 && $0.copies > 0 && $0.number > 0 }) else {
            throw .quantityImpossible
        }
        return .certified(lines)
    }
}
