import Addresses
import Components
import Markup

/// A page that says why there is no other. It never shows what an error says of itself.
struct ProblemPage {
    let status: Int
    let title: Message
    let advice: [Message]
    var incident: String?

    func reply(to request: WebRequest) -> Reply {
        request.page(title, form: request.officer == nil ? .citizen : .officer, status: status) {
            h1 { title }
            for sentence in advice { p { sentence } }
            if let incident {
                p {
                    "Mã sự cố:"
                    " "
                    strong { incident }
                }
            }
            p { a(.href(Places.home())) { "Về trang đầu" } }
        }
    }

    static let notFound = ProblemPage(
        status: 404,
        title: "Không tìm thấy trang này",
        advice: [
            "Địa chỉ không đúng, hoặc nội dung không thuộc phạm vi của bạn.",
            "Nếu bạn gõ địa chỉ, hãy kiểm tra lại; nếu bạn bấm vào một liên kết, hãy báo cho người quản trị.",
        ]
    )

    static let conflict = ProblemPage(
        status: 409,
        title: "Có người vừa thay đổi nội dung này",
        advice: [
            "Việc của bạn chưa được ghi.",
            "Hãy quay lại, tải lại trang để xem thay đổi, rồi làm lại nếu vẫn cần.",
        ]
    )

    static let staleForm = ProblemPage(
        status: 403,
        title: "Biểu mẫu đã cũ",
        advice: [
            "Biểu mẫu được mở trong một phiên làm việc trước, nên việc của bạn chưa được ghi. Không có gì bị mất.",
            "Hãy quay lại trang trước, tải lại trang và gửi lại.",
        ]
    )

    static let malformed = ProblemPage(
        status: 400,
        title: "Không đọc được nội dung gửi lên",
        advice: ["Việc của bạn chưa được ghi. Hãy quay lại trang trước và gửi lại."]
    )

    static func tooLarge(megabytes: Int) -> ProblemPage {
        ProblemPage(
            status: 413,
            title: "Nội dung gửi lên quá lớn",
            advice: [
                "Mỗi lần gửi, hoặc mỗi tệp, tối đa \(megabytes) MB; việc của bạn chưa được ghi.",
                "Hãy quay lại trang trước, chọn tệp nhỏ hơn hoặc gửi ít tệp hơn.",
            ]
        )
    }

    static func tooMany(seconds: Int) -> ProblemPage {
        ProblemPage(
            status: 429,
            title: "Bạn đã thử quá nhiều lần",
            advice: ["Hãy đợi \((seconds + 59) / 60) phút rồi thử lại."]
        )
    }

    static let crowded = ProblemPage(
        status: 503,
        title: "Nhiều người đang gửi tệp cùng lúc",
        advice: ["Việc của bạn chưa được ghi. Hãy đợi nửa phút, quay lại trang trước và gửi lại."]
    )

    static let crowdedExports = ProblemPage(
        status: 503,
        title: "Nhiều báo cáo, bản in đang được lập cùng lúc",
        advice: ["Hãy đợi nửa phút rồi tải lại trang này."]
    )

    static func unavailable(_ incident: String) -> ProblemPage {
        ProblemPage(
            status: 503,
            title: "Hệ thống đang bận",
            advice: [
                "Chưa kết nối được với cơ sở dữ liệu; việc của bạn có thể chưa được ghi.",
                "Hãy đợi một phút rồi thử lại. Nếu vẫn lỗi, báo cho người quản trị mã sự cố dưới đây.",
            ],
            incident: incident
        )
    }

    static func failure(_ incident: String) -> ProblemPage {
        ProblemPage(
            status: 500,
            title: "Đã có lỗi",
            advice: [
                "Việc của bạn chưa được ghi. Hãy thử lại.",
                "Nếu vẫn lỗi, báo cho người quản trị mã sự cố dưới đây.",
            ],
            incident: incident
        )
    }
}
