import Markup

extension Catalog {
    /// The look-up in English.
    static let tracking = Catalog(english: lookUp.merging(status) { first, _ in first })

    private static let lookUp = [
        "Tra cứu hồ sơ": "Track a dossier",
        "Tra cứu": "Track",
        "Mã hồ sơ": "Dossier code",
        "In trên giấy hẹn, ví dụ 000.00.12.H33-181228-0000": "On your receipt, for example 000.00.12.H33-181228-0000",
        "Mã tra cứu": "Tracking key",
        "6 chữ và số, in dưới mã hồ sơ; không có mã này chỉ xem được tiến độ":
            "6 letters and digits below the dossier code; without it only the progress is shown",
        "Nhập mã hồ sơ in trên giấy hẹn": "Enter the dossier code on your receipt",
        "Mã hồ sơ viết như 000.00.12.H33-181228-0000; xin chép đúng như trên giấy hẹn":
            "A dossier code looks like 000.00.12.H33-181228-0000; please copy it from your receipt",
        "Mã tra cứu gồm 6 chữ và số, không có chữ I, L, O và số 0, 1; để trống nếu không có":
            "A tracking key has 6 letters and digits, never I, L, O, 0 or 1; leave it empty if you have none",
        "Hồ sơ {0}": "Dossier {0}",
        "Không tìm thấy hồ sơ": "No such dossier",
        "Không có hồ sơ nào có mã hồ sơ và mã tra cứu này. Xin so lại từng chữ với giấy hẹn.":
            "No dossier has this code and key. Please compare every character with your receipt.",
        "Không có hồ sơ nào có mã này. Xin so lại từng chữ với giấy hẹn.":
            "No dossier has this code. Please compare every character with your receipt.",
        "Đã thử quá nhiều lần": "Too many attempts",
        "Để bảo vệ hồ sơ, xin thử lại sau {0} hoặc hỏi tại nơi đã nộp.":
            "To protect dossiers, please try again after {0}, or ask where you submitted it.",
        "Hồ sơ đã kết thúc, không có kết quả để trả.": "The dossier has ended; there is no result to collect.",
        "Để xem hồ sơ đang ở đâu và ngày hẹn, nhập thêm mã tra cứu in trên giấy hẹn.":
            "To see where it is and when it is due, also enter the tracking key on your receipt.",
    ]

    private static let status = [
        "Đã rút": "Withdrawn",
        "Đã dừng": "Stopped",
        "Đã hủy tiếp nhận": "Reception cancelled",
        "Trễ hẹn": "Late",
        "Đã gửi, chờ kiểm tra": "Sent, waiting to be checked",
        "Đã tiếp nhận": "Received",
        "Không tiếp nhận": "Not accepted",
        "Đang giải quyết": "In progress",
        "Chờ ông/bà bổ sung": "Waiting for your documents",
        "Chờ nộp nghĩa vụ tài chính": "Waiting for payment",
        "Đã đề nghị rút": "Withdrawal requested",
        "Đã có kết quả, mời đến nhận": "The result is ready, please collect it",
        "Đã trả kết quả": "Result handed out",
        "Giấy hẹn": "Your receipt",
        "Giấy tờ tùy thân": "An identity document",
        "Giấy ủy quyền, nếu nhận thay": "A letter of authorisation, if you come for somebody else",
        "Tiền phí, lệ phí còn phải nộp": "What is still to be paid",
        "Thứ Hai": "Monday", "Thứ Ba": "Tuesday", "Thứ Tư": "Wednesday", "Thứ Năm": "Thursday",
        "Thứ Sáu": "Friday", "Thứ Bảy": "Saturday", "Chủ nhật": "Sunday",
        "{0} giờ làm việc": "{0} working hours",
        "{0} phút làm việc": "{0} working minutes",
        "{0} ngày làm việc": "{0} working days",
        "{0} ngày, kể cả ngày nghỉ": "{0} days, including days off",
        "{0} tháng": "{0} months",
        "trả ngay": "at once",
        "trong ngày": "the same day",
        "không quy định": "not set",
        "Chúng tôi xin lỗi ông/bà": "We apologise",
        "Ông/bà đã rút hồ sơ.": "You have withdrawn the dossier.",
        "Cơ quan đã dừng giải quyết hồ sơ.": "The agency has stopped handling the dossier.",
        "Hồ sơ được ghi nhầm và đã hủy.": "The dossier was entered by mistake and has been cancelled.",
        "Kết thúc ngày {0}. Ông/bà nhận lại giấy tờ đã nộp tại {1}.":
            "It ended on {0}. Please collect your documents at {1}.",
        "Kết quả có từ {0}, đang được giữ tại {1}, {2}.":
            "The result has been ready since {0} and is kept at {1}, {2}.",
        "Đã quá ngày hẹn mà hồ sơ chưa có kết quả.": "The promised day has passed and there is no result yet.",
        "Hồ sơ đang ở {0}, bước {1}/{2}.": "It is at {0}, step {1} of {2}.",
        "Ông/bà không phải làm gì thêm.": "You need not do anything more.",
        "Đã trả ngày {0}, người nhận {1}": "Handed out on {0} to {1}",
        "Đã trả ngày {0}.": "Handed out on {0}.",
        "Đã hẹn:": "Promised for:",
        "Hẹn trả:": "Due on:",
        "Mời đến từ {0} đến {1}, tại {2}, {3}.": "Please come between {0} and {1} to {2}, {3}.",
        "Thủ tục này không quy định thời hạn giải quyết.": "The law sets no time limit for this procedure.",
        "Vì sao ngày này?": "Why this date?",
        "Tên thủ tục": "Procedure",
        "Nơi nhận hồ sơ": "Received at",
        "Nhận lúc": "Received on",
        "Thời hạn giải quyết": "Time limit",
        "Phí, lệ phí còn phải nộp": "Fees still to be paid",
        "{0} đồng": "{0} đồng",
        "Khi đến nhận kết quả, mang theo": "Bring with you when you come",
        "Cần hỏi thêm": "Questions",
        "Địa chỉ:": "Address:",
        "Điện thoại: {0}.": "Telephone: {0}.",
        "Gọi {0}, hoặc hỏi tại {1}, {2}.": "Call {0}, or ask at {1}, {2}.",
        "Hỏi tại {0}, {1}; xin mang theo giấy hẹn.": "Ask at {0}, {1}; please bring your receipt.",
        "Tra cứu hồ sơ khác": "Track another dossier",
        "Thời hạn tính theo giờ làm việc, bắt đầu ngay từ lúc nhận hồ sơ; ngoài giờ làm việc, thứ Bảy, Chủ nhật và ngày nghỉ lễ không tính.":
            "Working hours are counted from the moment of reception; Saturdays, Sundays and public holidays are not.",
        "Ngày thứ nhất là ngày làm việc liền sau ngày nhận hồ sơ; thứ Bảy, Chủ nhật và ngày nghỉ lễ không tính.":
            "The first day is the working day after reception; Saturdays, Sundays and public holidays are not counted.",
        "Ngày thứ nhất là ngày liền sau ngày nhận hồ sơ, ngày nghỉ cũng tính. Nếu ngày cuối là ngày nghỉ thì hẹn vào ngày làm việc kế tiếp.":
            "The first day is the day after reception, and days off count. If the last day is a day off, the result is due on the next working day.",
        "Trả trong ngày nhận hồ sơ; hồ sơ nhận sau 15 giờ thì trả vào ngày làm việc kế tiếp.":
            "The result is due on the day of reception, or on the next working day for dossiers received after 15:00.",
        "Trả trong ngày nhận hồ sơ.": "The result is due on the day of reception.",
        "Nhận hồ sơ lúc {0}, ngày {1}.": "Received at {0} on {1}.",
        "Ngày làm việc thứ {0} là": "Working day number {0} is",
        "Trong thời gian này có:": "On the way:",
        "nghỉ hằng tuần": "weekly day of rest",
        " (có tính)": " (counted)",
        " (không tính)": " (not counted)",
    ]
}
