import Accounts
import Catalogue
import Domain
import Persistence
import Reading

/// Enters a world's agencies, people, workflows and procedures through the areas' stores.
struct WorldBuilder {
    let number: Int
    let identities: TestIdentities
    let connection: any Connection
    private(set) var people: [World.SeatName: Seat] = [:]
    private(set) var offers: [World.OfferName: Offer] = [:]
    private(set) var components: [World.OfferName: [DossierComponent.ID]] = [:]
    private(set) var procedures: [World.OfferName: ProcedureInForce] = [:]

    /// Everything holds from the first day of the program's law, so that any day of it can be played.
    private let validity = Validity(from: Law.firstDay)

    init(number: Int, identities: TestIdentities, connection: any Connection) {
        self.number = number
        self.identities = identities
        self.connection = connection
    }

    func agency(_ level: Agency.Level, under parent: Agency.ID?) throws -> Agency {
        let name = level == .district ? "UBND huyện thử \(number)" : "UBND xã thử \(number)"
        // H33.12 for the first world; I00.01, I00.02 … for the others.
        var groups = number == 0 ? ["H33", "12"] : [letters(number / 99), digits(number % 99 + 1)]
        if level == .commune { groups.append("01") }
        guard let code = AgencyCode(groups.joined(separator: ".")) else { throw TestFailure("no code for \(groups)") }
        let agency = Agency(
            id: identities.nextID(),
            name: name,
            level: level,
            kind: .committee,
            parent: parent,
            code: code
        )
        try AgencyStore.insert(
            agency,
            validity: validity,
            provenance: .demonstration,
            codeProvenance: .demonstration,
            connection
        )
        return agency
    }

    func office(_ name: String, _ kind: Office.Kind, of agency: Agency) throws -> Office.ID {
        let office = Office(id: identities.nextID(), agency: agency.id, name: name, kind: kind)
        try AgencyStore.insert(office, validity: validity, connection)
        return office.id
    }

    /// Enters an officer with roles at offices; each office is a seat.
    mutating func officer(
        of agency: Agency,
        sees: [Agency.ID]? = nil,
        _ places: [(seat: World.SeatName, office: Office.ID, roles: [Role])]
    ) throws {
        let posts = places.flatMap { place in place.roles.map { Post(office: place.office, role: $0) } }
        let officer: Officer.ID = identities.nextID()
        try OfficerStore.insert(
            officer,
            agency: agency.id,
            name: "Cán bộ \(places.map(\.seat.rawValue))",
            qualified: true,
            posts: posts,
            from: validity.from,
            connection
        )
        let principal = Principal(officer: officer, agency: agency.id, posts: posts, sees: sees)
        for place in places { people[place.seat] = Seat(principal, at: place.office) }
    }

    func workflow(
        _ shape: Workflow.Shape,
        of agency: Agency,
        _ steps: [(task: Workflow.Task, office: Office.ID?, minutes: Int)]
    ) throws -> Workflow {
        let workflow = Workflow(
            id: identities.nextID(),
            shape: shape,
            steps: steps.map { Workflow.Step(task: $0.task, office: $0.office, minutes: $0.minutes) }
        )
        try WorkflowStore.insert(workflow, name: shape.rawValue, agency: agency.id, connection)
        return workflow
    }

    /// Enters a procedure with one case and two papers, published unless said otherwise, and the agency's offer.
    mutating func offer(
        _ name: World.OfferName,
        of agency: Agency,
        term: Term,
        promised: Term? = nil,
        desk: Office.ID,
        competent: Office.ID,
        workflow: Workflow,
        unit: Offer.Unit = .dossier
    ) throws {
        let field = try FieldStore.find(
            orInsert: "Lĩnh vực \(name.rawValue) \(number)",
            level: agency.level,
            on: validity.from,
            newID: { identities.nextID() },
            connection
        )
        let procedure = ProcedureInForce(
            procedure: identities.nextID(),
            version: identities.nextID(),
            procedureCase: identities.nextID(),
            field: field,
            name: "Thủ tục \(name.rawValue)",
            statutory: term
        )
        try insert(procedure, level: agency.level, isPublished: name != .unpublished)
        procedures[name] = procedure
        components[name] = try ["Tờ khai", "Bản sao"].enumerated().map { index, title in
            let component: DossierComponent.ID = identities.nextID()
            try connection.run(
                """
                INSERT INTO component (id, procedure_case, ordinal, name, originals, copies, provenance)
                VALUES (\(component), \(procedure.procedureCase), \(index + 1), \(title), \(1 - index), \(index),
                    \(Provenance.demonstration.rawValue))
                """
            )
            return component
        }
        let offer = Offer(
            id: identities.nextID(),
            agency: agency.id,
            procedure: procedure.procedure,
            mode: name == .outside ? .outside : .oneStop,
            desk: desk,
            competent: competent,
            workflow: workflow,
            promised: promised,
            unit: unit
        )
        let exception = NewOffer.Exception(reason: "Quốc phòng", decision: "1/QĐ-UBND")
        try OfferStore.insert(
            [NewOffer(offer, validity: validity, exception: name == .outside ? exception : nil)],
            agency: agency.id,
            connection
        )
        offers[name] = offer
    }

    private func insert(_ procedure: ProcedureInForce, level: Agency.Level, isPublished: Bool) throws {
        let provenance = Provenance.demonstration.rawValue
        let published: Instant? = isPublished ? Instant(validity.from) : nil
        try connection.run("INSERT INTO procedure (id, level) VALUES (\(procedure.procedure), \(level.rawValue))")
        try connection.run(
            """
            INSERT INTO procedure_version (id, procedure, ordinal, field, name, effective_from, published_at, provenance)
            VALUES (\(procedure.version), \(procedure.procedure), 1, \(procedure.field), \(procedure.name),
                \(validity.from), \(published.sqlValue), \(provenance))
            """
        )
        try connection.run(
            """
            INSERT INTO procedure_case (id, version, ordinal, name, term, term_provenance, copies)
            VALUES (\(procedure.procedureCase), \(procedure.version), 1, '', \(procedure.statutory.description),
                \(provenance), 1)
            """
        )
    }

    /// `I00` to `Z99`, apart from the real province's `H33`.
    private func letters(_ index: Int) -> String {
        let letter = Character(Unicode.Scalar(UInt8(ascii: "I") + UInt8(index / 100 % 18)))
        return String(letter) + digits(index % 100)
    }

    private func digits(_ value: Int) -> String {
        (value < 10 ? "0" : "") + String(value)
    }
}
