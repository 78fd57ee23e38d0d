/// What an applicant pays for a case: a fee (phí) or a charge (lệ phí).
public struct Fee: Hashable, Sendable {
    /// The two kinds that Luật Phí và lệ phí (97/2015/QH13) Đ3 keeps apart.
    public enum Kind: String, Sendable, CaseIterable {
        /// Phí: pays for a service; the unit may keep a part of it.
        case fee
        /// Lệ phí: a fixed sum for the act of the authority, all of it the budget's.
        case charge

        /// The law's word.
        public var vietnamese: String {
            switch self {
            case .fee: "phí"
            case .charge: "lệ phí"
            }
        }
    }

    /// Fee or charge.
    public let kind: Kind
    /// What it is for.
    public let name: String
    /// Whole đồng, 0 or more; nil where the amount depends on the dossier or was not established.
    public let amount: Int?
    /// The text that sets it, as found.
    public let basis: String?
    /// Where we know it from.
    public let provenance: Provenance

    /// A fee or charge.
    public init(kind: Kind, name: String, amount: Int?, basis: String?, provenance: Provenance) {
        self.kind = kind
        self.name = name
        self.amount = amount
        self.basis = basis
        self.provenance = provenance
    }
}

extension Fee {
    /// Its name with its kind, said once: `Lệ phí Đăng ký kết hôn`, `Phí thẩm định hồ sơ`.
    public var title: String {
        let word = kind == .fee ? "Phí" : "Lệ phí"
        return Folding.words(name).starts(with: Folding.words(word)) ? name : "\(word) \(name)"
    }
}

extension [Fee] {
    /// The sum of that kind in đồng; nil when an amount among them is not established.
    public func total(of kind: Fee.Kind) -> Int? {
        var sum = 0
        for fee in self where fee.kind == kind {
            guard let amount = fee.amount else { return nil }
            sum += amount
        }
        return sum
    }
}
