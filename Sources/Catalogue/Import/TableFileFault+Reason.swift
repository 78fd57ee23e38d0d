import Documents

extension TableFileFault {
    /// The row it was found in; nil where it is the whole file.
    var row: Int? {
        switch self {
        case .tooManyColumns(let row), .cellTooLong(let row), .openQuote(let row): row
        default: nil
        }
    }

    /// What is wrong and what to do, for who made the file.
    var reason: String {
        switch self {
        case .unknown:
            "không đọc được tệp; chỉ nhận tệp .xlsx không đặt mật khẩu hoặc .csv (tệp .xls: mở rồi lưu thành .xlsx)"
        case .broken: "tệp bị hỏng hoặc chưa tải lên hết; hãy mở thử trên máy, lưu lại rồi tải lên"
        case .encoding: "tệp CSV không ở bảng mã UTF-8; khi lưu chọn “CSV UTF-8”"
        case .tooLarge: "tệp quá lớn sau khi giải nén; hãy tách thành nhiều tệp"
        case .tooManyRows(let limit): "tệp có hơn \(limit) dòng; hãy tách thành nhiều tệp"
        case .tooManyColumns: "dòng này có quá nhiều cột"
        case .cellTooLong: "dòng này có ô quá dài"
        case .openQuote: "dấu nháy kép mở ở dòng này không được đóng lại"
        }
    }
}
