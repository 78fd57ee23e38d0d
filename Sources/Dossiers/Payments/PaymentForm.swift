public import Domain

/// What is taken at the desk, or let off, as the officer fills it in.
public struct PaymentAmounts: Hashable, Sendable {
    /// Phí, whole đồng.
    public var fee: Int
    /// Lệ phí, whole đồng.
    public var charge: Int
    /// What is let off, whole đồng.
    public var exempted: Int
    /// Why it is let off.
    public var ground: Payment.Ground?
    /// The ground in words, for `other`.
    public var groundText: String
    /// The number on the receipt's form; nil takes the next of the agency's year.
    public var receipt: Int?

    /// Amounts.
    public init(
        fee: Int = 0,
        charge: Int = 0,
        exempted: Int = 0,
        ground: Payment.Ground? = nil,
        groundText: String = "",
        receipt: Int? = nil
    ) {
        self.fee = fee
        self.charge = charge
        self.exempted = exempted
        self.ground = ground
        self.groundText = groundText
        self.receipt = receipt
    }
}

/// A payment on a dossier that was received before.
public struct PaymentForm: Sendable {
    /// The dossier.
    public let dossier: Dossier.ID
    /// What is taken or let off.
    public let amounts: PaymentAmounts

    /// A form.
    public init(dossier: Dossier.ID, amounts: PaymentAmounts) {
        self.dossier = dossier
        self.amounts = amounts
    }
}
