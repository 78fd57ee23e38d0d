import Components
import Domain
import Markup

extension Announcement.Change {
    /// The law's word (NĐ 63/2010/NĐ-CP Đ15).
    var message: Message {
        switch self {
        case .new: "Mới ban hành"
        case .amended: "Sửa đổi, bổ sung"
        case .replaced: "Thay thế"
        case .repealed: "Bãi bỏ"
        }
    }

    var tone: TagTone {
        switch self {
        case .new: .good
        case .amended, .replaced: .active
        case .repealed: .neutral
        }
    }
}

extension Decision.State {
    var message: Message {
        switch self {
        case .draft: "Đang soạn"
        case .coming: "Đã công bố, sắp có hiệu lực"
        case .inEffect: "Đã công bố, có hiệu lực"
        }
    }

    var tone: TagTone {
        switch self {
        case .draft: .waiting
        case .coming: .active
        case .inEffect: .good
        }
    }
}

extension Agency.Level {
    /// “Cấp huyện”.
    var message: Message {
        switch self {
        case .province: "Cấp tỉnh"
        case .district: "Cấp huyện"
        case .commune: "Cấp xã"
        }
    }
}

extension Provenance {
    /// As an editor chooses it.
    var message: Message {
        switch self {
        case .published: "Theo văn bản công bố"
        case .remembered: "Chưa đối chiếu văn bản công bố"
        case .demonstration: "Giá trị minh họa"
        }
    }
}

extension AnnouncementObjection.Reason {
    /// What to do about it.
    var message: Message {
        switch self {
        case .empty: "Quyết định chưa có thủ tục nào. Hãy thêm thủ tục trước khi công bố."
        case .missing(let parts):
            "Còn thiếu: \(parts.map(\.vietnamese).joined(separator: "; ")) (NĐ 63/2010/NĐ-CP, Đ8(2))."
        case .superseded:
            "Nội dung trước đã được quyết định khác sửa đổi hoặc bãi bỏ. Hãy bỏ mục này rồi thêm lại từ bản hiện hành."
        case .notAfter(let day):
            "Nội dung trước có hiệu lực từ \(day.vietnamese), không sớm hơn ngày hiệu lực của quyết định này."
        case .codeTaken(let code): "Mã \(code) đã thuộc thủ tục khác cùng cấp. Hãy kiểm tra lại mã."
        }
    }
}

extension AnnouncementDeadline {
    /// What was missed, with the article.
    var message: Message {
        switch self {
        case .signedLate(let days) where days >= 0:
            """
            Quyết định phải được ban hành trước ngày có hiệu lực ít nhất \(String(Self.daysBeforeEffect)) ngày; quyết \
            định này chỉ trước \(String(days)) ngày (\(citation.description)).
            """
        case .signedLate:
            """
            Quyết định phải được ban hành trước ngày có hiệu lực ít nhất \(String(Self.daysBeforeEffect)) ngày; quyết \
            định này ký sau ngày có hiệu lực (\(citation.description)).
            """
        case .publishedLate(let due):
            """
            Thủ tục phải được công khai chậm nhất ngày \(due.vietnamese), \(String(Self.daysToPublish)) ngày làm việc \
            từ ngày ký (\(citation.description)).
            """
        }
    }
}

extension DecisionEntry {
    /// Which parts nobody has said anything about, not even that the law sets nothing; a form's file says enough.
    var unsaidNote: HTML {
        let parts = (after?.unsaid ?? []).filter { $0 != .forms || forms.isEmpty }
        return HTML {
            if !parts.isEmpty {
                p(.classes("hint")) {
                    "\(ProcedurePart.unknown): \(parts.map(\.vietnamese).joined(separator: "; ")). Trang công khai sẽ ghi như vậy; pháp luật không đặt ra thì phải ghi rõ trong nội dung."
                }
            }
        }
    }
}
