public import Accounts
public import Domain
import Persistence
public import Reading

/// Accounts for trying a demonstration out: one officer of each role at its first agency, and some at the first below. The
/// head of each desk also receives and keeps its books from then on, so that one touch can be done on one screen.
public enum DemonstrationUsers {
    private struct Candidate {
        let officer: Officer.ID
        let role: Role
        let office: Office.ID
        let kind: Office.Kind
        /// Open dossiers of the office, so that whoever signs in finds work.
        let open: Int
    }

    /// Opens the accounts after the run, in one transaction.
    public static func open(
        at agencies: [AgencyCode],
        with accounts: DemonstrationAccounts,
        _ services: Services
    ) async throws {
        let operatorID: Officer.ID = services.newID()
        let now = services.now()
        let reference = services.reference
        try await services.database.write { connection in
            let places = try agencies.prefix(2).compactMap { code in
                try reference.agency(code: code, on: now.day, connection)
            }
            for (index, agency) in places.enumerated() {
                let people = try candidates(of: agency.id, on: now.day, connection)
                let prefix = index == 0 ? "" : shortName(agency) + "."
                for (name, officer) in choice(among: people) {
                    guard let userName = UserName(prefix + name) else { continue }
                    try accounts.open(userName, for: officer, at: now, connection)
                }
                guard let head = people.first(where: Self.leadsDesk) else { continue }
                // From the day after the run, so that its year stays as it was.
                let last = try connection.integer("SELECT MAX(received_on) FROM read_dossier")
                for role in [Role.reception, .records] {
                    let post = Post(office: head.office, role: role)
                    try OfficerStore.appoint(head.officer, to: post, from: Day(number: last + 1), connection)
                }
            }
            guard let first = places.first,
                let desk = try candidates(of: first.id, on: now.day, connection).first(where: { $0.kind == .desk })
            else { return }
            try OfficerStore.insert(
                operatorID,
                agency: first.id,
                name: "Quản trị (minh họa)",
                qualified: false,
                posts: [Post(office: desk.office, role: .operator)],
                from: Law.firstDay,
                connection
            )
            guard let userName = UserName("quantri") else { return }
            try accounts.open(userName, for: operatorID, at: now, connection)
        }
    }

    /// The officers by the names they get; nobody gets two.
    private static func choice(among people: [Candidate]) -> [(name: String, officer: Officer.ID)] {
        var chosen: [(name: String, officer: Officer.ID)] = []
        func take(_ name: String, where isWanted: (Candidate) -> Bool) -> Candidate? {
            let found = people.first { person in
                isWanted(person) && !chosen.contains { $0.officer == person.officer }
            }
            if let found { chosen.append((name, found.officer)) }
            return found
        }
        _ = take("tiepnhan") { $0.role == .reception && $0.kind == .desk }
        let specialist = take("thuly") { $0.role == .specialist && $0.kind == .specialised }
        if let specialist {
            _ = take("truongphong") { $0.role == .leader && $0.office == specialist.office }
        }
        _ =
            take("vanthu") { $0.role == .records && $0.kind == .records }
            ?? take("vanthu") { $0.role == .records && $0.kind == .leadership }
        _ = take("lanhdao") { $0.role == .leader && $0.kind == .leadership }
        _ = take("caicach") { $0.role == .reform }
        _ = take("truongbophan", where: leadsDesk)
        return chosen
    }

    private static func leadsDesk(_ person: Candidate) -> Bool { person.role == .leader && person.kind == .desk }

    private static func candidates(
        of agency: Agency.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> [Candidate] {
        var open: [Office.ID: Int] = [:]
        for row in try connection.rows(
            """
            SELECT office, COUNT(*) AS dossiers FROM read_dossier
            WHERE agency = \(agency) AND closed_at IS NULL AND office IS NOT NULL GROUP BY office
            """
        ) {
            open[try row.id("office", of: Office.self)] = try row.integer("dossiers")
        }
        let people = try connection.rows(
            """
            SELECT o.id, p.role, f.id AS office, f.kind FROM read_officer o
            JOIN read_post p ON p.officer = o.id JOIN read_office f ON f.id = p.office
            WHERE o.agency = \(agency) AND \(.holds("p.valid_from", "p.valid_to", on: day)) ORDER BY o.id, p.role
            """
        ).map { row in
            let office = try row.id("office", of: Office.self)
            return Candidate(
                officer: try row.id("id", of: Officer.self),
                role: try row.choice("role", of: Role.self),
                office: office,
                kind: try row.choice("kind", of: Office.Kind.self),
                open: open[office] ?? 0
            )
        }
        return people.sorted { ($1.open, $0.officer) < ($0.open, $1.officer) }
    }

    /// `vinhbinhbac` of “UBND xã Vĩnh Bình Bắc”.
    private static func shortName(_ agency: Agency) -> String {
        let titles: Set<String> = ["ubnd", "uy", "ban", "nhan", "dan", "tinh", "huyen", "xa", "thi", "tran", "phuong"]
        return Folding.words(agency.name).drop { titles.contains($0) }.joined()
    }
}
