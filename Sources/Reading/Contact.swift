public import Domain
public import Persistence

/// How an agency is reached (TT 01/2018/TT-VPCP forms 02 and 03: whom to ask).
public struct Contact: Hashable, Sendable {
    /// The desk's telephone, as people dial it.
    public let phone: String?
    /// Where the desk is.
    public let address: String?
    /// The portal.
    public let website: String?

    /// Where feedback on procedures goes (phản ánh, kiến nghị: NĐ 20/2008/NĐ-CP).
    public let feedback: Feedback

    /// Who takes feedback.
    public struct Feedback: Hashable, Sendable {
        /// To whom to write.
        public let address: String?
        /// Whom to call.
        public let phone: String?
        /// Where to send it.
        public let email: String?

        /// Ways to be heard; nil is not told.
        public init(address: String? = nil, phone: String? = nil, email: String? = nil) {
            self.address = address
            self.phone = phone
            self.email = email
        }

        /// Whether there is none.
        public var isEmpty: Bool { address == nil && phone == nil && email == nil }
    }

    /// A contact; nil is not told.
    public init(
        phone: String? = nil,
        address: String? = nil,
        website: String? = nil,
        feedback: Feedback = Feedback()
    ) {
        self.phone = phone
        self.address = address
        self.website = website
        self.feedback = feedback
    }

    /// Where feedback goes: what was entered for it, and without that how the agency is reached.
    public var heard: Feedback { feedback.isEmpty ? Feedback(address: address, phone: phone) : feedback }

    /// The agency's; without anything when nobody has entered it.
    public static func of(_ agency: Agency.ID, _ connection: any Connection) throws -> Contact {
        guard let row = try connection.row("SELECT * FROM read_contact WHERE agency = \(agency)") else {
            return Contact()
        }
        return try Contact(row, feedback: Feedback(row))
    }

    /// Decodes the columns of `read_contact` but those of feedback, which boards and procedures ask for.
    public init(_ row: Row, feedback: Feedback = Feedback()) throws {
        self.init(
            phone: try row.textIfPresent("phone"),
            address: try row.textIfPresent("address"),
            website: try row.textIfPresent("website"),
            feedback: feedback
        )
    }
}

extension Contact.Feedback {
    /// Decodes the columns of `read_contact`.
    public init(_ row: Row) throws {
        self.init(
            address: try row.textIfPresent("feedback_address"),
            phone: try row.textIfPresent("feedback_phone"),
            email: try row.textIfPresent("feedback_email")
        )
    }
}
