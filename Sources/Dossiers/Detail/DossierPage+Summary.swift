import Addresses
import Components
import Domain
import Markup

extension DossierPage {
    /// What reception fixed.
    var summary: HTML {
        var items = [
            SummaryItem("Lĩnh vực", text: detail.names.field),
            SummaryItem("Nhận lúc", text: DetailWords.moment(dossier.clockFrom)),
            SummaryItem("Hẹn trả", due),
        ]
        if let code = detail.names.procedureCode {
            items.insert(SummaryItem("Mã thủ tục", text: code), at: 0)
        }
        if let first = dossier.firstDueOn, let due = dossier.due, first != due.day {
            items.append(SummaryItem("Hẹn lần đầu", text: first.vietnamese))
        }
        items += [
            SummaryItem("Nơi nhận", text: detail.names.desk),
            SummaryItem("Nơi giải quyết", text: detail.names.competent),
            SummaryItem("Kênh", HTML(DetailWords.channel(dossier.channel))),
            SummaryItem("Tiếp nhận", HTML(DetailWords.place(dossier.place))),
            SummaryItem("Số sổ theo dõi", text: VietnameseNumber.two(dossier.registerNumber)),
        ]
        if let details = detail.details { items += Self.items(of: details) }
        return Components.summaryList(items)
    }

    private static func items(of details: ReceptionDetails) -> [SummaryItem] {
        var items: [SummaryItem] = []
        if let content = details.content { items.append(SummaryItem("Nội dung yêu cầu", text: content)) }
        items += [
            SummaryItem("Số bộ", text: String(details.sets)),
            SummaryItem("Báo kết quả", HTML(DetailWords.notification(details.notification))),
            SummaryItem(
                "Nhận kết quả",
                HTML {
                    DetailWords.returnPlace(details.returnPlace)
                    if let place = details.returnTo { ": \(place)" }
                }
            ),
        ]
        if let paper = details.authorisation { items.append(SummaryItem("Giấy ủy quyền", text: paper)) }
        return items
    }

    private var due: HTML {
        guard let due = detail.due else { return HTML("không quy định" as Message) }
        return HTML("\(due.day.weekday.vietnamese), \(DetailWords.moment(due))" as Message)
    }

    /// Who handed it in and whose it is.
    var people: HTML {
        HTML {
            if dossier.applicant == dossier.owner {
                h3 { "Người nộp, cũng là chủ hồ sơ" }
                Self.person(detail.applicant)
            } else {
                h3 { "Người nộp" }
                Self.person(detail.applicant)
                h3 { "Chủ hồ sơ" }
                Self.person(detail.owner)
            }
        }
    }

    private static func person(_ person: PartyDescription?) -> HTML {
        guard let person else { return p { "Thông tin cá nhân đã được xóa theo quy định." } }
        var items = [SummaryItem(person.kind == .person ? "Họ và tên" : "Tên tổ chức", text: person.name)]
        if let birth = person.birth { items.append(SummaryItem("Ngày sinh", text: birth)) }
        if let paper = person.paper {
            items.append(SummaryItem(paper.kind.message, text: paper.number))
            let issue = [paper.issuedOn?.vietnamese, paper.issuedBy].compactMap(\.self).joined(separator: ", ")
            if !issue.isEmpty { items.append(SummaryItem("Cấp ngày, nơi cấp", text: issue)) }
        }
        if let code = person.taxCode { items.append(SummaryItem("Mã số thuế", text: code)) }
        items.append(SummaryItem("Địa chỉ", text: person.address ?? ""))
        items.append(SummaryItem("Điện thoại", phone(person.phone)))
        if let email = person.email { items.append(SummaryItem("Thư điện tử", text: email)) }
        return Components.summaryList(items)
    }

    private static func phone(_ number: String?) -> HTML {
        guard let number else { return HTML() }
        return a(.href("tel:" + number.filter { $0.isNumber || $0 == "+" })) { number }
    }

    /// The signed result and who has it.
    var result: HTML {
        var items: [SummaryItem] = []
        if let result = detail.result {
            items += [
                SummaryItem(
                    "Số, ngày",
                    text: "\(result.number.map(VietnameseNumber.two) ?? "–"), \(result.day.vietnamese)"
                ),
                SummaryItem("Người ký", text: result.signer),
                SummaryItem("Quyền ký", HTML(DetailWords.authority(result.authority))),
                SummaryItem("Ký lúc", text: DetailWords.moment(result.at)),
            ]
        }
        if let end = dossier.end, end.closing == .finished {
            items.append(SummaryItem("Về quầy lúc", text: DetailWords.moment(end.at)))
            if dossier.handedOutAt == nil {
                let age = now.day.number - end.at.day.number
                items.append(SummaryItem("Chờ trả", HTML("\(age) ngày, người dân chưa đến nhận" as Message)))
            }
        }
        if let handOut = detail.handOut {
            items += [
                SummaryItem("Trả lúc", text: DetailWords.moment(handOut.at)),
                SummaryItem("Cách trả", HTML(DetailWords.channel(handOut.content.channel))),
                SummaryItem("Người nhận", receiver(handOut.content)),
                SummaryItem("Người trả", text: handOut.officer),
            ]
        }
        return HTML {
            Components.summaryList(items)
            fileList(view.files.filter { $0.file.purpose == .result })
        }
    }

    private func receiver(_ content: HandOut) -> HTML {
        HTML {
            if let receiver = view.receiver {
                receiver.name
                if let paper = receiver.paper {
                    ", "
                    paper.kind.message
                    " \(paper.number)"
                }
            }
            if content.authorised { " (được ủy quyền)" }
        }
    }

    /// What can be printed.
    var papers: HTML {
        let names: [(slug: String, words: Message)] =
            (dossier.receiptNumber == nil ? [] : [("giay-hen", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả")])
            + [("phieu-kiem-soat", "Phiếu kiểm soát quá trình giải quyết")]
        return ul {
            for name in names {
                if let slug = Slug(segment: name.slug) {
                    li {
                        a(.href(Places.dossierPaper(dossier.code, slug)), Attribute("target", "_blank")) {
                            name.words
                            " (PDF)"
                        }
                    }
                }
            }
        }
    }
}
