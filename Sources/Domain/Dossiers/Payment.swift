/// Money taken at the desk, or let off: phí and lệ phí apart (Luật Phí và lệ phí 97/2015/QH13 Đ3, rule 56).
public struct Payment: Hashable, Sendable {
    /// Why somebody pays less or nothing.
    public enum Ground: String, Sendable, CaseIterable {
        /// Người có công với cách mạng.
        case meritorious
        /// Hộ nghèo, cận nghèo.
        case poor
        /// Trẻ em.
        case child
        /// Người cao tuổi.
        case elderly
        /// Người khuyết tật.
        case disabled
        /// Đồng bào ở xã có điều kiện kinh tế – xã hội đặc biệt khó khăn.
        case hardshipArea
        /// Nộp trực tuyến.
        case online
        /// Another ground, named in a remark.
        case other
    }

    /// Phí, whole đồng.
    public let fee: Int
    /// Lệ phí, whole đồng.
    public let charge: Int
    /// What is let off, whole đồng.
    public let exempted: Int
    /// Why it is let off; nil where nothing is.
    public let ground: Ground?
    /// The ground in words, for `other`.
    public let remark: Remark?
    /// The receipt's number in the agency's year; nil where no money was taken.
    public let receipt: Int?

    /// A payment.
    public init(
        fee: Int,
        charge: Int,
        exempted: Int = 0,
        ground: Ground? = nil,
        remark: Remark? = nil,
        receipt: Int?
    ) {
        self.fee = fee
        self.charge = charge
        self.exempted = exempted
        self.ground = ground
        self.remark = remark
        self.receipt = receipt
    }

    /// What it settles of the sum to pay.
    public var settled: Int { fee + charge + exempted }

    /// Refuses what cannot be: nothing, less than nothing, more than is owed, an exemption without its ground.
    public func require(owed: Int) throws(DossierObjection) {
        guard fee >= 0, charge >= 0, exempted >= 0, settled > 0, settled <= owed else { throw .amountImpossible }
        guard (exempted > 0) == (ground != nil), (ground == .other) == (remark != nil) else { throw .groundMissing }
        guard (receipt == nil) == (fee + charge == 0) else { throw .amountImpossible }
    }
}

extension Dossier {
    /// What is still to be paid, in đồng.
    public var owed: Int { max(0, payable - settled) }

    /// Takes money at the desk, at reception or later (NĐ 61/2018 Đ22, rule 56).
    public func collect(_ payment: Payment, stamp: Stamp) throws(DossierObjection) -> DossierEvent {
        guard end == nil || end?.closing == .finished else { throw .closed }
        guard stamp.office == desk else { throw .notGivenHere }
        try stamp.require(.reception)
        try payment.require(owed: owed)
        return .feeCollected(payment)
    }

    /// The head lets the result go although money is owed: no wall, but a reason and a name (DESIGN §4).
    public func allowUnpaid(reason: Remark, stamp: Stamp) throws(DossierObjection) -> DossierEvent {
        guard end == nil || end?.closing == .finished else { throw .closed }
        guard handedOutAt == nil else { throw .handedOutAlready }
        guard owed > 0 else { throw .amountImpossible }
        try requireLeader(stamp)
        return .unpaidAllowed(reason: reason)
    }

    /// Refuses to let a result go while money is owed and the head has not allowed it.
    func requirePaid() throws(DossierObjection) {
        if owed > 0, !unpaidAllowed { throw .unpaid(owed) }
    }
}
