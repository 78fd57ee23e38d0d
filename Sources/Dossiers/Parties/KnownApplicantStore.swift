public import Domain
public import Persistence
import Reading

/// Somebody who came before.
public struct KnownApplicant: Hashable, Sendable {
    /// The reference for `ReceptionForm.Person.known`.
    public let reference: PartyReference
    /// The latest description.
    public let description: PartyDescription
}

/// Repeat applicants, offered at the intake screen by their paper.
public enum KnownApplicantStore {
    /// First digits that are enough to offer somebody: fewer would leaf through other people's papers.
    public static let digits = 6

    /// Who has that paper or tax code, or one that begins so, among those who came to the agency before: each paper
    /// once, as described last.
    public static func find(
        _ number: String,
        of agency: Agency.ID,
        limit: Int = 10,
        _ connection: any Connection
    ) throws -> [KnownApplicant] {
        guard number.count >= digits else { return [] }
        // Numbers are digits and capital letters, all of which lie before the tilde.
        let end = number + "~"
        var seen: Set<String> = []
        var found: [KnownApplicant] = []
        for row in try connection.rows(
            """
            SELECT p.* FROM party p
            WHERE (p.paper_number >= \(number) AND p.paper_number < \(end)
                    OR p.tax_code >= \(number) AND p.tax_code < \(end))
                AND (EXISTS (SELECT 1 FROM read_dossier a WHERE a.applicant = p.id AND a.agency = \(agency))
                    OR EXISTS (SELECT 1 FROM read_dossier o WHERE o.owner = p.id AND o.agency = \(agency)))
            ORDER BY p.id DESC, p.version DESC LIMIT \(limit * 10)
            """
        ) {
            let description = try PartyStore.description(row)
            let paper = description.paper.map { $0.kind.rawValue + $0.number } ?? description.taxCode ?? ""
            guard seen.insert(paper).inserted else { continue }
            found.append(KnownApplicant(reference: try PartyStore.reference(row), description: description))
            if found.count == limit { break }
        }
        return found
    }

    /// A party's description in a version that an event or a dossier names; nil once it was forgotten.
    public static func description(
        _ version: Dossier.PartyVersion,
        _ connection: any Connection
    ) throws -> PartyDescription? {
        try connection.row(
            "SELECT * FROM party WHERE id = \(version.party) AND version = \(version.version)"
        ).map(PartyStore.description)
    }
}
