import Domain
import Markup

/// What a check of a workflow, an offer or its papers says, for the officer who mends it.
enum WorkflowWords {
    static func message(_ objection: WorkflowObjection) -> Message {
        switch objection {
        case .noSteps: "Quy trình chưa có bước nào"
        case .firstStepDoesNotReceive: "Bước đầu tiên phải là tiếp nhận hồ sơ"
        case .lastStepDoesNotReturn: "Bước cuối cùng phải là trả kết quả"
        case .receivesAgain(let step): "Bước \(step) tiếp nhận hồ sơ lần nữa"
        case .unreachable(let step): "Bước \(step) đứng sau bước trả kết quả nên không bao giờ tới lượt"
        case .negativeTime(let step): "Bước \(step) có thời gian nhỏ hơn 0"
        case .foreignOffice(let step): "Bước \(step): không có ai làm việc ở đơn vị này, hoặc đơn vị đã ngừng hoạt động"
        case .nobody(let step, let role):
            "Bước \(step): đơn vị không có ai giữ vai trò “\(OfferWords.role(role).vietnamese)”"
        case .tooLong(let minutes, let allowed):
            "Tổng thời gian các bước là \(OfferWords.sum(minutes)), vượt thời hạn \(OfferWords.sum(allowed)) làm việc (TT 01/2018/TT-VPCP, Đ8)"
        }
    }

    static func message(_ objection: OfferObjection) -> Message {
        switch objection {
        case .reasonMissing: "Nêu lý do giải quyết ngoài một cửa (NĐ 61/2018/NĐ-CP, Đ14(5))"
        case .decisionMissing: "Ghi số quyết định cho phép giải quyết ngoài một cửa (NĐ 61/2018/NĐ-CP, Đ14(5))"
        case .promiseTooLong(let promised, let statutory):
            "Thời hạn cam kết “\(promised.description)” dài hơn thời hạn theo quy định “\(statutory.description)”; không được kéo dài thời gian giải quyết (NĐ 61/2018/NĐ-CP, Đ5)"
        case .promiseWithoutTerm:
            "Cam kết phải là một thời hạn; để trống nếu chỉ theo thời hạn của luật (NĐ 61/2018/NĐ-CP, Đ5)"
        case .deskForeign: "Chọn một Bộ phận Một cửa đang hoạt động của cơ quan"
        case .officeForeign: "Chọn một đơn vị đang hoạt động của cơ quan"
        case .workflowForeign: "Chọn một quy trình của chính cơ quan này"
        case .dayPast: "Ngày này không được trước hôm nay: hồ sơ đã nhận giữ nguyên quy định lúc nhận"
        case .dayNotAfter(let day): "Nội dung hiện tại bắt đầu từ \(day.vietnamese); chọn một ngày sau đó"
        case .dossiersReceived(let day):
            "Đã có hồ sơ tiếp nhận theo nội dung áp dụng từ \(day.vietnamese), và hồ sơ đã nhận giữ nguyên quy định lúc nhận; chọn một ngày sau đó"
        case .ended(let day): "Nội dung này đã có ngày kết thúc là \(day.vietnamese); hãy sửa nội dung mới nhất"
        case .offeredAlready: "Cơ quan đang cung cấp thủ tục này; hãy sửa nội dung đang có"
        case .notInForce(let day): "Thủ tục không có hiệu lực vào ngày \(day.vietnamese)"
        }
    }

    static func message(_ finding: PaperCheck.Finding) -> Message {
        switch finding {
        case .askedTwice(let paper, let entry) where entry.isEmpty: "“\(paper)” được yêu cầu nộp hai lần"
        case .askedTwice(let paper, let entry): "“\(paper)” được yêu cầu nộp hai lần trong trường hợp “\(entry)”"
        case .issuedHere(let paper, _, let procedure):
            "“\(paper)” là kết quả mà chính cơ quan cấp qua thủ tục “\(procedure)”; xem có cần người dân nộp lại không"
        }
    }

    /// The field of an offer's form that an objection belongs to.
    static func field(of objection: OfferObjection) -> String {
        switch objection {
        case .reasonMissing: OfferForm.reason
        case .decisionMissing: OfferForm.decision
        case .promiseTooLong, .promiseWithoutTerm: OfferForm.promised
        case .deskForeign: OfferForm.desk
        case .officeForeign: OfferForm.competent
        case .workflowForeign: OfferForm.workflow
        case .dayPast, .dayNotAfter, .dossiersReceived, .ended, .notInForce: OfferForm.from
        case .offeredAlready: OfferForm.mode
        }
    }
}
