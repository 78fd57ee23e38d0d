import Crypto
import Domain
import Persistence
import Reading

/// Parties and remarks: what the ledger refers to by identity and salted digest only.
enum PartyStore {
    /// Stores the next description of a party.
    static func record(
        _ description: PartyDescription,
        of party: Party.ID,
        salt: [UInt8],
        _ connection: any Connection
    ) throws -> PartyReference {
        let version = try connection.integer("SELECT MAX(version) FROM party WHERE id = \(party)") + 1
        return try insert(description, as: version, of: party, salt: salt, connection)
    }

    /// Stores the first description of a new party.
    static func make(
        _ party: Party.ID,
        _ description: PartyDescription,
        salt: [UInt8],
        _ connection: any Connection
    ) throws -> PartyReference {
        try insert(description, as: 1, of: party, salt: salt, connection)
    }

    /// Every description of the parties, by party and version; what was forgotten is not there.
    static func versions(
        of parties: Set<Party.ID>,
        _ connection: any Connection
    ) throws -> [Dossier.PartyVersion: PartyDescription] {
        var found: [Dossier.PartyVersion: PartyDescription] = [:]
        for row in try connection.rows("SELECT * FROM party WHERE id IN (\(list: parties))") {
            let version = Dossier.PartyVersion(
                party: try row.id("id", of: Party.self),
                version: try row.integer("version")
            )
            found[version] = try description(row)
        }
        return found
    }

    private static func insert(
        _ description: PartyDescription,
        as version: Int,
        of party: Party.ID,
        salt: [UInt8],
        _ connection: any Connection
    ) throws -> PartyReference {
        let values = [
            party.sqlValue, version.sqlValue, description.kind.rawValue.sqlValue, description.name.sqlValue,
            description.birth.sqlValue, (description.paper?.kind.rawValue).sqlValue,
            (description.paper?.number).sqlValue, description.address.sqlValue, description.phone.sqlValue,
            salt.sqlValue, (description.paper?.issuedOn).sqlValue, (description.paper?.issuedBy).sqlValue,
            description.email.sqlValue, description.taxCode.sqlValue,
        ]
        try connection.run(
            """
            INSERT INTO party (id, version, kind, name, birth, paper_kind, paper_number, address, phone, salt,
                paper_issued_on, paper_issued_by, email, tax_code)
            VALUES (\(list: values))
            """
        )
        return PartyReference(party: party, version: version, digest: digest(of: description, salt: salt))
    }

    /// The reference to a stored description.
    static func reference(
        to version: Dossier.PartyVersion,
        _ connection: any Connection
    ) throws -> PartyReference {
        guard
            let row = try connection.row(
                "SELECT * FROM party WHERE id = \(version.party) AND version = \(version.version)"
            )
        else { throw Problem.notFound }
        return try reference(row)
    }

    /// The references to the applicants of the dossiers, as they are described now.
    static func references(
        toApplicantsOf dossiers: [Dossier.ID],
        _ connection: any Connection
    ) throws -> [Dossier.PartyVersion: PartyReference] {
        var references: [Dossier.PartyVersion: PartyReference] = [:]
        for row in try connection.rows(
            """
            SELECT p.* FROM read_dossier d JOIN party p ON p.id = d.applicant AND p.version = d.applicant_version
            WHERE d.id IN (\(list: dossiers))
            """
        ) {
            let reference = try reference(row)
            references[Dossier.PartyVersion(party: reference.party, version: reference.version)] = reference
        }
        return references
    }

    /// The description in a row of `party`.
    static func description(_ row: Row) throws -> PartyDescription {
        let paper = try row.textIfPresent("paper_kind").flatMap(PartyDescription.Paper.Kind.init(rawValue:))
        return PartyDescription(
            kind: PartyDescription.Kind(rawValue: try row.text("kind")) ?? .person,
            name: try row.text("name"),
            birth: try row.textIfPresent("birth"),
            paper: try paper.map {
                .init(
                    kind: $0,
                    number: try row.text("paper_number"),
                    issuedOn: try row.dayIfPresent("paper_issued_on"),
                    issuedBy: try row.textIfPresent("paper_issued_by")
                )
            },
            address: try row.textIfPresent("address"),
            phone: try row.textIfPresent("phone"),
            email: try row.textIfPresent("email"),
            taxCode: try row.textIfPresent("tax_code")
        )
    }

    /// The reference to the description in a row of `party`.
    static func reference(_ row: Row) throws -> PartyReference {
        let description = try description(row)
        let salt = try row.blob("salt")
        return PartyReference(
            party: try row.id("id", of: Party.self),
            version: try row.integer("version"),
            digest: digest(of: description, salt: salt)
        )
    }

    /// Stores a free text of an act.
    static func record(
        _ text: String,
        as id: Remark.ID,
        of dossier: Dossier.ID,
        salt: [UInt8],
        _ connection: any Connection
    ) throws -> Remark {
        try connection.run(
            "INSERT INTO remark (id, dossier, content, salt) VALUES (\(id), \(dossier), \(text), \(salt))"
        )
        return Remark(id: id, digest: digest(of: [text], salt: salt))
    }

    private static func digest(of description: PartyDescription, salt: [UInt8]) -> String {
        digest(
            of: [
                description.kind.rawValue, description.name, description.birth ?? "",
                description.paper?.kind.rawValue ?? "", description.paper?.number ?? "", description.address ?? "",
                description.phone ?? "",
            ] + later(description),
            salt: salt
        )
    }

    /// What descriptions did not have at first: labelled, and left out where it is not there, so that digests of
    /// older descriptions stay what they are.
    private static func later(_ description: PartyDescription) -> [String] {
        let fields = [
            ("issued on", description.paper?.issuedOn?.description), ("issued by", description.paper?.issuedBy),
            ("e-mail", description.email), ("tax code", description.taxCode),
        ]
        return fields.flatMap { label, value in value.map { [label, $0] } ?? [] }
    }

    /// SHA-256 over the salt and each text behind a zero byte, in hexadecimal.
    static func digest(of texts: [String], salt: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(data: salt)
        for text in texts { hash.update(data: [0] + Array(text.utf8)) }
        return Hexadecimal.text(hash.finalize())
    }
}
