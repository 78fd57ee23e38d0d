/// The columns of the official forms, both made from the same figures (rule 35).
public enum FigureForm: String, Sendable, CaseIterable {
    /// Biểu 06a of TT 02/2017/TT-VPCP: no online split, early and on time in one column.
    case of2017
    /// Biểu II.06 of TT 01/2020/TT-VPCP.
    case of2020

    /// A column of a form, whatever the row.
    public struct Heading: Hashable, Sendable {
        /// The number printed under the label, 3 for the first count.
        public let number: Int
        /// What stands over it and its neighbours; nil where nothing does.
        public let group: String?
        /// The label under the group's.
        public let label: String
        /// What it counts: measures that share no dossier.
        public let measures: [Measure]

        /// A column.
        public init(number: Int, group: String?, label: String, measures: [Measure]) {
            self.number = number
            self.group = group
            self.label = label
            self.measures = measures
        }

        /// The label with its group's, for a table with one line of headings.
        public var wholeLabel: String { group.map { "\($0) – \(label)" } ?? label }

        /// The count in those figures.
        public func count(in figures: Figures) -> Int { measures.reduce(0) { $0 + figures[$1] } }
    }

    /// The columns from (3). The last is beside the form: what ended without a result.
    public var headings: [Heading] {
        let groups: [(String?, [(String, [Measure])])] =
            switch self {
            case .of2017:
                [
                    (
                        "Số hồ sơ nhận giải quyết",
                        [
                            ("Tổng số", [.total]), ("Số kỳ trước chuyển qua", [.carriedOver]),
                            ("Số mới tiếp nhận", [.received]),
                        ]
                    ),
                    (
                        "Kết quả giải quyết: đã giải quyết",
                        [
                            ("Tổng số", [.resolved]), ("Trả đúng thời hạn", [.resolvedEarly, .resolvedOnTime]),
                            ("Trả quá hạn", [.resolvedLate]),
                        ]
                    ),
                    (
                        "Kết quả giải quyết: đang giải quyết",
                        [("Tổng số", [.open]), ("Chưa đến hạn", [.openInTerm]), ("Quá hạn", [.openLate])]
                    ),
                    (nil, [("Ghi chú: rút, dừng", [.withdrawn])]),
                ]
            case .of2020:
                [
                    (
                        "Số lượng hồ sơ tiếp nhận",
                        [
                            ("Tổng số", [.total]), ("Trong kỳ: trực tuyến", [.receivedOnline]),
                            ("Trong kỳ: trực tiếp, dịch vụ bưu chính", [.receivedDirect]),
                            ("Từ kỳ trước", [.carriedOver]),
                        ]
                    ),
                    (
                        "Số lượng hồ sơ đã giải quyết",
                        [
                            ("Tổng số", [.resolved]), ("Trước hạn", [.resolvedEarly]),
                            ("Đúng hạn", [.resolvedOnTime]), ("Quá hạn", [.resolvedLate]),
                        ]
                    ),
                    (
                        "Số lượng hồ sơ đang giải quyết",
                        [("Tổng số", [.open]), ("Trong hạn", [.openInTerm]), ("Quá hạn", [.openLate])]
                    ),
                    (nil, [("Rút, dừng", [.withdrawn])]),
                ]
            }
        let columns = groups.flatMap { group, columns in columns.map { (group, $0.0, $0.1) } }
        return columns.enumerated().map { index, column in
            Heading(number: index + 3, group: column.0, label: column.1, measures: column.2)
        }
    }

    /// The submission of it.
    public var kind: SubmittedReport.Kind {
        switch self {
        case .of2017: .form2017
        case .of2020: .form2020
        }
    }

    /// The number at the head of the paper; figures of several agencies are an aggregation.
    public func number(_ scope: FigureScope) -> String {
        switch (self, scope) {
        case (.of2017, .own), (.of2017, .counter): "Biểu số 06a/VPCP/KSTT"
        case (.of2017, _): "Biểu tổng hợp theo Biểu số 06a/VPCP/KSTT"
        case (.of2020, .own), (.of2020, .counter): "Biểu số II.06a/VPCP/KSTT"
        case (.of2020, _): "Biểu số II.06b/VPCP/KSTT"
        }
    }
}

extension SubmittedReport.Kind {
    /// The form; nil for the yearly section.
    public var form: FigureForm? {
        switch self {
        case .form2017: .of2017
        case .form2020: .of2020
        case .annual: nil
        }
    }
}

extension Agency.Level {
    /// `cấp huyện`, as forms group their rows.
    public var words: String {
        switch self {
        case .province: "cấp tỉnh"
        case .district: "cấp huyện"
        case .commune: "cấp xã"
        }
    }
}
