import Documents
import Domain
import Dossiers
import Foundation
import Testing

@Suite struct PaperTests {
    @Test func `form 01 says what the law asks for, in words of the form`() async throws {
        let paper = try ReceiptPaper.document(#require(PaperSamples.receipt()))
        let words = try await PaperText(paper).words
        for sentence in [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "UBND HUYỆN VĨNH THUẬN",
            "Vĩnh Thuận, ngày 15 tháng 01 năm 2019", "Số: 15/TNHS", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
            "Mã hồ sơ: 000.00.12.H33-190115-0001", "Mã tra cứu: 7K4 M2P", "tiếp nhận hồ sơ của: Nguyễn Thị Đặng Thùy",
            "Số CMND: 370123456", "Địa chỉ: ấp Vĩnh Đông 2, thị trấn Vĩnh Thuận", "Số điện thoại: 0912 345 678",
            "Nội dung yêu cầu giải quyết: Cấp giấy phép xây dựng nhà ở riêng lẻ",
            "1. Thành phần hồ sơ nộp gồm:", "Đơn đề nghị cấp giấy phép xây dựng", "2. Số lượng hồ sơ: 01 (bộ)",
            "theo quy định: 15 ngày làm việc; cơ quan cam kết: 12 ngày làm việc",
            "4. Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 15 tháng 01 năm 2019",
            "từ 15 giờ 30 đến 17 giờ, thứ Năm, ngày 31 tháng 01 năm 2019", "7. Phí: không",
            "Lệ phí: 75.000 đồng, đã thu, biên lai số 0012345", "Quyển số: 01", "Số thứ tự: 15", "NGƯỜI NỘP HỒ SƠ",
            "NGƯỜI TIẾP NHẬN HỒ SƠ", "Trần Văn Ước", "Mẫu số 01, Thông tư số 01/2018/TT-VPCP",
        ] {
            #expect(words.contains(sentence), "“\(sentence)” is missing in \(words)")
        }
        #expect(!words.contains("MẪU MINH HỌA"))
    }

    @Test func `the receipt's QR leads to its tracking page with the key`() async throws {
        let model = try #require(PaperSamples.receipt())
        let paper = try ReceiptPaper.document(model)
        #expect(try await PaperText(paper).codes == [model.trackingAddress])
    }

    @Test func `two copies are two pages that say which they are`() async throws {
        let paper = try ReceiptPaper.document(#require(PaperSamples.receipt()), copies: 2)
        #expect(try await Typesetter().pageCount(paper) == 2)
        let words = try await PaperText(paper).words
        #expect(words.contains("Đây là liên 1.") && words.contains("Đây là liên 2."))
    }

    @Test func `the form follows the day of reception`() async throws {
        let before = try ReceiptPaper.document(#require(PaperSamples.receipt(.decision2015)))
        let beforeWords = try await PaperText(before).words
        #expect(before.marks == ["MẪU MINH HỌA"])
        #expect(beforeWords.contains("MẪU MINH HỌA") && !beforeWords.contains("TT-VPCP"))
        let now = try await PaperText(ReceiptPaper.document(#require(PaperSamples.receipt(.circular2025)))).words
        #expect(now.contains("Thông tư số 03/2025/TT-VPCP") && now.contains("Loại") && now.contains("Số lượng"))
        #expect(!now.contains("MẪU MINH HỌA"))
        let slips = try [Law.FormSet.circular2018, .circular2025].map {
            try ControlSlipPaper.document(#require(PaperSamples.controlSlip($0)))
        }
        #expect(try await PaperText(slips[0]).words.contains("Mẫu số 05, Thông tư số 01/2018/TT-VPCP"))
        #expect(try await PaperText(slips[1]).words.contains("Mẫu số 06, Thông tư số 03/2025/TT-VPCP"))
    }

    @Test(arguments: PaperMark.allCases) func `a mark stands on the paper`(mark: PaperMark) async throws {
        let paper = try ReceiptPaper.document(#require(PaperSamples.receipt(marks: [mark])))
        #expect(try await PaperText(paper).words.contains(mark.words))
    }

    @Test func `a receipt with many papers and long names goes on to a second page and loses nothing`() async throws {
        var model = try #require(PaperSamples.receipt())
        model.components = (1...40).map {
            .init(
                name: "Giấy tờ thứ \($0) có tên dài để xuống dòng trong ô của bảng thành phần",
                originals: 1,
                copies: $0
            )
        }
        model.appointment = nil
        model.registerNumber = nil
        let paper = try ReceiptPaper.document(model)
        #expect(try await Typesetter().pageCount(paper) > 1)
        let words = try await PaperText(paper).words
        #expect((1...40).allSatisfy { words.contains("Giấy tờ thứ \($0) có") })
        #expect(words.contains("5. Thời gian trả kết quả giải quyết hồ sơ: 6. Đăng ký"))
    }

    @Test func `a receipt without papers says so instead of an empty table`() async throws {
        var model = try #require(PaperSamples.receipt())
        model.components = []
        let words = try await PaperText(ReceiptPaper.document(model)).words
        #expect(words.contains("1. Thành phần hồ sơ nộp gồm: không giữ giấy tờ nào 2. Số lượng hồ sơ: 01 (bộ)"))
        #expect(!words.contains("Tên giấy tờ"))
    }

    @Test func `forms 02 and 03 say what is missing and why`() async throws {
        let supplement = try await PaperText(SupplementPaper.document(PaperSamples.supplement)).words
        for sentence in [
            "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "Số: ………/HDHS", "Hồ sơ của: Nguyễn Thị Đặng Thùy",
            "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:", "Bản sao có chứng thực giấy chứng nhận",
            "Lý do: Bản vẽ nộp ngày 15/01/2019 không có mặt bằng móng.", "ngày 13 tháng 02 năm 2019",
            "điện thoại 0297 3829 123", "NGƯỜI HƯỚNG DẪN", "Mẫu số 02",
        ] { #expect(supplement.contains(sentence), "“\(sentence)” is missing in \(supplement)") }
        let refusal = try await PaperText(RefusalPaper.document(PaperSamples.refusal)).words
        for sentence in [
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", "thông báo không tiếp nhận, giải quyết hồ sơ này với lý do",
            "thuộc thẩm quyền cấp phép của Sở Xây dựng", "Căn cứ: Luật Xây dựng 50/2014/QH13, Điều 103", "Mẫu số 03",
        ] { #expect(refusal.contains(sentence), "“\(sentence)” is missing in \(refusal)") }
    }

    @Test func `the control slip has a row for each hand-over, with both moments and the verdict`() async throws {
        let text = try await PaperText(ControlSlipPaper.document(#require(PaperSamples.controlSlip())))
        let words = text.words
        for sentence in [
            "1. Giao: Bộ phận Tiếp nhận và Trả kết quả 2. Nhận: Phòng Kinh tế và Hạ tầng",
            "Giao: 15 giờ 00 phút, ngày 15 tháng 01 năm 2019 Người giao: Trần Văn Ước",
            "Nhận: 15 giờ 20 phút, ngày 15 tháng 01 năm 2019 Người nhận: Lê Thị Hồng", "Đúng hạn", "Quá hạn",
            "Chờ kết quả kiểm tra thực địa", "……… giờ ……… phút",
        ] { #expect(words.contains(sentence), "“\(sentence)” is missing in \(words)") }
        #expect(words.split(separator: "Người giao:").count == 4)
    }

    @Test func `the register repeats its heading, and the list to sign names both sides`() async throws {
        let register = RegisterPaper.document(PaperSamples.register(40))
        let pages = try await Typesetter().pageCount(register)
        let text = try await PaperText(register).words
        #expect(pages > 1 && text.split(separator: "Tên TTHC").count == pages + 1)
        #expect(text.contains("(Quyển số 01, từ ngày 07 tháng 01 năm 2019 đến ngày 31 tháng 01 năm 2019)"))
        #expect(text.contains("Tổng số: 40 hồ sơ."))
        let list = try await PaperText(HandoverListPaper.document(PaperSamples.handoverList)).words
        #expect(list.contains("Bên nhận: Phòng Kinh tế và Hạ tầng") && list.contains("Số hồ sơ: 07"))
        #expect((1...7).allSatisfy { list.contains("000.00.12.H33-190115-000\($0)") })
    }

    @Test(arguments: [(0, 0, 0), (5, 12, 3), (300, 2, 2), (300, 300, 300)])
    func `the leader's sheet is one page, and says what it left out`(late: Int, today: Int, risks: Int) async throws {
        let paper = LeaderSheetPaper.document(PaperSamples.leaderSheet(late: late, today: today, risks: risks))
        #expect(try await Typesetter().pageCount(paper) == 1)
        let words = try await PaperText(paper).words
        #expect(words.contains("Số liệu lúc 07 giờ 00 phút, ngày 31 tháng 01 năm 2019"))
        let shownLate = words.split(separator: "Cán bộ số ").count - 1
        #expect(shownLate == late || words.contains("và \(late - shownLate) người giữ hồ sơ khác"))
        #expect(shownLate > 5 || shownLate == late)
        let shown = words.split(separator: "000.00.12.H33-190115-").count - 1
        let hidden = words.matches(of: /và (\d+) hồ sơ khác/).compactMap { Int($0.1) }.reduce(0, +)
        #expect(shown + hidden == today + risks)
    }

    @Test func `names of any length leave the sheet its rows: they end in an ellipsis`() async throws {
        let long = String(
            repeating: "Cấp lại giấy chứng nhận đủ điều kiện kinh doanh đối với cơ sở của tổ chức, ",
            count: 6
        )
        let sheet = PaperSamples.leaderSheet(late: 10, today: 10, risks: 5, procedure: long)
        let paper = LeaderSheetPaper.document(sheet)
        #expect(try await Typesetter().pageCount(paper) == 1)
        let words = try await PaperText(paper).words
        #expect(words.split(separator: "000.00.12.H33-190115-").count - 1 == 15)
        #expect(words.split(separator: "Cán bộ số ").count - 1 == 10)
        #expect(!words.contains(long) && !words.contains("hồ sơ khác"))
    }

    @Test func `the leader's sheet counts what it did not read`() async throws {
        let sheet = PaperSamples.leaderSheet(late: 0, today: 12, risks: 48, unread: 240)
        let words = try await PaperText(LeaderSheetPaper.document(sheet)).words
        #expect(words.contains("Đến hạn hôm nay hoặc ngày làm việc tiếp theo: 300"))
        #expect(words.contains("Còn 240 hồ sơ sắp đến hạn không có trong bảng"))
    }
}
