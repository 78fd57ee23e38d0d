/// The columns of the official forms, both made from the same figures (rule 35).
public enum FigureForm: String, Sendable, CaseIterable {
    /// Biểu 06a of TT 02/2017/TT-VPCP: no online split, early and on time in one column.
    case of2017
    /// Biểu II.06 of TT 01/2020/TT-VPCP.
    case of2020

    /// One column of a form.
    public struct Column: Hashable, Sendable {
        /// The number printed under the label, 3 for the first count.
        public let number: Int
        /// The label.
        public let label: String
        /// The count.
        public let count: Int
    }

    /// The columns of one row, from (3). The last is beside the form: what ended without a result.
    public func columns(of figures: Figures) -> [Column] {
        let counts: [(String, Int)] =
            switch self {
            case .of2017:
                [
                    ("Tổng số", figures.total), ("Số kỳ trước chuyển qua", figures.carriedOver),
                    ("Số mới tiếp nhận", figures.received), ("Đã giải quyết", figures.resolved),
                    ("Trả đúng thời hạn", figures.resolvedInTime), ("Trả quá hạn", figures[.resolvedLate]),
                    ("Đang giải quyết", figures.open), ("Chưa đến hạn", figures[.openInTerm]),
                    ("Quá hạn", figures[.openLate]), ("Ghi chú: rút, dừng", figures.withdrawn),
                ]
            case .of2020:
                [
                    ("Tiếp nhận – Tổng số", figures.total), ("Trực tuyến", figures[.receivedOnline]),
                    ("Trực tiếp, dịch vụ bưu chính", figures[.receivedDirect]), ("Từ kỳ trước", figures.carriedOver),
                    ("Đã giải quyết – Tổng số", figures.resolved), ("Trước hạn", figures[.resolvedEarly]),
                    ("Đúng hạn", figures[.resolvedOnTime]), ("Quá hạn", figures[.resolvedLate]),
                    ("Đang giải quyết – Tổng số", figures.open), ("Trong hạn", figures[.openInTerm]),
                    ("Quá hạn", figures[.openLate]), ("Rút, dừng", figures.withdrawn),
                ]
            }
        return counts.enumerated().map { Column(number: $0.offset + 3, label: $0.element.0, count: $0.element.1) }
    }
}
