import Addresses
import Components
import Documents
import Domain
import Markup
import Reading

extension ProcedurePage {
    /// More places than that are folded away.
    private static let shownPlaces = 3

    /// Where and when to bring it.
    var places: HTML {
        let offers = listed?.offers ?? []
        return panel("Nộp hồ sơ ở đâu, khi nào", id: "noi-nop") {
            if offers.isEmpty {
                p(.classes("missing")) { "Chưa có cơ quan nào của hệ thống này tiếp nhận." }
            } else if offers.count <= Self.shownPlaces + 1 {
                for offer in offers { place(offer) }
            } else {
                for offer in offers.prefix(Self.shownPlaces) { place(offer) }
                disclosure("Xem \(offers.count - Self.shownPlaces) nơi khác") {
                    for offer in offers.dropFirst(Self.shownPlaces) { place(offer) }
                }
            }
        }
    }

    private func place(_ offer: ListedProcedure.Offered) -> HTML {
        let agency = list.agencies[offer.agency]
        return div(.classes("place")) {
            h3(.lang("vi")) { agency.name }
            p {
                span(.lang("vi")) {
                    "\(agency.desks[offer.desk] ?? agency.desks.values.sorted().first ?? ""). " as String
                }
                if !agency.sessions.isEmpty { "Thứ Hai đến thứ Sáu: \(agency.hours)." }
                if offer.mode != .oneStop {
                    " "
                    strong { offer.mode.shown }
                }
            }
            ContactLines.reached(agency.contact)
            if let key = agency.key {
                p { a(.href(Places.board(key))) { "Bảng niêm yết của cơ quan này" } }
            }
        }
    }

    /// To whom to say what is wrong with it (rule 41).
    var feedback: HTML {
        let offering = (listed?.offers ?? []).map { list.agencies[$0.agency] }
        let agencies = offering.isEmpty ? list.agencies.filter { $0.level == sheet.level } : offering
        return panel("Phản ánh, kiến nghị về thủ tục này", id: "phan-anh") {
            p { "Gửi phản ánh, kiến nghị bằng văn bản, điện thoại hoặc thư điện tử, kèm họ tên, địa chỉ, điện thoại." }
            ContactLines.feedback(Array(agencies.prefix(Self.shownPlaces + 1)))
            if agencies.count > Self.shownPlaces + 1 {
                disclosure("Xem \(agencies.count - Self.shownPlaces - 1) nơi khác") {
                    ContactLines.feedback(Array(agencies.dropFirst(Self.shownPlaces + 1)))
                }
            }
        }
    }

    /// Every version with its days.
    var versions: HTML {
        HTML {
            if sheets.count > 1 {
                panel("Các bản nội dung") {
                    ul {
                        for other in sheets.reversed() {
                            li {
                                if other.version == sheet.version {
                                    strong { days(of: other) }
                                } else {
                                    a(.href(path(on: other.validity.from))) { days(of: other) }
                                }
                                if let decision = other.decision {
                                    " – "
                                    span(.lang("vi")) { decision.vietnamese }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func days(of other: ProcedureSheet) -> Message {
        let from = other.validity.from.vietnamese
        guard let until = other.validity.until else { return "Từ ngày \(from)" }
        return "Từ ngày \(from) đến hết ngày \(until.advanced(by: -1).vietnamese)"
    }

    /// The page on paper leads back here.
    var origin: HTML {
        HTML {
            if let code = try? QRCode(address) {
                div(.classes("page-code")) {
                    qrCode(code, label: "Mã QR dẫn đến trang này")
                    p(.classes("hint")) {
                        "Quét mã để mở trang này:"
                        " "
                        span(.classes("page-address")) { address }
                    }
                }
            }
            if sheet.provenance != .published {
                p(.classes("hint")) {
                    "Tên thủ tục:"; mark(sheet.provenance)
                }
            }
        }
    }
}

/// A QR as a picture of the page.
func qrCode(_ code: QRCode, label: Message) -> HTML {
    svg(
        .classes("qr"),
        Attribute("viewBox", "0 0 \(code.svgSide) \(code.svgSide)"),
        .role("img"),
        .ariaLabel(label)
    ) {
        rect(
            Attribute("width", String(code.svgSide)),
            Attribute("height", String(code.svgSide)),
            Attribute("fill", "#fff")
        )
        path(Attribute("d", code.svgPath), Attribute("fill", "#000"))
    }
}

/// How agencies are reached and heard.
enum ContactLines {
    /// Address, telephone, portal; nothing where nobody has entered them.
    static func reached(_ contact: Contact) -> HTML {
        HTML {
            if contact.address != nil || contact.phone != nil {
                p {
                    if let address = contact.address {
                        "Địa chỉ:"
                        " "
                        span(.lang("vi")) { "\(address). " as String }
                    }
                    if let phone = contact.phone { "Điện thoại: \(phone)." }
                }
            }
        }
    }

    /// Where feedback goes, agency by agency.
    static func feedback(_ agencies: [PublicAgency]) -> HTML {
        ul {
            for agency in agencies {
                li {
                    strong(.lang("vi")) { agency.name }
                    feedback(agency.contact.heard)
                }
            }
        }
    }

    private static func feedback(_ heard: Contact.Feedback) -> HTML {
        HTML {
            if let address = heard.address {
                ", "
                span(.lang("vi")) { address }
            }
            if let phone = heard.phone {
                ", "
                "điện thoại \(phone)"
            }
            if let email = heard.email {
                ", "
                a(.href("mailto:\(email)")) { email }
            }
            if heard.isEmpty {
                ": "
                "hỏi tại nơi tiếp nhận hồ sơ"
            }
        }
    }
}
