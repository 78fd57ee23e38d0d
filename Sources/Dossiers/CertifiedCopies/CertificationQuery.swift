import Addresses
import Domain
import Markup
import Web

/// What the address of a register of certifications asks for.
struct CertificationQuery: Hashable, Sendable {
    /// Names in the address.
    enum Name {
        static let kind = "loai"
        static let from = "tu"
        static let to = "den"
        static let after = "sau"
        static let print = "in"
    }

    /// Which register.
    var kind: Certification.Kind
    /// Days of certification.
    var days: ClosedRange<Day>
    /// The year and number of the last line of the page before.
    var after: Place?
    /// Whether it is printed: all lines on one page.
    var isPrinted: Bool

    struct Place: Hashable, Sendable {
        let year: Int
        let number: Int
    }

    /// Reads the address; without days this month until today. What was typed wrong is said beside its field.
    init(_ fields: Fields, today: Day, _ errors: inout FormErrors) {
        var reader = FormReader(fields)
        kind = Certification.Kind(rawValue: fields[Name.kind]) ?? .copy
        let to = reader.day(Name.to) ?? today
        let from = reader.day(Name.from) ?? to.advanced(by: 1 - to.date.day)
        if to < from { reader.refuse(Name.to, "Đến ngày không được trước từ ngày") }
        days = min(from, to)...max(from, to)
        let place = fields[Name.after].split(separator: "-").compactMap { Int($0) }
        if place.count == 2 { after = Place(year: place[0], number: place[1]) }
        isPrinted = fields.has(Name.print)
        errors = reader.errors
    }

    /// The address, for another register, from that line on, or to be printed.
    func path(of other: Certification.Kind? = nil, after place: Place? = nil, printed: Bool = false) -> String {
        "\(Places.certifiedCopies())?\(Name.kind)=\((other ?? kind).rawValue)"
            + "&\(Name.from)=\(days.lowerBound)&\(Name.to)=\(days.upperBound)"
            + (place.map { "&\(Name.after)=\($0.year)-\($0.number)" } ?? "") + (printed ? "&\(Name.print)=1" : "")
    }
}
