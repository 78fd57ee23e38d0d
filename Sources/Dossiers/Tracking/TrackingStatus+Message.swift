import Domain
import Markup

extension TrackingStatus {
    /// The page's heading. A result is never called a success: it may be a refusal.
    var heading: Message {
        switch closing {
        case .withdrawn: return "Đã rút"
        case .stopped: return "Đã dừng"
        case .cancelled: return "Đã hủy tiếp nhận"
        case .finished, nil: break
        }
        if isLate { return "Trễ hẹn" }
        return switch status {
        case .registered: "Đã gửi, chờ kiểm tra"
        case .received: "Đã tiếp nhận"
        case .notReceived: "Không tiếp nhận"
        case .inProgress: "Đang giải quyết"
        case .awaitingSupplement: "Chờ ông/bà bổ sung"
        case .awaitingPayment: "Chờ nộp nghĩa vụ tài chính"
        case .withdrawalRequested: "Đã đề nghị rút"
        case .stopped: "Đã dừng"
        case .finished: "Đã có kết quả, mời đến nhận"
        case .handedOut: "Đã trả kết quả"
        }
    }
}

extension TrackingStatus.Bring {
    var message: Message {
        switch self {
        case .receipt: "Giấy hẹn"
        case .identityPaper: "Giấy tờ tùy thân"
        case .authorisation: "Giấy ủy quyền, nếu nhận thay"
        case .money: "Tiền phí, lệ phí còn phải nộp"
        }
    }
}

extension Weekday {
    /// The name on pages.
    var message: Message {
        switch self {
        case .monday: "Thứ Hai"
        case .tuesday: "Thứ Ba"
        case .wednesday: "Thứ Tư"
        case .thursday: "Thứ Năm"
        case .friday: "Thứ Sáu"
        case .saturday: "Thứ Bảy"
        case .sunday: "Chủ nhật"
        }
    }
}

extension Term {
    /// The term on citizens' pages.
    var message: Message {
        switch self {
        case .hours(let minutes) where minutes.isMultiple(of: 30): "\(Self.halved(minutes / 30)) giờ làm việc"
        case .hours(let minutes): "\(minutes) phút làm việc"
        case .workingDays(let halves): "\(Self.halved(halves)) ngày làm việc"
        case .calendarDays(let days), .before(let days): "\(days) ngày, kể cả ngày nghỉ"
        case .months(let months): "\(months) tháng"
        case .immediate: "trả ngay"
        case .sameDay, .sameDayRegardless: "trong ngày"
        case .unspecified: "không quy định"
        }
    }

    private static func halved(_ halves: Int) -> String {
        halves.isMultiple(of: 2) ? "\(halves / 2)" : "\(halves / 2),5"
    }
}
