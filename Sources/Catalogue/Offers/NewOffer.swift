public import Domain

/// An offer to be entered, with what only its entry needs.
public struct NewOffer: Sendable {
    /// Why a procedure is handled outside the one-stop mechanism, and who decided so.
    public struct Exception: Sendable {
        /// The reason.
        public let reason: String
        /// Number of the decision.
        public let decision: String

        /// A reason with its decision.
        public init(reason: String, decision: String) {
            self.reason = reason
            self.decision = decision
        }
    }

    /// The offer.
    public let offer: Offer
    /// Its days.
    public let validity: Validity
    /// Required where the offer's mode is `.outside`.
    public let exception: Exception?

    /// An offer from its first day.
    public init(_ offer: Offer, validity: Validity, exception: Exception? = nil) {
        self.offer = offer
        self.validity = validity
        self.exception = exception
    }
}
