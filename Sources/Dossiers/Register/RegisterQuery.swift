import Addresses
import Domain
import Markup
import Web

/// What the register's address asks for.
struct RegisterQuery: Hashable, Sendable {
    /// Names in the address.
    enum Name {
        static let agency = "co-quan"
        static let from = "tu"
        static let to = "den"
        static let after = "sau"
    }

    /// Whose register; nil is the officer's own agency's.
    var agency: Agency.ID?
    /// Days of reception.
    var days: ClosedRange<Day>
    /// The last line of the page before.
    var after: RegisterRow.Place?

    /// Reads the address; without days this month until today. What was typed wrong is said beside its field.
    init(_ fields: Fields, today: Day, _ errors: inout FormErrors) {
        var reader = FormReader(fields)
        agency = reader.identifier(Name.agency)
        let to = reader.day(Name.to) ?? today
        let from = reader.day(Name.from) ?? to.advanced(by: 1 - to.date.day)
        if to < from { reader.refuse(Name.to, "Đến ngày không được trước từ ngày") }
        days = min(from, to)...max(from, to)
        let place = fields[Name.after].split(separator: "~")
        if place.count == 2, let day = Day(String(place[0])), let number = Int(place[1]) {
            after = RegisterRow.Place(day: day, number: number)
        }
        errors = reader.errors
    }

    /// The address of the page or the paper, from that place on.
    func path(_ address: Address<NoParts>, after place: RegisterRow.Place? = nil) -> String {
        let values: [(String, String?)] = [
            (Name.agency, agency?.description), (Name.from, days.lowerBound.description),
            (Name.to, days.upperBound.description), (Name.after, place.map { "\($0.day)~\($0.number)" }),
        ]
        let query = values.compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: "&")
        return "\(address())?\(query)"
    }
}
