import Domain

/// The columns of Bảng 1 and Bảng 2 of the yearly section.
enum AnnualTable {
    static let headings: [FigureForm.Heading] = {
        let columns: [(String?, String, Measure)] = [
            (nil, "Kỳ trước", .carriedOver), ("Mới tiếp nhận", "Trực tuyến", .receivedOnline),
            ("Mới tiếp nhận", "Trực tiếp, bưu chính", .receivedDirect), (nil, "Tổng", .total),
            ("Đã giải quyết", "Tổng", .resolved), ("Đã giải quyết", "Trước hạn", .resolvedEarly),
            ("Đã giải quyết", "Đúng hạn", .resolvedOnTime), ("Đã giải quyết", "Quá hạn", .resolvedLate),
            ("Đang giải quyết", "Tổng", .open), ("Đang giải quyết", "Trong hạn", .openInTerm),
            ("Đang giải quyết", "Quá hạn", .openLate), (nil, "Rút, dừng", .withdrawn),
        ]
        return columns.enumerated().map { index, column in
            FigureForm.Heading(number: index + 3, group: column.0, label: column.1, measures: [column.2])
        }
    }()
}
