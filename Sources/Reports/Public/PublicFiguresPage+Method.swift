import Addresses
import Components
import Domain
import Markup

extension PublicFiguresPage {
    var downloads: HTML {
        panel("Tải số liệu của trang này") {
            p { "Cùng các con số trên, để dùng lại và so sánh; ghi rõ nguồn và thời điểm khi dùng." }
            div(.classes("buttons")) {
                linkButton("CSV", href: query.path(Places.publicFiguresLines))
                linkButton("JSON", href: query.path(Places.publicFiguresData))
            }
        }
    }

    var method: HTML {
        disclosure("Các con số được tính thế nào") {
            ul {
                li {
                    "Mỗi con số đếm hồ sơ trong sổ cái vào lúc xem; không có bảng số liệu nào nhập tay hay sửa được."
                }
                li {
                    "Đúng hẹn gồm trước hạn và đúng hạn, so với ngày hẹn lần đầu; hẹn lại không làm hồ sơ hết quá hạn."
                }
                li {
                    "Giải quyết xong là khi kết quả đã về Bộ phận Tiếp nhận và Trả kết quả; đến nhận muộn không tính là quá hạn."
                }
                li { "Rút, dừng là hồ sơ kết thúc mà không có kết quả; không tính vào tỷ lệ đúng hẹn." }
                li { "Chứng thực bản sao, chữ ký đếm theo lượt, không cộng vào số hồ sơ." }
                li { "Con số của một kỳ đã qua giữ nguyên: việc xảy ra sau ngày cuối kỳ không làm nó thay đổi." }
            }
        }
    }

    var chains: HTML {
        disclosure("Chuỗi băm của sổ cái và cách tự kiểm tra") {
            p {
                "Mỗi việc với hồ sơ được ghi nối vào sổ của cơ quan, kèm mã băm SHA-256 tính trên việc đó và mã băm của việc ngay trước. Sửa hay bỏ một việc cũ thì mọi mã băm về sau đổi theo."
            }
            p {
                "Dưới đây là mã băm cuối của từng sổ lúc 0 giờ ngày \(headsAt.day.vietnamese). Chép lại một mã; về sau nhập lại ở đây để biết sổ có còn nguyên không. Người giữ dữ liệu kiểm tra toàn bộ bằng lệnh:"
            }
            pre { code { String("motcua check") } }
            dataTable(
                "Mã băm cuối lúc 0 giờ ngày \(headsAt.day.vietnamese)",
                columns: [Column("Cơ quan"), Column("Số việc", .numeric), Column("Ghi lúc", .code), Column("Mã băm")],
                rows: heads.compactMap { head in
                    agencies.first { $0.id == head.agency }.map { agency in
                        TableRow([
                            HTML(agency.name), HTML(VietnameseNumber.grouped(head.position)),
                            HTML("\(head.at.clock) \(head.at.day.vietnamese)"), code(.classes("hash")) { head.hash },
                        ])
                    }
                },
                empty: "Chưa có sổ nào có việc ghi trước ngày này."
            )
            ChainHeadForm.form(agencies, agency: figures.agency.code.identifier)
        }
    }
}
