public import Markup

extension Catalog {
    /// The public figures in English; officers' pages stay Vietnamese.
    public static let reports = Catalog(
        english: [measures, definitions, spans, page, charts, chain].reduce(into: [:]) { all, part in
            all.merge(part) { first, _ in first }
        }
    )

    private static let measures = [
        "Kỳ trước chuyển sang": "Carried over",
        "Mới: trực tuyến": "New: online",
        "Mới: trực tiếp, bưu chính": "New: in person or by post",
        "Mới: tại Bộ phận Một cửa": "New: at the one-stop desk",
        "Mới: tại phòng chuyên môn": "New: at a specialised office",
        "Mới: lưu động": "New: mobile service",
        "Tiếp nhận mới": "Newly received",
        "Tổng số tiếp nhận": "Total received",
        "Trước hạn": "Early",
        "Đúng hạn": "On time",
        "Quá hạn": "Late",
        "Đã giải quyết": "Resolved",
        "Còn trong hạn": "Open, within the time limit",
        "Còn, quá hạn": "Open, overdue",
        "Đang giải quyết": "Open",
        "Rút, dừng": "Withdrawn, stopped",
        "Đã xong, chưa đến nhận": "Done, not collected",
        "Lượt chứng thực": "Certification visits",
    ]

    private static let definitions = [
        "tiếp nhận trước kỳ và chưa giải quyết xong khi kỳ bắt đầu":
            "received before the period and not resolved when it began",
        "tiếp nhận trong kỳ qua kênh trực tuyến": "received in the period online",
        "tiếp nhận trong kỳ trực tiếp hoặc qua dịch vụ bưu chính": "received in the period in person or by post",
        "tiếp nhận trong kỳ, không kể tiếp nhận nhầm đã hủy":
            "received in the period, without mistaken receptions that were cancelled",
        "kỳ trước chuyển sang và tiếp nhận trong kỳ": "carried over and received in the period",
        "giải quyết xong trong kỳ, trước ngày hẹn": "finished in the period before the promised day",
        "giải quyết xong trong kỳ, đúng ngày hẹn": "finished in the period on the promised day",
        "giải quyết xong trong kỳ, sau ngày hẹn": "finished in the period after the promised day",
        "giải quyết xong trong kỳ (kết quả đã về Bộ phận Tiếp nhận và Trả kết quả)":
            "finished in the period (the result has reached the desk)",
        "chưa xong khi hết kỳ, chưa đến hạn hoặc không quy định thời hạn":
            "not finished at the end of the period, not yet due or without a time limit",
        "chưa xong khi hết kỳ, đã quá hạn": "not finished at the end of the period, overdue",
        "chưa xong khi hết kỳ": "not finished at the end of the period",
        "kết thúc trong kỳ mà không có kết quả: rút, dừng": "ended in the period without a result",
        "đã xong khi hết kỳ, người nộp chưa đến nhận kết quả":
            "finished by the end of the period, the result not yet collected",
        "lượt chứng thực bản sao, chữ ký trong kỳ, tính riêng":
            "visits for certified copies and signatures in the period, counted apart",
        "giải quyết đúng hẹn (trước hạn và đúng hạn) trên số hồ sơ đã giải quyết":
            "resolved early or on time, over resolved",
        "giải quyết đúng hẹn trên tổng số tiếp nhận, kể cả kỳ trước chuyển sang":
            "resolved early or on time, over carried over and received",
        "đã giải quyết trên tổng số tiếp nhận, kể cả kỳ trước chuyển sang": "resolved, over carried over and received",
        "giải quyết quá hạn trên số hồ sơ đã giải quyết": "resolved late, over resolved",
    ]

    private static let spans = [
        "riêng {0}": "{0} alone",
        "{0} và các cơ quan ngành dọc tại Bộ phận Tiếp nhận và Trả kết quả":
            "{0} and the vertical bodies at its desk",
        "{0} và các cơ quan, đơn vị cấp dưới": "{0} and the agencies below it",
        "ngành dọc từ {0} trở xuống": "vertical bodies from {0} downwards",
        "Riêng cơ quan": "The agency alone",
        "Cùng ngành dọc tại Bộ phận Một cửa": "With vertical bodies at its desk",
        "Cùng các đơn vị cấp dưới": "With the agencies below",
        "Riêng ngành dọc": "Vertical bodies alone",
        "Chỉ các đơn vị cấp dưới": "Only the agencies below",
        "các cơ quan, đơn vị cấp dưới của {0}": "the agencies below {0}",
        "năm {0}": "{0}",
        "6 tháng đầu năm {0}": "first half of {0}",
        "6 tháng cuối năm {0}": "second half of {0}",
        "quý {0} năm {1}": "quarter {0}, {1}",
        "tháng {0} năm {1}": "month {0}, {1}",
        "Cả năm": "Whole year",
        "6 tháng đầu năm": "First half",
        "6 tháng cuối năm": "Second half",
        "Quý {0}": "Quarter {0}",
        "Tháng {0}": "Month {0}",
        "Tháng, quý, năm dương lịch": "Calendar months, quarters, years",
        "Ngày 15 đến ngày 14 (NĐ 09/2019/NĐ-CP, Đ12)": "From the 15th to the 14th (Decree 09/2019/NĐ-CP, Art. 12)",
        "cấp tỉnh": "province",
        "cấp huyện": "district",
        "cấp xã": "commune",
    ]

    private static let page = [
        "Số liệu": "Figures",
        "Số liệu giải quyết thủ tục hành chính": "Figures on administrative procedures",
        "(từ ngày {0} đến hết ngày {1}).": "(from {0} to {1}).",
        "Số liệu tính từ sổ cái, ghi đến {0} ngày {1}.": "Counted from the ledger as written until {0} on {1}.",
        "Chưa có hồ sơ nào được ghi vào sổ.": "No dossier has been entered yet.",
        "Cơ quan": "Agency",
        "Phạm vi": "Scope",
        "Năm": "Year",
        "Kỳ": "Period",
        "Cách tính kỳ": "How periods are defined",
        "Hồ sơ tiếp nhận và giải quyết": "Dossiers received and resolved",
        "Chỉ tiêu": "What is counted",
        "Số hồ sơ": "Dossiers",
        "Cách đếm": "How it is counted",
        "Tỷ lệ": "Rates",
        "Tử số/mẫu số": "Numerator/denominator",
        "Tính trên": "What is divided by what",
        "Theo tháng, {0}": "By month, {0}",
        "Tháng": "Month",
        "Theo cơ quan tiếp nhận": "By receiving agency",
        "Theo lĩnh vực": "By field",
        "Lĩnh vực": "Field",
        "Không có hồ sơ nào trong kỳ này.": "No dossiers in this period.",
        "Đúng hẹn trên đã giải quyết": "On time over resolved",
        "Cộng": "Total",
        "Tải số liệu của trang này": "Download the figures of this page",
        "Cùng các con số trên, để dùng lại và so sánh; ghi rõ nguồn và thời điểm khi dùng.":
            "The same figures for reuse and comparison; please name the source and the moment.",
        "CSV": "CSV",
        "JSON": "JSON",
        "Các con số được tính thế nào": "How the figures are counted",
        "Mỗi con số đếm hồ sơ trong sổ cái vào lúc xem; không có bảng số liệu nào nhập tay hay sửa được.":
            "Each figure counts dossiers in the ledger when it is looked at; no table of figures is typed or can be edited.",
        "Đúng hẹn gồm trước hạn và đúng hạn, so với ngày hẹn lần đầu; hẹn lại không làm hồ sơ hết quá hạn.":
            "On time includes early, against the first promised day; a new promise does not make a late dossier less late.",
        "Giải quyết xong là khi kết quả đã về Bộ phận Tiếp nhận và Trả kết quả; đến nhận muộn không tính là quá hạn.":
            "Resolved means that the result has reached the desk; collecting it late does not make it late.",
        "Rút, dừng là hồ sơ kết thúc mà không có kết quả; không tính vào tỷ lệ đúng hẹn.":
            "Withdrawn and stopped dossiers ended without a result and are outside the rates.",
        "Chứng thực bản sao, chữ ký đếm theo lượt, không cộng vào số hồ sơ.":
            "Certified copies and signatures are counted in visits, apart from dossiers.",
        "Con số của một kỳ đã qua giữ nguyên: việc xảy ra sau ngày cuối kỳ không làm nó thay đổi.":
            "Figures of a past period stay: what happens after its last day does not change them.",
    ]

    private static let charts = [
        "Hồ sơ theo tháng, năm {0}": "Dossiers by month, {0}",
        "Hồ sơ đã giải quyết theo lĩnh vực": "Resolved dossiers by field",
        "{0} lĩnh vực có nhiều hồ sơ đã giải quyết nhất; bảng dưới có đủ {1} lĩnh vực.":
            "The {0} fields with the most resolved dossiers; the table below has all {1}.",
        "hồ sơ": "dossiers",
        "Xem bảng số liệu": "Show the figures as a table",
    ]

    private static let chain = [
        "Chuỗi băm của sổ cái và cách tự kiểm tra": "The ledger's hash chain, and how to check it",
        "Mỗi việc với hồ sơ được ghi nối vào sổ của cơ quan, kèm mã băm SHA-256 tính trên việc đó và mã băm của việc ngay trước. Sửa hay bỏ một việc cũ thì mọi mã băm về sau đổi theo.":
            "Each act on a dossier is added to the agency's book with a SHA-256 hash of the act and of the hash before it. Changing or removing an old act changes every later hash.",
        "Dưới đây là mã băm cuối của từng sổ lúc 0 giờ ngày {0}. Chép lại một mã; về sau nhập lại ở đây để biết sổ có còn nguyên không. Người giữ dữ liệu kiểm tra toàn bộ bằng lệnh:":
            "These are the last hashes of each book at 0:00 on {0}. Write one down and enter it here later to learn whether the book is still whole. Whoever holds the data can check everything with:",
        "Mã băm cuối lúc 0 giờ ngày {0}": "Last hashes at 0:00 on {0}",
        "Số việc": "Acts",
        "Ghi lúc": "Written at",
        "Mã băm": "Hash",
        "Chưa có sổ nào có việc ghi trước ngày này.": "No book has an act from before this day.",
        "Sổ của cơ quan": "Book of",
        "Số việc đã chép": "Number of acts written down",
        "Mã băm đã chép": "Hash written down",
        "Kiểm tra": "Check",
        "Kiểm tra mã băm": "Check a hash",
        "Kiểm tra mã băm của sổ cái": "Check a hash of the ledger",
        "Khớp": "It matches",
        "Sổ vẫn có đúng việc ấy ở đúng chỗ ấy: từ đó trở về trước không có gì bị sửa hay bỏ.":
            "The book still has that act in that place: nothing before it was changed or removed.",
        "Không khớp": "It does not match",
        "Sổ không có mã băm này ở số việc đã nhập. Xin chép lại cho đúng; nếu vẫn không khớp, hãy phản ánh với cơ quan.":
            "The book does not have this hash at that number of acts. Please copy it again; if it still does not match, tell the agency.",
        "Về trang số liệu": "Back to the figures",
        "Chọn cơ quan trong danh sách": "Choose an agency from the list",
        "Nhập số việc đứng cạnh mã băm đã chép, ví dụ 1.024": "Enter the number beside the hash, for example 1.024",
        "Mã băm gồm đúng 64 chữ số và chữ cái từ a đến f; xin chép lại cả dãy":
            "A hash has exactly 64 digits and letters from a to f; please copy the whole of it",
    ]
}
