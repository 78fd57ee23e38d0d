/// The degree of completion: all that a code alone shows (TT 01/2018/TT-VPCP Đ16, rule 51).
public enum Progress: Int, Sendable, CaseIterable {
    /// Đã nhận.
    case received = 1
    /// Đang giải quyết.
    case inProgress
    /// Có kết quả.
    case resultReady
    /// Đã trả.
    case handedOut
    /// Ended without a result: withdrawn, stopped, or received by mistake.
    case ended

    /// Where the law says so.
    public static let citation = Citation("TT 01/2018/TT-VPCP", "Đ16")

    /// The degree of a national status.
    public init(_ status: DossierStatus) {
        self =
            switch status {
            case .registered, .received: .received
            case .inProgress, .awaitingSupplement, .awaitingPayment: .inProgress
            case .finished: .resultReady
            case .handedOut: .handedOut
            case .notReceived, .withdrawalRequested, .stopped: .ended
            }
    }
}
