public import Domain
public import Markup

/// What a tag's colour says; its words always say it too.
public enum TagTone: String, Sendable, CaseIterable {
    case neutral = "tag"
    case active = "tag tag-active"
    case good = "tag tag-good"
    case waiting = "tag tag-waiting"
    case bad = "tag tag-bad"
}

/// A word or two in a box.
public func tag(_ text: Message, tone: TagTone = .neutral) -> HTML {
    span(.classes(tone.rawValue)) { text }
}

/// One of the ten national statuses.
public func statusTag(_ status: DossierStatus) -> HTML { tag(status.message, tone: status.tone) }

/// Before the day, on it, after it.
public func verdictTag(_ verdict: Verdict) -> HTML {
    switch verdict {
    case .early: tag("Trước hạn", tone: .good)
    case .onTime: tag("Đúng hạn", tone: .good)
    case .late: tag("Quá hạn", tone: .bad)
    }
}

extension DossierStatus {
    /// The words of TT 22/2019/TT-BTTTT, annex I, as screens write them.
    public var message: Message {
        switch self {
        case .registered: "Mới đăng ký"
        case .received: "Được tiếp nhận"
        case .notReceived: "Không được tiếp nhận"
        case .inProgress: "Đang xử lý"
        case .awaitingSupplement: "Yêu cầu bổ sung giấy tờ"
        case .awaitingPayment: "Yêu cầu thực hiện nghĩa vụ tài chính"
        case .withdrawalRequested: "Công dân yêu cầu rút hồ sơ"
        case .stopped: "Dừng xử lý"
        case .finished: "Đã xử lý xong"
        case .handedOut: "Đã trả kết quả"
        }
    }

    var tone: TagTone {
        switch self {
        case .registered, .handedOut, .withdrawalRequested: .neutral
        case .received, .inProgress: .active
        case .awaitingSupplement, .awaitingPayment: .waiting
        case .notReceived, .stopped: .bad
        case .finished: .good
        }
    }
}
