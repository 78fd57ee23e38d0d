public import Markup

extension Catalog {
    /// English of the pages that say why there is no other.
    public static let problems = Catalog(
        english: [
            "Mã sự cố:": "Incident:",
            "Không tìm thấy trang này": "There is no such page",
            "Địa chỉ không đúng, hoặc nội dung không thuộc phạm vi của bạn.":
                "The address is wrong, or you may not see what is there.",
            "Nếu bạn gõ địa chỉ, hãy kiểm tra lại; nếu bạn bấm vào một liên kết, hãy báo cho người quản trị.":
                "If you typed the address, check it; if you followed a link, tell the administrator.",
            "Có người vừa thay đổi nội dung này": "Somebody has just changed this",
            "Việc của bạn chưa được ghi.": "What you did was not recorded.",
            "Hãy quay lại, tải lại trang để xem thay đổi, rồi làm lại nếu vẫn cần.":
                "Go back, load the page again to see the change, and do it again if it is still needed.",
            "Biểu mẫu đã cũ": "The form is out of date",
            "Biểu mẫu được mở trong một phiên làm việc trước, nên việc của bạn chưa được ghi. Không có gì bị mất.":
                "The form was opened in an earlier session, so what you did was not recorded. Nothing is lost.",
            "Hãy quay lại trang trước, tải lại trang và gửi lại.": "Go back, load the page again and send it again.",
            "Không đọc được nội dung gửi lên": "What was sent cannot be read",
            "Việc của bạn chưa được ghi. Hãy quay lại trang trước và gửi lại.":
                "What you did was not recorded. Go back and send it again.",
            "Nội dung gửi lên quá lớn": "What was sent is too large",
            "Mỗi lần gửi, hoặc mỗi tệp, tối đa {0} MB; việc của bạn chưa được ghi.":
                "At most {0} MB at once, or for one file; what you did was not recorded.",
            "Hãy quay lại trang trước, chọn tệp nhỏ hơn hoặc gửi ít tệp hơn.":
                "Go back, and choose smaller files or fewer.",
            "Bạn đã thử quá nhiều lần": "Too many attempts",
            "Hãy đợi {0} phút rồi thử lại.": "Wait {0} minutes and try again.",
            "Nhiều người đang gửi tệp cùng lúc": "Many people are sending files at once",
            "Việc của bạn chưa được ghi. Hãy đợi nửa phút, quay lại trang trước và gửi lại.":
                "What you did was not recorded. Wait half a minute, go back and send it again.",
            "Nhiều báo cáo, bản in đang được lập cùng lúc": "Many reports and prints are being made at once",
            "Hãy đợi nửa phút rồi tải lại trang này.": "Wait half a minute and load this page again.",
            "Hệ thống đang bận": "The system is busy",
            "Chưa kết nối được với cơ sở dữ liệu; việc của bạn có thể chưa được ghi.":
                "The database does not answer; what you did may not have been recorded.",
            "Hãy đợi một phút rồi thử lại. Nếu vẫn lỗi, báo cho người quản trị mã sự cố dưới đây.":
                "Wait a minute and try again. If it fails again, give the administrator the incident number below.",
            "Đã có lỗi": "Something went wrong",
            "Việc của bạn chưa được ghi. Hãy thử lại.": "What you did was not recorded. Please try again.",
            "Nếu vẫn lỗi, báo cho người quản trị mã sự cố dưới đây.":
                "If it fails again, give the administrator the incident number below.",
        ]
    )
}
