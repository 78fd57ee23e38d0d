import Domain

/// The payload of `received`, version 1.
struct ReceivedV1: Codable {
    struct Paper: Codable {
        let component: String
        let originals: Int
        let copies: Int
    }

    let code: String
    let register: Int
    let receipt: Int?
    let agency: String
    let offer: String
    let procedure: String
    let version: String
    let `case`: String
    let field: String
    let workflow: String
    let desk: String
    let competent: String
    let unit: String
    let quantity: Int
    let channel: Int
    let place: String
    let law: Int
    let applicant: PartyV1
    let owner: PartyV1
    let papers: [Paper]
    let payable: Int
    let term: String
    let calendar: Int
    let due: Int64?
    let stepDue: Int64?

    init(_ reception: Reception) {
        code = reception.code.description
        register = reception.registerNumber
        receipt = reception.receiptNumber
        agency = hex(reception.agency)
        offer = hex(reception.offer)
        procedure = hex(reception.procedure)
        version = hex(reception.version)
        `case` = hex(reception.procedureCase)
        field = hex(reception.field)
        workflow = hex(reception.workflow)
        desk = hex(reception.desk)
        competent = hex(reception.competent)
        unit = reception.unit.rawValue
        quantity = reception.quantity
        channel = reception.channel.rawValue
        place = reception.place.rawValue
        law = reception.law.rawValue
        applicant = PartyV1(reception.applicant)
        owner = PartyV1(reception.owner)
        papers = reception.papers.map {
            Paper(component: hex($0.component), originals: $0.originals, copies: $0.copies)
        }
        payable = reception.payable
        term = reception.term.description
        calendar = reception.calendarRevision
        due = reception.due?.milliseconds
        stepDue = reception.stepDue?.milliseconds
    }

    /// What the domain knows; nil when a value is of no known case.
    var reception: Reception? {
        guard let code = DossierCode(code), let agency = Identifier<Agency>(agency),
            let offer = Identifier<Offer>(offer), let procedure = Identifier<Procedure>(procedure),
            let version = Identifier<ProcedureVersion>(version), let procedureCase = Identifier<ProcedureCase>(`case`),
            let field = Identifier<ProcedureField>(field), let workflow = Identifier<Workflow>(workflow),
            let desk = Identifier<Office>(desk), let competent = Identifier<Office>(competent),
            let unit = Offer.Unit(rawValue: unit), let channel = Channel(rawValue: channel),
            let place = ReceptionPlace(rawValue: place), let law = Law.Generation(rawValue: law),
            let applicant = applicant.reference, let owner = owner.reference, let term = try? Term(parsing: term)
        else { return nil }
        let papers = papers.compactMap { paper in
            Identifier<DossierComponent>(paper.component).map {
                Reception.Paper(component: $0, originals: paper.originals, copies: paper.copies)
            }
        }
        guard papers.count == self.papers.count else { return nil }
        return Reception(
            code: code,
            registerNumber: register,
            receiptNumber: receipt,
            agency: agency,
            offer: offer,
            procedure: procedure,
            version: version,
            procedureCase: procedureCase,
            field: field,
            workflow: workflow,
            desk: desk,
            competent: competent,
            unit: unit,
            quantity: quantity,
            channel: channel,
            place: place,
            law: law,
            applicant: applicant,
            owner: owner,
            papers: papers,
            payable: payable,
            term: term,
            calendarRevision: calendar,
            due: due.map(Instant.init(milliseconds:)),
            stepDue: stepDue.map(Instant.init(milliseconds:))
        )
    }
}
