public import Domain

extension DossierObjection {
    /// What the officer reads, with the article that says so in the law of the dossier's reception.
    public func message(under law: Law.Generation) -> String {
        guard let citation = citation(under: law) else { return sentence + "." }
        return "\(sentence) (\(citation))."
    }

    private var sentence: String {
        switch self {
        case .closed: "Hồ sơ đã kết thúc, không thực hiện thêm được"
        case .notFinished: "Hồ sơ chưa có kết quả tại Bộ phận Một cửa nên chưa trả được"
        case .handedOutAlready: "Kết quả đã được trả"
        case .awaitingTakeOver: "Hồ sơ đã được giao đi và đang chờ nơi nhận tiếp nhận"
        case .notGivenHere: "Hồ sơ không nằm ở đơn vị này"
        case .alreadyThere: "Bước tiếp theo thực hiện ngay tại đơn vị này, không cần giao"
        case .notThisStep(let task): "Quy trình đang ở bước “\(task.vietnamese)”"
        case .roleMissing(let role): "Việc này do \(role.vietnamese) của đơn vị thực hiện"
        case .notLeadership: "Việc này do lãnh đạo cơ quan hoặc lãnh đạo Bộ phận Một cửa thực hiện"
        case .heldByAnother: "Hồ sơ đang do người khác thụ lý"
        case .officerNotOfOffice: "Người được phân công không thuộc đơn vị đang giữ hồ sơ"
        case .outsideOneStop: "Thủ tục này thực hiện ngoài Bộ phận Một cửa"
        case .notPublished: "Thủ tục chưa được công khai hoặc đã hết hiệu lực vào ngày tiếp nhận"
        case .decisionIssued: "Kết quả đã được ký, không thể rút hoặc hủy tiếp nhận"
        case .occurredInFuture: "Thời điểm ghi trên giấy không được sau thời điểm nhập"
        case .occurredBeforeReception: "Thời điểm ghi trên giấy không được trước thời điểm tiếp nhận"
        case .backEntryNeedsLeader: "Kết quả đã có trên giấy mà nhập sau phải do lãnh đạo nhập"
        case .nothingToConfirm: "Không có việc nhập bù nào chờ xác nhận"
        case .nothingToCorrect: "Nội dung sửa trùng với nội dung đang có hoặc hồ sơ đã thay đổi"
        case .figuresFixed: "Số liệu ngày tiếp nhận đã chốt; hãy hủy tiếp nhận và tiếp nhận lại"
        case .lawUnknown(let day): "Chưa có quy định áp dụng cho ngày \(day.vietnamese)"
        case .termNotCountable: "Không tính được thời hạn: lịch làm việc chưa có cho thời gian này"
        case .paperUnknown: "Giấy tờ trả lại không có trong hồ sơ đã nhận"
        case .quantityImpossible: "Số lượng phải từ 1 trở lên và số tiền phải nộp không được âm"
        case .reasonMissing: "Phải ghi rõ nội dung cần bổ sung hoặc lý do"
        case .notInvolved: "Đơn vị này chưa từng giữ hồ sơ"
        case .fileUnknown: "Tệp không có trong hồ sơ hoặc đã được gỡ"
        case .amountImpossible: "Số tiền phải lớn hơn 0 và không vượt quá số còn phải nộp"
        case .groundMissing: "Miễn, giảm phí, lệ phí phải ghi rõ căn cứ"
        case .unpaid(let owed):
            "Còn phải nộp \(VietnameseNumber.grouped(owed)) đồng; lãnh đạo phải cho phép và ghi rõ lý do thì mới trả kết quả"
        case .receiptNumberTaken: "Số biên lai này đã dùng trong năm"
        case .paperNumberOutOfOrder(let last):
            "Nhập bù theo thứ tự sổ giấy: số đã nhập gần nhất là \(last), thời điểm không được lùi lại"
        case .paperTimeMissing: "Nhập bù theo sổ giấy phải có thời điểm ghi trên giấy"
        case .resultIsThere: "Hồ sơ đã có kết quả, hãy trả kết quả"
        case .promisedTooLate: "Chỉ được hẹn trả sớm hơn thời hạn quy định, không được hẹn muộn hơn"
        }
    }
}

extension Workflow.Task {
    /// The step as the internal process names it.
    public var vietnamese: String {
        switch self {
        case .receive: "Tiếp nhận hồ sơ"
        case .assign: "Phân công thụ lý"
        case .examine: "Thẩm định hồ sơ"
        case .approve: "Lãnh đạo đơn vị duyệt"
        case .sign: "Ký kết quả"
        case .number: "Vào sổ, đóng dấu"
        case .return: "Trả kết quả"
        }
    }
}

extension Role {
    /// The role as papers name it.
    public var vietnamese: String {
        switch self {
        case .reception: "công chức tiếp nhận và trả kết quả"
        case .specialist: "công chức thụ lý"
        case .records: "văn thư"
        case .leader: "lãnh đạo"
        case .reform: "công chức phụ trách cải cách hành chính"
        case .operator: "quản trị hệ thống"
        }
    }
}
