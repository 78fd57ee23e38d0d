/// A person or organisation; what identifies it stands outside the ledger and can be destroyed.
public struct Party: Hashable, Sendable {
    /// The party's identity.
    public typealias ID = Identifier<Party>
}

/// What an event keeps of a party: whom, as described when, with a salted digest of the description.
public struct PartyReference: Hashable, Sendable {
    /// The party.
    public let party: Party.ID
    /// Which description of it, from 1.
    public let version: Int
    /// SHA-256 of salt and description, 64 hexadecimal digits.
    public let digest: String

    /// A reference to one description of a party.
    public init(party: Party.ID, version: Int, digest: String) {
        self.party = party
        self.version = version
        self.digest = digest
    }
}

/// Which version of what the receipt says beside the ledger: content of the request, sets, how to notify.
public struct DetailVersion: Hashable, Sendable {
    /// The version, from 1; 0 where there was none.
    public let version: Int
    /// SHA-256 of salt and texts, 64 hexadecimal digits; empty where there was none.
    public let digest: String

    /// A reference to a version.
    public init(version: Int, digest: String) {
        self.version = version
        self.digest = digest
    }
}

/// Free text that an act carries (a reason, what is missing), kept outside the ledger.
public struct Remark: Hashable, Sendable {
    /// The text's identity.
    public typealias ID = Identifier<Remark>

    /// Which text.
    public let id: ID
    /// SHA-256 of salt and text, 64 hexadecimal digits.
    public let digest: String

    /// A reference to a text.
    public init(id: ID, digest: String) {
        self.id = id
        self.digest = digest
    }
}
