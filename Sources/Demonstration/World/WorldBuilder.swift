import Accounts
import Catalogue
import Domain
import Foundation
import Persistence
import Reading

/// Sets agencies up as an operator would: offices, officers, internal processes, offers and postings.
struct WorldBuilder {
    let services: Services
    let people: People
    /// From when everything is in force.
    let since: Day
    let connection: any Connection

    /// Makes the agency with its offices and officers.
    func agency(_ plan: Blueprint) throws -> (agency: SimulatedAgency, offices: [Office.ID: Blueprint.OfficePlan]) {
        let validity = Validity(from: since)
        let agency = Agency(
            id: services.newID(),
            name: plan.name,
            level: plan.level,
            kind: .committee,
            parent: plan.parent,
            code: plan.code
        )
        try AgencyStore.insert(
            agency,
            validity: validity,
            provenance: .published,
            codeProvenance: plan.codeProvenance,
            connection
        )
        var offices: [Office.ID: Blueprint.OfficePlan] = [:]
        var staff: [SimulatedAgency.Staff] = []
        var desk: Office.ID?
        for office in plan.offices {
            let id: Office.ID = services.newID()
            if office.kind == .desk { desk = id }
            offices[id] = office
            try AgencyStore.insert(
                Office(id: id, agency: agency.id, name: office.name, kind: office.kind),
                validity: validity,
                connection
            )
            for roles in office.staff { staff += try appoint(roles, at: id, of: agency.id) }
        }
        guard let desk else { throw DemonstrationError.assetMissing("desk") }
        return (SimulatedAgency(agency: agency, desk: desk, staff: staff), offices)
    }

    private func appoint(
        _ roles: [Role],
        at office: Office.ID,
        of agency: Agency.ID
    ) throws -> [SimulatedAgency.Staff] {
        let officer: Officer.ID = services.newID()
        try OfficerStore.insert(
            officer,
            agency: agency,
            name: people.officer(number: Int(truncatingIfNeeded: officer.bits >> 7)),
            qualified: true,
            posts: roles.map { Post(office: office, role: $0) },
            from: since,
            connection
        )
        guard
            let principal = try PrincipalStore.principal(
                officer: officer,
                on: since,
                services.reference,
                connection
            )
        else { throw Problem.notFound }
        return roles.map { SimulatedAgency.Staff(principal: principal, office: office, role: $0) }
    }

    /// Offers every published procedure of the level at the agency's desk, and posts it there.
    func offers(
        of agency: SimulatedAgency,
        offices: [Office.ID: Blueprint.OfficePlan],
        procedures: [CatalogueEntry]
    ) throws -> [PlannedOffer] {
        let competents = offices.filter { $0.value.kind == .specialised }.sorted { $0.key < $1.key }
        let byField = Dictionary(
            competents.flatMap { office in office.value.fields.map { ($0, office.key) } }
        ) { first, _ in first }
        let open = competents.filter { $0.value.fields.isEmpty }.map(\.key)
        guard let leadership = offices.first(where: { $0.value.kind == .leadership })?.key else {
            throw DemonstrationError.assetMissing("leadership")
        }
        let records = offices.first { $0.value.kind == .records }?.key
        let plan = WorkflowPlan(
            desk: agency.desk,
            leadership: leadership,
            records: records,
            hasDepartments: competents.contains { $0.value.staff.contains([.leader]) }
        )
        var workflows: [WorkflowKey: Workflow] = [:]
        var offers: [NewOffer] = []
        var planned: [PlannedOffer] = []
        for (index, entry) in procedures.enumerated() {
            let shape = entry.shape
            let key = WorkflowKey(minutes: entry.minutes, shape: shape)
            let workflow = try workflows[key] ?? workflow(key, plan, of: agency.agency.id)
            workflows[key] = workflow
            let competent = byField[entry.fieldName] ?? (open.isEmpty ? agency.desk : open[index % open.count])
            let offer = Offer(
                id: services.newID(),
                agency: agency.agency.id,
                procedure: entry.procedure.procedure,
                mode: .oneStop,
                desk: agency.desk,
                competent: shape == .oneTouch ? agency.desk : competent,
                workflow: workflow,
                promised: nil,
                unit: entry.isCertification ? .visit : .dossier
            )
            offers.append(NewOffer(offer, validity: Validity(from: since)))
            planned.append(
                PlannedOffer(
                    offer: offer,
                    procedureCase: entry.procedure.procedureCase,
                    term: entry.procedure.statutory,
                    weight: entry.weight(index)
                )
            )
        }
        try OfferStore.insert(offers, agency: agency.agency.id, connection)
        let postings = procedures.map { entry in
            Posting(
                id: services.newID(),
                agency: agency.agency.id,
                version: entry.procedure.version,
                place: "Bảng di động tại Bộ phận Tiếp nhận và Trả kết quả",
                officer: agency.staff.first?.principal.officer
            )
        }
        try PostingStore.post(postings, at: Instant(since, minute: 450), connection)
        return planned
    }

    private struct WorkflowKey: Hashable {
        let minutes: Int
        let shape: Workflow.Shape

        /// `Quy trình 5 ngày làm việc`, as an office would call it.
        var name: String {
            let time = minutes.isMultiple(of: 480) ? "\(minutes / 480) ngày" : "\(minutes / 60) giờ"
            switch shape {
            case .oneTouch: return "Quy trình một chạm \(time) làm việc"
            case .sameDay: return "Quy trình trong ngày \(time) làm việc"
            case .full: return "Quy trình \(time) làm việc"
            }
        }
    }

    private func workflow(_ key: WorkflowKey, _ plan: WorkflowPlan, of agency: Agency.ID) throws -> Workflow {
        let workflow = Workflow(
            id: services.newID(),
            shape: key.shape,
            steps: plan.steps(minutes: key.minutes, shape: key.shape)
        )
        try WorkflowStore.insert(
            workflow,
            name: key.name,
            agency: agency,
            connection
        )
        return workflow
    }
}
