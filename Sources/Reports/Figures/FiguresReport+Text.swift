import Domain

extension FiguresReport {
    /// A table for people: what is counted, how many, and the rates with numerator, denominator and basis.
    public var text: String {
        let lines = FiguresReport.lines.map { label, measure in
            (label, VietnameseNumber.grouped(figures[measure]))
        }
        let width = lines.map(\.0.count).max() ?? 0
        let rows = lines.map { label, number in
            label + String(repeating: " ", count: width - label.count)
                + String(repeating: " ", count: max(0, 10 - number.count)) + number
        }
        let rates = figures.rates.map { "\($0.text) (\($0.fraction)): \($0.basis)" }
        let broken = figures.check().map { identity in
            let (left, right) = identity.sides(of: figures)
            return "SỐ LIỆU KHÔNG KHỚP: \(identity.words) (\(left) ≠ \(right))"
        }
        let head = [
            "Tình hình giải quyết hồ sơ – \(scope.words(for: agencyName)) (\(agencyCode))",
            "Từ ngày \(period.from.vietnamese) đến hết ngày \(period.to.vietnamese); đơn vị tính: hồ sơ",
        ]
        return (head + [""] + rows + [""] + rates + broken).joined(separator: "\n")
    }

    private static let lines: [(label: String, measure: Measure)] = [
        ("Kỳ trước chuyển sang", .carriedOver), ("Tiếp nhận mới", .received), ("  trực tuyến", .receivedOnline),
        ("  trực tiếp, bưu chính", .receivedDirect), ("  tại Bộ phận Một cửa", .receivedAtDesk),
        ("  tại phòng chuyên môn", .receivedAtOffice), ("  lưu động", .receivedMobile), ("Tổng số", .total),
        ("Đã giải quyết", .resolved), ("  trước hạn", .resolvedEarly), ("  đúng hạn", .resolvedOnTime),
        ("  quá hạn", .resolvedLate), ("Đang giải quyết", .open), ("  trong hạn", .openInTerm),
        ("  quá hạn", .openLate), ("Rút, dừng", .withdrawn), ("Đã xong, chưa đến nhận", .uncollected),
        ("Tiếp nhận nhầm, đã hủy (ngoài số liệu)", .cancelled), ("Lượt chứng thực (ngoài số liệu)", .visits),
    ]
}
