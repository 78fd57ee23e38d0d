import Markup

extension Catalog {
    /// The first page in English.
    static let home = Catalog(english: [
        "Dịch vụ hành chính công": "Public administrative services",
        "Tìm thủ tục hoặc hồ sơ": "Find a procedure or a dossier",
        "Tên thủ tục, không cần dấu (khai sinh, ket hon), hoặc mã hồ sơ trên giấy hẹn":
            "A procedure's name, marks not needed (khai sinh, ket hon), or the dossier's code on the receipt",
        "{0} thủ tục": "{0} procedures",
        "Tra cứu hồ sơ bằng mã tra cứu: đang ở đâu, khi nào có kết quả":
            "Track a dossier by its tracking key: where it is and when the result will be ready",
        "Thông báo mới": "Announcements",
        "Thủ tục theo lĩnh vực": "Procedures by field",
        "Xem {0} lĩnh vực khác": "{0} more fields",
        "Xem tất cả {0} thủ tục": "All {0} procedures",
        "Bảng niêm yết của từng cơ quan": "Each agency's notice board",
        "Tháng {0} năm {1}": "Month {0}, {1}",
        "Hồ sơ tiếp nhận": "Dossiers received",
        "Hồ sơ đã giải quyết": "Dossiers resolved",
        "Giải quyết trước hạn, đúng hạn": "Resolved early or on time",
        "{0} trên {1} hồ sơ đã giải quyết": "{0} of {1} dossiers resolved",
        "và các cơ quan cấp dưới; đếm lúc {0} ngày {1}.": "and the agencies below it; counted at {0} on {1}.",
        "Xem số liệu đầy đủ": "All figures",
        "Tin mới": "News",
        "Xem tất cả tin tức, thông báo": "All news and notices",
        "Nơi nộp hồ sơ và nhận kết quả": "Where to submit documents and collect results",
        "Xem {0} nơi khác": "{0} other places",
        "Thứ Hai đến thứ Sáu: {0}.": "Monday to Friday: {0}.",
        "Cấp tỉnh": "Province",
        "Cấp huyện": "District",
        "Cấp xã": "Commune",
        "Hôm nay nghỉ.": "Closed today.",
        "Hôm nay mở cửa: {0}.": "Open today: {0}.",
        "Công chức, viên chức:": "Officers:",
    ])
}
