import Domain

/// A party as payloads of version 1 refer to it.
struct PartyV1: Codable {
    let party: String
    let version: Int
    let digest: String

    init(_ reference: PartyReference) {
        party = hex(reference.party)
        version = reference.version
        digest = reference.digest
    }

    var reference: PartyReference? {
        Identifier(party).map { PartyReference(party: $0, version: version, digest: digest) }
    }
}

/// A remark as payloads of version 1 refer to it.
struct RemarkV1: Codable {
    let id: String
    let digest: String

    init(_ remark: Remark) {
        id = hex(remark.id)
        digest = remark.digest
    }

    var remark: Remark? { Identifier(id).map { Remark(id: $0, digest: digest) } }
}

/// The payload of `supplementAsked`, `intakeRefused` and `guided`, version 1.
struct IntakeV1: Codable {
    let agency: String
    let offer: String
    let number: Int?
    let applicant: PartyV1?
    let reason: RemarkV1?

    init(_ outcome: IntakeOutcome) {
        agency = hex(outcome.agency)
        offer = hex(outcome.offer)
        number = outcome.number
        applicant = outcome.applicant.map(PartyV1.init)
        reason = outcome.reason.map(RemarkV1.init)
    }

    var outcome: IntakeOutcome? {
        guard let agency = Identifier<Agency>(agency), let offer = Identifier<Offer>(offer) else { return nil }
        let applicant = applicant?.reference
        let reason = reason?.remark
        guard (applicant == nil) == (self.applicant == nil), (reason == nil) == (self.reason == nil) else {
            return nil
        }
        return IntakeOutcome(agency: agency, offer: offer, number: number, applicant: applicant, reason: reason)
    }
}

/// The payload of every event that ends a step, version 1.
struct StepV1: Codable {
    let step: Int
    let stepDue: Int64?
    var officer: String?
    var authority: String?
    var number: Int?
}

/// The payload of `given`, version 1.
struct GivenV1: Codable {
    let to: String
}

/// The payload of `resultReceived`, version 1.
struct VerdictV1: Codable {
    let verdict: String
}

/// The payload of `handedOut`, version 1.
struct HandedOutV1: Codable {
    let receiver: PartyV1
    let authorised: Bool
    let channel: Int
    let returned: [String]

    init(_ content: HandOut) {
        receiver = PartyV1(content.receiver)
        authorised = content.authorised
        channel = content.channel.rawValue
        returned = content.returned.map(hex)
    }

    var content: HandOut? {
        guard let receiver = receiver.reference, let channel = Channel(rawValue: channel) else { return nil }
        let returned = returned.compactMap { Identifier<DossierComponent>($0) }
        guard returned.count == self.returned.count else { return nil }
        return HandOut(receiver: receiver, authorised: authorised, channel: channel, returned: returned)
    }
}

/// The payload of `cancelled` and `withdrawn`, version 1.
struct ReasonV1: Codable {
    let reason: RemarkV1
}

/// The payload of `dueRecomputed`, version 1.
struct DueRecomputedV1: Codable {
    let before: Int64?
    let after: Int64?
    let calendar: Int
}

/// The payload of events that say everything by their kind, version 1.
struct EmptyV1: Codable {}
