public import Domain
import Ledger
public import Persistence
import Reading

/// What a reception made.
public enum ReceptionOutcome: Sendable {
    /// A new dossier.
    case received(Dossier)
    /// The form was sent before; its dossier has this code.
    case repeated(code: String)
}

extension Act {
    /// Receives a dossier and draws its code, register number and, if wanted, the number of form 01.
    public func receive(_ form: ReceptionForm, _ connection: any Connection) throws -> ReceptionOutcome {
        let book = try Ledger.open(bookOf: principal.agency, now: now, connection)
        if let submission = form.submission,
            let code = try Submission.location(of: submission, by: principal, connection)
        {
            return .repeated(code: code)
        }
        let stamp = stamp(book)
        let revisions = try revisions(connection)
        guard let offer = try reference.offer(form.offer, at: revisions, connection), offer.agency == principal.agency,
            try reference.isInForce(offer.id, on: stamp.happened.day, at: revisions, connection),
            let agency = try reference.agency(offer.agency, at: revisions, connection)
        else { throw Problem.notFound }
        let cases = try reference.cases(
            of: offer.procedure,
            on: stamp.happened.day,
            at: revisions,
            connection
        )
        guard
            let procedure = cases.first(where: { form.procedureCase == nil || $0.procedureCase == form.procedureCase })
        else { throw DossierObjection.notPublished }
        let applicant = try party(form.applicant, connection)
        let owner = try form.owner.map { try party($0, connection) } ?? applicant
        let numbers = try Counter.draw(
            fromEach: [.code, .register] + (form.wantsReceipt ? [.receipt] : []),
            of: offer.agency,
            on: stamp.at.day,
            connection
        )
        guard let ofDay = numbers[.code], let register = numbers[.register] else { throw LedgerError.bookMissing }
        let id: Dossier.ID = newID()
        let fees = form.certifications.reduce(0) { $0 + $1.fee }
        let copies = form.certifications.reduce(0) { $0 + $1.copies }
        let event = try Dossier.receive(
            Intention(
                channel: form.channel,
                place: form.place,
                applicant: applicant,
                owner: owner,
                papers: form.papers,
                payable: form.payable + fees,
                quantity: offer.unit == .copy && copies > 0 ? copies : form.quantity,
                promised: form.promised
            ),
            procedure: procedure,
            offer: offer,
            agency: agency.code,
            numbers: ReceptionNumbers(ofDay: ofDay, register: register, receipt: numbers[.receipt]),
            setting: try reference.setting(
                of: offer.agency,
                workflow: offer.workflow.id,
                at: revisions,
                connection
            ),
            stamp: stamp
        )
        let notes = try notes(form, of: id, owed: form.payable + fees, stamp, connection)
        let entry = Ledger.Entry(id: id, before: nil, stamp: stamp, events: [event] + notes.events)
        guard let dossier = try enter([entry], in: book, beside: notes.beside, connection).first else {
            throw Problem.notFound
        }
        if let submission = form.submission {
            try Submission.record(
                submission,
                location: dossier.code.description,
                by: principal,
                at: stamp.at,
                connection
            )
        }
        return .received(dossier)
    }

    /// What stands beside the process from the beginning: details, the tracking key, the paper book's number, the
    /// registers of certifications, money taken at once.
    private func notes(
        _ form: ReceptionForm,
        of id: Dossier.ID,
        owed: Int,
        _ stamp: Stamp,
        _ connection: any Connection
    ) throws -> (events: [DossierEvent], beside: [SQL]) {
        let secret: Identifier<TrackingKey> = newID()
        var events: [DossierEvent] = []
        var beside = [
            try ReceptionDetailStore.insert(form.details, as: 1, of: id, salt: salt()),
            Tracking.insert(TrackingKey(identityBits: secret.bits), of: id),
        ]
        if let number = form.paperNumber {
            beside.append(try PaperBookStore.insert(number, of: id, stamp, connection))
        }
        if !form.certifications.isEmpty {
            let lines = try CertificationStore.numbered(form.certifications, stamp, connection)
            events.append(try Certification.enter(lines))
            beside.append(CertificationStore.insert(form.certifications, lines, of: id, stamp))
        }
        if let amounts = form.payment {
            let payment = try payment(amounts, of: id, stamp, connection)
            try payment.require(owed: owed)
            events.append(.feeCollected(payment))
        }
        return (events, beside)
    }

    /// The reference to a known party, or to a new one as described.
    func party(_ person: ReceptionForm.Person, _ connection: any Connection) throws -> PartyReference {
        switch person {
        case .known(let reference): reference
        case .described(let description):
            try PartyStore.make(newID(), description, salt: salt(), connection)
        }
    }

    /// Sixteen bytes that nobody can guess: a new identity's, of which 74 bits are random.
    func salt() -> [UInt8] {
        let salt: Identifier<Party> = newID()
        return salt.bytes
    }
}
