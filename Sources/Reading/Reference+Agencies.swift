public import Domain
public import Persistence

extension Reference {
    /// The agency, in force or not; nil when there is none with that identity.
    ///
    /// `revisions` are those of this transaction, if they were read already.
    public func agency(
        _ id: Agency.ID,
        at revisions: Revisions? = nil,
        _ connection: any Connection
    ) throws -> Agency? {
        try value(\.agencies, id, at: revisions ?? self.revisions(connection)) {
            try connection.row(
                """
                SELECT a.id, a.name, a.level, a.kind, a.parent, c.code
                FROM read_agency a JOIN read_agency_code c ON c.agency = a.id
                WHERE a.id = \(id) ORDER BY c.valid_from DESC LIMIT 1
                """
            ).map(Agency.init)
        }
    }

    /// The agency that bears the code on the day; a code can mean another one after a reform (rule 57).
    public func agency(code: AgencyCode, on day: Day, _ connection: any Connection) throws -> Agency? {
        let key = ReferenceCache.DayKey(subject: code, day: day)
        let id = try value(\.codes, key, at: revisions(connection)) {
            try connection.row(
                """
                SELECT agency FROM read_agency_code
                WHERE code = \(code.identifier) AND \(.holds("valid_from", "valid_to", on: day))
                """
            ).map { try $0.id("agency", of: Agency.self) }
        }
        return try id.flatMap { try agency($0, connection) }
    }

    /// The agencies below it on the day, at any depth, in the order of their codes; without itself.
    public func subordinates(of id: Agency.ID, on day: Day, _ connection: any Connection) throws -> [Agency.ID] {
        let key = ReferenceCache.DayKey(subject: id, day: day)
        let below = try value(\.subordinates, key, at: revisions(connection)) {
            try connection.rows(
                """
                WITH RECURSIVE below (id) AS (
                    SELECT a.id FROM read_agency a
                    WHERE a.parent = \(id) AND \(.holds("a.valid_from", "a.valid_to", on: day))
                    UNION SELECT a.id FROM read_agency a JOIN below ON a.parent = below.id
                    WHERE \(.holds("a.valid_from", "a.valid_to", on: day))
                )
                SELECT below.id, MIN(c.code) AS code FROM below
                LEFT JOIN read_agency_code c ON c.agency = below.id AND \(.holds("c.valid_from", "c.valid_to", on: day))
                GROUP BY below.id ORDER BY MIN(c.code), below.id
                """
            ).map { try $0.id("id", of: Agency.self) }
        }
        return below ?? []
    }

    /// The office, in force or not.
    public func office(_ id: Office.ID, _ connection: any Connection) throws -> Office? {
        try value(\.offices, id, at: revisions(connection)) {
            try connection.row("SELECT id, agency, name, kind FROM read_office WHERE id = \(id)").map(Office.init)
        }
    }

    /// The agencies of these identities that are there, in the same order.
    public func agencies(_ ids: [Agency.ID], _ connection: any Connection) throws -> [Agency] {
        let revisions = try revisions(connection)
        return try ids.compactMap { try agency($0, at: revisions, connection) }
    }

    /// All offices of the agency, in the order of their creation, in force or not: old dossiers name them.
    ///
    /// `known` are the revisions of this transaction, if they were read already.
    public func offices(
        of agency: Agency.ID,
        at known: Revisions? = nil,
        _ connection: any Connection
    ) throws -> [Office] {
        let offices = try value(\.agencyOffices, agency, at: known ?? revisions(connection)) {
            try connection.rows("SELECT id, agency, name, kind FROM read_office WHERE agency = \(agency) ORDER BY id")
                .map(Office.init)
        }
        return offices ?? []
    }

    /// The offices of the agency's own leaders.
    public func leadership(
        of agency: Agency.ID,
        at known: Revisions? = nil,
        _ connection: any Connection
    ) throws -> Set<Office.ID> {
        Set(try offices(of: agency, at: known, connection).lazy.filter { $0.kind == .leadership }.map(\.id))
    }
}

extension Agency {
    fileprivate init(_ row: Row) throws {
        guard let code = AgencyCode(try row.text("code")) else { throw DatabaseError(.decoding("code")) }
        self.init(
            id: try row.id("id", of: Agency.self),
            name: try row.text("name"),
            level: try row.level("level"),
            kind: try row.choice("kind", of: Agency.Kind.self),
            parent: try row.idIfPresent("parent", of: Agency.self),
            code: code
        )
    }
}

extension Office {
    /// The agency's offices in force on the day, in the order of their creation.
    public static func inForce(
        of agency: Agency.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> [Office] {
        try connection.rows(
            """
            SELECT id, agency, name, kind FROM read_office
            WHERE agency = \(agency) AND \(.holds("valid_from", "valid_to", on: day)) ORDER BY id
            """
        ).map(Office.init)
    }

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id", of: Office.self),
            agency: try row.id("agency", of: Agency.self),
            name: try row.text("name"),
            kind: try row.choice("kind", of: Office.Kind.self)
        )
    }
}
