import Addresses
import Domain
import Persistence
import Reading

/// What visitors see of the catalogue: published versions in force, and who offers them.
enum PublicStore {
    /// The list of a day, in five statements.
    static func list(on day: Day, _ connection: any Connection) throws -> PublicList {
        let agencies = try agencies(on: day, connection)
        let places = Dictionary(uniqueKeysWithValues: agencies.enumerated().map { ($1.id, $0) })
        let offers = try offers(on: day, places, connection)
        let terms = try terms(on: day, connection)
        let rows = try connection.rows(
            """
            SELECT v.id, v.procedure, v.name, p.level, p.code, f.name AS field
            FROM procedure_version v JOIN procedure p ON p.id = v.procedure JOIN procedure_field f ON f.id = v.field
            WHERE v.published_at IS NOT NULL AND \(.holds("v.effective_from", "v.effective_to", on: day))
            """
        )
        var bearers: [String: Int] = [:]
        var names: Set<String> = []
        for row in rows {
            names.insert(try row.text("field"))
            if let code = try row.textIfPresent("code") { bearers[code, default: 0] += 1 }
        }
        // In the order in which filters show them.
        let fields = names.map { (Folding.fold($0), PublicField(name: $0)) }.sorted { $0.0 < $1.0 }.map(\.1)
        let fieldPlaces = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
        let procedures = try rows.map { row in
            let procedure = try row.id("procedure", of: Procedure.self)
            let version = try row.id("id", of: ProcedureVersion.self)
            let code = try row.textIfPresent("code")
            return ListedProcedure(
                procedure: procedure,
                version: version,
                level: try row.level("level"),
                code: code,
                name: try row.text("name"),
                field: fieldPlaces[try row.text("field")] ?? 0,
                terms: terms[version] ?? [],
                offers: offers[procedure] ?? [],
                key: ProcedureKey(procedure, uniqueCode: code.flatMap { bearers[$0] == 1 ? $0 : nil })
            )
        }
        // What people of a commune ask for most stands before what the district does.
        let order = procedures.map { ($0.field, Folding.fold($0.name), $0) }
            .sorted { left, right in
                (left.0, -left.2.level.rawValue, left.1) < (right.0, -right.2.level.rawValue, right.1)
            }
        return PublicList(day: day, agencies: agencies, fields: fields, procedures: order.map(\.2))
    }

    private static func agencies(on day: Day, _ connection: any Connection) throws -> [PublicAgency] {
        var desks: [Agency.ID: [Office.ID: String]] = [:]
        for row in try connection.rows(
            "SELECT id, agency, name FROM office WHERE kind = 'desk' AND \(.holds("valid_from", "valid_to", on: day))"
        ) {
            let office = try row.id("id", of: Office.self)
            desks[try row.id("agency", of: Agency.self), default: [:]][office] = try row.text("name")
        }
        let rows = try connection.rows(
            """
            SELECT a.id, a.name, a.level, a.parent, a.sessions, MIN(c.code) AS code, k.phone, k.address, k.website,
                k.feedback_address, k.feedback_phone, k.feedback_email
            FROM agency a
            LEFT JOIN agency_code c ON c.agency = a.id AND \(.holds("c.valid_from", "c.valid_to", on: day))
            LEFT JOIN contact k ON k.agency = a.id
            WHERE \(.holds("a.valid_from", "a.valid_to", on: day))
            GROUP BY a.id, a.name, a.level, a.parent, a.sessions, k.phone, k.address, k.website,
                k.feedback_address, k.feedback_phone, k.feedback_email
            ORDER BY a.level, MIN(c.code), a.name
            """
        )
        let codes = try rows.map { try $0.textIfPresent("code").flatMap { AgencyCode($0) } }
        let slugs = PublicAgency.slugs(of: try zip(rows, codes).map { (try $0.text("name"), $1) })
        return try rows.indices.map { index in
            let row = rows[index]
            let id = try row.id("id", of: Agency.self)
            return PublicAgency(
                id: id,
                name: try row.text("name"),
                level: try row.level("level"),
                parent: try row.idIfPresent("parent", of: Agency.self),
                code: codes[index],
                sessions: try row.sessions("sessions"),
                desks: desks[id] ?? [:],
                contact: try Contact(row, feedback: Contact.Feedback(row)),
                slug: slugs[index]
            )
        }
    }

    private static func offers(
        on day: Day,
        _ places: [Agency.ID: Int],
        _ connection: any Connection
    ) throws -> [Procedure.ID: [ListedProcedure.Offered]] {
        var offers: [Procedure.ID: [ListedProcedure.Offered]] = [:]
        for row in try connection.rows(
            """
            SELECT agency, procedure, mode, promised_term, desk FROM offer
            WHERE \(.holds("valid_from", "valid_to", on: day))
            """
        ) {
            guard let place = places[try row.id("agency", of: Agency.self)] else { continue }
            offers[try row.id("procedure", of: Procedure.self), default: []].append(
                ListedProcedure.Offered(
                    agency: place,
                    mode: try row.choice("mode", of: Offer.Mode.self),
                    promised: try row.termIfPresent("promised_term"),
                    desk: try row.id("desk", of: Office.self)
                )
            )
        }
        return offers.mapValues { $0.sorted { $0.agency < $1.agency } }
    }

    private static func terms(
        on day: Day,
        _ connection: any Connection
    ) throws -> [ProcedureVersion.ID: [Term]] {
        var terms: [ProcedureVersion.ID: [Term]] = [:]
        for row in try connection.rows(
            """
            SELECT c.version, c.term FROM procedure_case c JOIN procedure_version v ON v.id = c.version
            WHERE v.published_at IS NOT NULL AND \(.holds("v.effective_from", "v.effective_to", on: day))
            ORDER BY c.version, c.ordinal
            """
        ) {
            let version = try row.id("version", of: ProcedureVersion.self)
            let term = try row.term("term")
            if terms[version]?.contains(term) != true { terms[version, default: []].append(term) }
        }
        return terms
    }
}

extension PublicStore {
    /// The procedure that an address means, in force or not; nil where it is nobody's or several bear the code.
    static func procedure(_ key: ProcedureKey, _ connection: any Connection) throws -> Procedure.ID? {
        switch key {
        case .identity(let id): return id
        case .code(let code):
            let short = code.split(separator: ".").prefix(2).joined(separator: ".")
            let rows = try connection.rows("SELECT id FROM procedure WHERE code = \(code) OR code = \(short)")
            return rows.count == 1 ? try rows.first?.id("id", of: Procedure.self) : nil
        }
    }
}
