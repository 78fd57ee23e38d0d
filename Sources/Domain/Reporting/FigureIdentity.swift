/// What figures must fulfil, per row and in totals (rule 31; Biểu II.06, TT 01/2020/TT-VPCP).
public enum FigureIdentity: String, Sendable, CaseIterable {
    /// Received is online and direct together.
    case receivedByChannel
    /// Received is desk, office and mobile together.
    case receivedByPlace
    /// (7) = (8) + (9) + (10).
    case resolvedByVerdict
    /// (11) = (12) + (13).
    case openByTerm
    /// (3) = (7) + (11), the withdrawn and stopped having a column of their own.
    case balance

    /// Whether the figures fulfil it.
    public func holds(for figures: Figures) -> Bool {
        let (left, right) = sides(of: figures)
        return left == right
    }

    /// The two sums that must be equal.
    public func sides(of figures: Figures) -> (left: Int, right: Int) {
        switch self {
        case .receivedByChannel:
            (figures.received, figures[.receivedOnline] + figures[.receivedDirect])
        case .receivedByPlace:
            (figures.received, figures[.receivedAtDesk] + figures[.receivedAtOffice] + figures[.receivedMobile])
        case .resolvedByVerdict:
            (figures.resolved, figures.resolvedInTime + figures[.resolvedLate])
        case .openByTerm:
            (figures.open, figures[.openInTerm] + figures[.openLate])
        case .balance:
            (figures.total, figures.resolved + figures.open + figures.withdrawn)
        }
    }

    /// The identity in words, for the one who must find the fault.
    public var words: String {
        switch self {
        case .receivedByChannel: "tiếp nhận mới = trực tuyến + trực tiếp, bưu chính"
        case .receivedByPlace: "tiếp nhận mới = tại Bộ phận + tại phòng chuyên môn + lưu động"
        case .resolvedByVerdict: "đã giải quyết = trước hạn + đúng hạn + quá hạn"
        case .openByTerm: "đang giải quyết = trong hạn + quá hạn"
        case .balance: "kỳ trước + tiếp nhận mới = đã giải quyết + đang giải quyết + rút, dừng"
        }
    }
}
