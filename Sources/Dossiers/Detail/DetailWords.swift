import Components
import Domain
import Markup
import Web

/// Words that pages of one dossier share.
enum DetailWords {
    static func moment(_ instant: Instant) -> String { "\(instant.clock) \(instant.day.vietnamese)" }

    static func money(_ amount: Int) -> Message { "\(VietnameseNumber.grouped(amount)) đồng" }

    /// A file's size as people read it.
    static func size(_ bytes: Int) -> Message {
        if bytes < 1_000 { return "\(bytes) byte" }
        if bytes < 1_000_000 { return "\((bytes + 500) / 1_000) kB" }
        return "\(bytes / 1_000_000),\(bytes % 1_000_000 / 100_000) MB"
    }

    static func name(of act: AvailableAct.Name) -> Message {
        switch act {
        case .takeOver: "Nhận hồ sơ được chuyển đến"
        case .receiveResult: "Nhận kết quả về quầy"
        case .assign: "Phân công thụ lý"
        case .submit: "Trình kết quả thẩm định"
        case .approve: "Duyệt kết quả thẩm định"
        case .sign: "Ký kết quả"
        case .number: "Lấy số, đóng dấu"
        case .give: "Chuyển hồ sơ"
        case .handOut: "Trả kết quả"
        case .collectFee: "Thu phí, lệ phí"
        case .allowUnpaid: "Cho trả khi chưa nộp đủ"
        case .noteVisit: "Ghi khách đến, chưa có kết quả"
        case .comment: "Gửi trao đổi"
        case .attachFile: "Thêm tệp"
        case .correct: "Đính chính"
        case .confirmBackEntries: "Xác nhận việc nhập bù"
        case .withdraw: "Rút hồ sơ"
        case .cancel: "Hủy tiếp nhận"
        }
    }

    /// What the page says when it was done.
    static func done(_ act: AvailableAct.Name) -> Message {
        switch act {
        case .takeOver: "Đã nhận hồ sơ."
        case .receiveResult: "Đã nhận kết quả về quầy; hồ sơ đã giải quyết xong."
        case .assign: "Đã phân công."
        case .submit: "Đã trình kết quả."
        case .approve: "Đã duyệt."
        case .sign: "Đã ghi việc ký kết quả."
        case .number: "Đã lấy số văn bản của kết quả."
        case .give: "Đã chuyển hồ sơ; chờ nơi nhận xác nhận."
        case .handOut: "Đã trả kết quả."
        case .collectFee: "Đã ghi tiền thu."
        case .allowUnpaid: "Đã cho phép trả kết quả khi chưa nộp đủ."
        case .noteVisit: "Đã ghi lượt khách đến."
        case .comment: "Đã gửi trao đổi."
        case .attachFile: "Đã lưu thay đổi về tệp."
        case .correct: "Đã đính chính."
        case .confirmBackEntries: "Đã xác nhận các việc nhập bù."
        case .withdraw: "Đã rút hồ sơ."
        case .cancel: "Đã hủy tiếp nhận."
        }
    }

    static func authority(_ authority: SigningAuthority) -> Message {
        switch authority {
        case .head: "Người đứng đầu ký"
        case .onBehalf: "TM. – thay mặt tập thể"
        case .deputy: "KT. – cấp phó ký thay"
        case .byOrder: "TL. – ký thừa lệnh"
        }
    }

    static func channel(_ channel: Channel) -> Message {
        switch channel {
        case .direct: "Trực tiếp"
        case .online: "Trực tuyến"
        case .post: "Bưu chính công ích"
        }
    }

    static func place(_ place: ReceptionPlace) -> Message {
        switch place {
        case .desk: "Tại quầy"
        case .office: "Tại phòng chuyên môn"
        case .mobile: "Lưu động"
        }
    }

    static func closing(_ closing: Closing) -> Message {
        switch closing {
        case .finished: "Giải quyết xong"
        case .withdrawn: "Rút theo đề nghị"
        case .stopped: "Dừng giải quyết"
        case .cancelled: "Hủy tiếp nhận"
        }
    }

    static func ground(_ ground: Payment.Ground) -> Message {
        switch ground {
        case .meritorious: "Người có công với cách mạng"
        case .poor: "Hộ nghèo, cận nghèo"
        case .child: "Trẻ em"
        case .elderly: "Người cao tuổi"
        case .disabled: "Người khuyết tật"
        case .hardshipArea: "Xã có điều kiện kinh tế – xã hội đặc biệt khó khăn"
        case .online: "Nộp trực tuyến"
        case .other: "Căn cứ khác"
        }
    }

    static func removal(_ removal: DossierFile.Removal) -> Message {
        switch removal {
        case .misplaced: "Để nhầm hồ sơ"
        case .unreadable: "Không đọc được"
        case .replaced: "Đã thay bằng tệp khác"
        case .unneeded: "Không cần lưu giữ"
        }
    }

    static func notification(_ notification: ReceptionDetails.Notification) -> Message {
        switch notification {
        case .phone: "Gọi điện thoại"
        case .sms: "Tin nhắn"
        case .email: "Thư điện tử"
        case .post: "Bưu chính"
        case .none: "Không báo, tự theo dõi"
        }
    }

    static func returnPlace(_ place: ReceptionDetails.ReturnPlace) -> Message {
        switch place {
        case .desk: "Tại quầy"
        case .post: "Qua bưu chính công ích"
        case .person: "Người khác nhận thay"
        }
    }
}
