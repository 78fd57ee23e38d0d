import Addresses
import Domain
import Web

/// What the address of a hand-over list asks for.
struct HandoverListQuery: Hashable, Sendable {
    /// Names in the address.
    enum Name {
        static let giver = "noi-giao"
        static let receiver = "noi-nhan"
        static let day = "ngay"
    }

    /// The office that gave; nil is the officer's own.
    var giver: Office.ID?
    /// The office that it was given to; nil is all.
    var receiver: Office.ID?
    /// The day; nil is today.
    var day: Day?

    init(giver: Office.ID?, receiver: Office.ID? = nil, day: Day?) {
        self.giver = giver
        self.receiver = receiver
        self.day = day
    }

    /// Reads the address; what was typed wrong is said beside its field.
    init(_ fields: Fields, _ errors: inout FormErrors) {
        var reader = FormReader(fields)
        giver = reader.identifier(Name.giver)
        receiver = reader.identifier(Name.receiver)
        day = reader.day(Name.day)
        errors = reader.errors
    }

    /// The address of the page or the paper.
    func path(_ address: Address<NoParts>) -> String {
        let values: [(String, String?)] = [
            (Name.giver, giver?.description), (Name.receiver, receiver?.description), (Name.day, day?.description),
        ]
        let query = values.compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: "&")
        return query.isEmpty ? address() : "\(address())?\(query)"
    }
}
