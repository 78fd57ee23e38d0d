public import Domain

/// What identifies a person or organisation, as written on papers: the only personal data there is.
public struct PartyDescription: Hashable, Sendable {
    /// A person or an organisation.
    public enum Kind: String, Sendable, CaseIterable {
        case person, organisation
    }

    /// A paper that proves who somebody is.
    public struct Paper: Hashable, Sendable {
        /// CMND, CCCD, passport, tax code.
        public enum Kind: String, Sendable, CaseIterable {
            /// Chứng minh nhân dân, nine digits.
            case idCard9 = "CMND"
            /// Căn cước công dân, twelve digits.
            case idCard12 = "CCCD"
            /// Hộ chiếu.
            case passport = "HC"
            /// Mã số thuế.
            case taxCode = "MST"
        }

        /// Which paper.
        public let kind: Kind
        /// Its number.
        public let number: String
        /// The day it was issued.
        public let issuedOn: Day?
        /// Who issued it, and where.
        public let issuedBy: String?

        /// A paper.
        public init(kind: Kind, number: String, issuedOn: Day? = nil, issuedBy: String? = nil) {
            self.kind = kind
            self.number = number
            self.issuedOn = issuedOn
            self.issuedBy = issuedBy
        }
    }

    /// A person or an organisation.
    public let kind: Kind
    /// The full name as on the paper.
    public let name: String
    /// Date of birth as on the paper, perhaps only a year.
    public let birth: String?
    /// The paper shown.
    public let paper: Paper?
    /// Address.
    public let address: String?
    /// Telephone.
    public let phone: String?
    /// E-mail address.
    public let email: String?
    /// An organisation's tax code (mã số thuế), beside the paper of who came for it.
    public let taxCode: String?

    /// A description.
    public init(
        kind: Kind = .person,
        name: String,
        birth: String? = nil,
        paper: Paper? = nil,
        address: String? = nil,
        phone: String? = nil,
        email: String? = nil,
        taxCode: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.birth = birth
        self.paper = paper
        self.address = address
        self.phone = phone
        self.email = email
        self.taxCode = taxCode
    }
}

extension PartyDescription.Paper {
    /// A number as it is kept, of what was typed with blanks, dots and small letters.
    static func number(_ typed: String) -> String { typed.filter { $0 != " " && $0 != "." }.uppercased() }
}
