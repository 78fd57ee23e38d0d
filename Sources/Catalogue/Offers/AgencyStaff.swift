import Domain
import Persistence
import Reading

/// The offices of an agency that are open on a day, and the roles that somebody holds there.
struct AgencyStaff {
    let offices: [Office]
    let posts: Set<Post>

    /// In two statements.
    static func read(of agency: Agency.ID, on day: Day, _ connection: any Connection) throws -> AgencyStaff {
        AgencyStaff(
            offices: try Office.inForce(of: agency, on: day, connection),
            posts: try posts(of: agency, on: day, connection)
        )
    }

    /// The roles that somebody holds at the agency's offices.
    static func posts(of agency: Agency.ID, on day: Day, _ connection: any Connection) throws -> Set<Post> {
        Set(
            try connection.rows(
                """
                SELECT DISTINCT p.office, p.role FROM read_post p JOIN office o ON o.id = p.office
                WHERE o.agency = \(agency) AND \(.holds("p.valid_from", "p.valid_to", on: day))
                    AND \(.holds("o.valid_from", "o.valid_to", on: day))
                """
            ).map { Post(office: try $0.id("office", of: Office.self), role: try $0.choice("role", of: Role.self)) }
        )
    }

    /// The desks, where results are received and returned.
    var desks: [Office] { offices.filter { $0.kind == .desk } }

    func office(_ id: Office.ID) -> Office? { offices.first { $0.id == id } }

    func name(of office: Office.ID?) -> String? { office.flatMap { self.office($0)?.name } }
}
