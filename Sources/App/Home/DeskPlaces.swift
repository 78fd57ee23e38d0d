import Addresses
import Components
import Domain
import Markup
import Reading

/// Where people can go with their papers, and when.
struct DeskPlaces {
    let desks: [DeskHours]

    /// More desks than that below the first level are folded away.
    private static let shown = 12

    var html: HTML {
        let highest = desks.first?.level
        let first = desks.filter { $0.level == highest }
        let others = desks.filter { $0.level != highest }
        return HTML {
            list(first)
            if others.count > Self.shown {
                disclosure("Xem \(others.count) nơi khác") { list(others) }
            } else {
                list(others)
            }
        }
    }

    /// Agencies whose desks have one name and the same hours stand together.
    private func list(_ desks: [DeskHours]) -> HTML {
        var groups: [[DeskHours]] = []
        for place in desks {
            if let same = groups.firstIndex(where: { $0.first?.isOpen(like: place) == true }) {
                groups[same].append(place)
            } else {
                groups.append([place])
            }
        }
        return HTML { for group in groups { paragraph(group) } }
    }

    private func paragraph(_ group: [DeskHours]) -> HTML {
        HTML {
            if let place = group.first {
                if group.count == 1 { h3(.lang("vi")) { place.agency } } else { h3 { place.level.message } }
                p {
                    span(.lang("vi")) { "\(place.desk)." as String }
                    " "
                    "Thứ Hai đến thứ Sáu: \(hours(place.sessions))."
                    " "
                    if place.today.isEmpty {
                        strong { "Hôm nay nghỉ." }
                    } else if place.today != place.sessions {
                        strong { "Hôm nay mở cửa: \(hours(place.today))." }
                    }
                }
                if group.count == 1 {
                    if let reached = DeskPlaces.reached(place.contact) { p { reached } }
                } else {
                    ul {
                        for place in group {
                            li {
                                span(.lang("vi")) { place.agency }
                                if let reached = DeskPlaces.reached(place.contact) {
                                    ". "
                                    reached
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Where it is and what to dial; nil where nobody has entered it.
    private static func reached(_ contact: Contact) -> HTML? {
        guard contact.address != nil || contact.phone != nil else { return nil }
        return HTML {
            if let address = contact.address {
                "Địa chỉ:"
                " "
                span(.lang("vi")) { "\(address). " as String }
            }
            if let phone = contact.phone { "Điện thoại: \(phone)." }
        }
    }

    private func hours(_ sessions: Sessions) -> String {
        sessions.map { $0.description.replacing("-", with: "–") }.joined(separator: ", ")
    }
}

extension Agency.Level {
    /// The level above a list of agencies.
    fileprivate var message: Message {
        switch self {
        case .province: "Cấp tỉnh"
        case .district: "Cấp huyện"
        case .commune: "Cấp xã"
        }
    }
}
