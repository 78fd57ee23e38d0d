import Domain
import Markup

extension Measure {
    /// What it counts, as it stands over a column.
    var message: Message {
        switch self {
        case .carriedOver: "Kỳ trước chuyển sang"
        case .receivedOnline: "Mới: trực tuyến"
        case .receivedDirect: "Mới: trực tiếp, bưu chính"
        case .receivedAtDesk: "Mới: tại Bộ phận Một cửa"
        case .receivedAtOffice: "Mới: tại phòng chuyên môn"
        case .receivedMobile: "Mới: lưu động"
        case .received: "Tiếp nhận mới"
        case .total: "Tổng số tiếp nhận"
        case .resolvedEarly: "Trước hạn"
        case .resolvedOnTime: "Đúng hạn"
        case .resolvedLate: "Quá hạn"
        case .resolved: "Đã giải quyết"
        case .openInTerm: "Còn trong hạn"
        case .openLate: "Còn, quá hạn"
        case .open: "Đang giải quyết"
        case .withdrawn: "Rút, dừng"
        case .cancelledCarriedOver: "Kỳ trước, đã hủy"
        case .cancelled: "Tiếp nhận nhầm, đã hủy"
        case .uncollected: "Đã xong, chưa đến nhận"
        case .visits: "Lượt chứng thực"
        }
    }

    /// What it counts, exactly.
    var definition: Message {
        switch self {
        case .carriedOver: "tiếp nhận trước kỳ và chưa giải quyết xong khi kỳ bắt đầu"
        case .receivedOnline: "tiếp nhận trong kỳ qua kênh trực tuyến"
        case .receivedDirect: "tiếp nhận trong kỳ trực tiếp hoặc qua dịch vụ bưu chính"
        case .receivedAtDesk: "tiếp nhận trong kỳ tại Bộ phận Tiếp nhận và Trả kết quả"
        case .receivedAtOffice: "tiếp nhận trong kỳ tại phòng chuyên môn"
        case .receivedMobile: "tiếp nhận lưu động trong kỳ"
        case .received: "tiếp nhận trong kỳ, không kể tiếp nhận nhầm đã hủy"
        case .total: "kỳ trước chuyển sang và tiếp nhận trong kỳ"
        case .resolvedEarly: "giải quyết xong trong kỳ, trước ngày hẹn"
        case .resolvedOnTime: "giải quyết xong trong kỳ, đúng ngày hẹn"
        case .resolvedLate: "giải quyết xong trong kỳ, sau ngày hẹn"
        case .resolved: "giải quyết xong trong kỳ (kết quả đã về Bộ phận Tiếp nhận và Trả kết quả)"
        case .openInTerm: "chưa xong khi hết kỳ, chưa đến hạn hoặc không quy định thời hạn"
        case .openLate: "chưa xong khi hết kỳ, đã quá hạn"
        case .open: "chưa xong khi hết kỳ"
        case .withdrawn: "kết thúc trong kỳ mà không có kết quả: rút, dừng"
        case .cancelledCarriedOver: "kỳ trước chuyển sang, hủy trong kỳ vì tiếp nhận nhầm"
        case .cancelled: "tiếp nhận nhầm trong kỳ và đã hủy, không tính vào số liệu"
        case .uncollected: "đã xong khi hết kỳ, người nộp chưa đến nhận kết quả"
        case .visits: "lượt chứng thực bản sao, chữ ký trong kỳ, tính riêng"
        }
    }
}

extension FigureScope {
    /// Whose dossiers, in words beside every figure.
    func message(for agency: String) -> Message {
        switch self {
        case .own: "riêng \(agency)"
        case .counter: "\(agency) và các cơ quan ngành dọc tại Bộ phận Tiếp nhận và Trả kết quả"
        case .withSubordinates: "\(agency) và các cơ quan, đơn vị cấp dưới"
        case .subordinates: "các cơ quan, đơn vị cấp dưới của \(agency)"
        case .vertical: "ngành dọc từ \(agency) trở xuống"
        }
    }

    /// The scope in a list of choices.
    var choice: Message {
        switch self {
        case .own: "Riêng cơ quan"
        case .counter: "Cùng ngành dọc tại Bộ phận Một cửa"
        case .withSubordinates: "Cùng các đơn vị cấp dưới"
        case .subordinates: "Chỉ các đơn vị cấp dưới"
        case .vertical: "Riêng ngành dọc"
        }
    }
}

extension FigureRate {
    /// What is compared with what.
    var message: Message {
        switch name {
        case .onTimeOverResolved: "giải quyết đúng hẹn (trước hạn và đúng hạn) trên số hồ sơ đã giải quyết"
        case .onTimeOverTotal: "giải quyết đúng hẹn trên tổng số tiếp nhận, kể cả kỳ trước chuyển sang"
        case .resolvedOverTotal: "đã giải quyết trên tổng số tiếp nhận, kể cả kỳ trước chuyển sang"
        case .lateOverResolved: "giải quyết quá hạn trên số hồ sơ đã giải quyết"
        }
    }

    /// `4.910/4.970`.
    var fraction: String { "\(VietnameseNumber.grouped(numerator))/\(VietnameseNumber.grouped(denominator))" }
}

extension ReportSpan {
    /// `quý III năm 2018`.
    var message: Message {
        switch part {
        case .year: "năm \(year)"
        case .half(1): "6 tháng đầu năm \(year)"
        case .half: "6 tháng cuối năm \(year)"
        case .quarter(let quarter): "quý \(["I", "II", "III", "IV"][min(max(quarter, 1), 4) - 1]) năm \(year)"
        case .month(let month): "tháng \(month) năm \(year)"
        }
    }

    /// The part of the year by itself, where the year is said above.
    var partMessage: Message { Self.choice(part) }

    /// The part of the year in a list of choices.
    static func choice(_ part: Part) -> Message {
        switch part {
        case .year: "Cả năm"
        case .half(1): "6 tháng đầu năm"
        case .half: "6 tháng cuối năm"
        case .quarter(let quarter): "Quý \(["I", "II", "III", "IV"][min(max(quarter, 1), 4) - 1])"
        case .month(let month): "Tháng \(month)"
        }
    }

    /// The spans of the year's months, cut in the same way, that have begun on that day.
    func months(until day: Day) -> [ReportSpan] {
        (1...12).compactMap { ReportSpan(.month($0), of: year, reckoning) }.filter { $0.period.from <= day }
    }
}

extension ReportPeriod.Reckoning {
    /// How the year is cut, in a list of choices.
    var choice: Message {
        switch self {
        case .calendar: "Tháng, quý, năm dương lịch"
        case .legal: "Ngày 15 đến ngày 14 (NĐ 09/2019/NĐ-CP, Đ12)"
        }
    }
}

extension Agency.Level {
    /// The level, where names of several levels stand together.
    var message: Message {
        switch self {
        case .province: "cấp tỉnh"
        case .district: "cấp huyện"
        case .commune: "cấp xã"
        }
    }
}
