import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// What the papers of a dossier say, read in one transaction.
struct PaperFacts: Sendable {
    let detail: DossierDetail
    let head: PaperHead
    /// What was mended on the slip, the oldest first.
    let corrections: [CorrectionNote]
    let key: TrackingKey?
    let fees: [Fee]
    let payments: [PaymentRecord]
    let statutory: Term
    let window: AppointmentWindow?
    /// Offices of the steps that are still to come, the present one first.
    let ahead: [String]

    /// Reads them for who may see the dossier: five queries beside those of its page, and two where a slip was mended.
    static func read(_ code: DossierCode, _ request: WebRequest) async throws -> PaperFacts {
        let (principal, now, reference) = (try request.signedIn().principal, request.now, request.services.reference)
        let isDemonstration = request.web.configuration.isDemonstration
        return try await request.services.database.read { connection in
            let detail = try DetailStore.find(code, for: principal, now: now, reference, connection)
            let dossier = detail.dossier
            let corrections = try CorrectionNote.list(detail.timeline.map(\.recorded), of: dossier, connection)
            var marks: [PaperMark] = corrections.isEmpty ? [] : [.reprinted]
            if detail.timeline.first?.recorded.occurredAt != nil { marks.append(.enteredLater) }
            if isDemonstration { marks.append(.demonstration) }
            let calendar = try reference.calendar(of: dossier.agency, connection)
            let due = DueDate(term: dossier.term, received: dossier.clockFrom, due: dossier.due)
            let offer = try reference.offer(dossier.offer, connection)
            var ahead: [String] = []
            for step in detail.workflow.steps.dropFirst(dossier.step) {
                let office = offer?.office(of: step) ?? step.office ?? dossier.competent
                let name = try reference.office(office, connection)?.name ?? ""
                if ahead.last != name { ahead.append(name) }
            }
            return PaperFacts(
                detail: detail,
                head: PaperHead(
                    agency: detail.names.agency,
                    desk: detail.names.desk,
                    place: AgencyName(detail.names.agency).place,
                    forms: try Law.on(dossier.clockFrom.day).forms,
                    marks: marks,
                    printedAt: now
                ),
                corrections: corrections,
                key: try Tracking.key(of: dossier.id, connection),
                fees: try reference.fees(of: dossier.procedureCase, connection),
                payments: try PaymentStore.list(of: dossier.id, connection),
                statutory: try connection.row(
                    "SELECT term FROM read_procedure_case WHERE id = \(dossier.procedureCase)"
                )?.term("term") ?? dossier.term,
                window: calendar.appointment(for: due),
                ahead: ahead
            )
        }
    }

    /// Form 01; nil for a dossier of before there were keys.
    func receipt(origin: String) -> ReceiptModel? {
        guard let key else { return nil }
        let dossier = detail.dossier
        let isOwn = dossier.applicant.party == dossier.owner.party
        return ReceiptModel(
            head: head,
            number: dossier.receiptNumber.map(VietnameseNumber.two),
            code: dossier.code,
            trackingKey: key,
            trackingAddress: origin + Places.trackingWithKey(dossier.code, key),
            applicant: detail.applicant.map { PaperPerson($0) } ?? .unnamed,
            owner: isOwn ? nil : detail.owner.map { PaperPerson($0) },
            request: detail.details?.content ?? detail.names.procedure,
            components: detail.components.compactMap { component in
                component.handedIn.map { paper in
                    ReceiptModel.Component(name: component.name, originals: paper.originals, copies: paper.copies)
                }
            },
            sets: detail.details?.sets ?? 1,
            statutoryTerm: statutory,
            promisedTerm: dossier.term == statutory ? nil : dossier.term,
            receivedAt: dossier.clockFrom,
            appointment: window,
            resultPlace: resultPlace,
            fee: payment(of: .fee),
            charge: payment(of: .charge),
            registerBook: String(dossier.receivedAt.day.year),
            registerNumber: VietnameseNumber.two(dossier.registerNumber),
            officer: detail.timeline.first?.officer ?? "",
            corrections: corrections
        )
    }

    private var resultPlace: String {
        let to = detail.details?.returnTo.map { ": \($0)" } ?? ""
        return switch detail.details?.returnPlace {
        case .desk, nil: detail.names.desk
        case .post: "qua bưu chính công ích\(to)"
        case .person: "\(detail.names.desk), người nhận thay\(to)"
        }
    }

    /// What is owed of a kind, by the rule; where the rule sets nothing, by what is left of the whole.
    private func owed(_ kind: Fee.Kind) -> Int? {
        let payable = detail.dossier.payable
        let (fee, charge) = (fees.total(of: .fee), fees.total(of: .charge))
        switch (fee, charge) {
        case (let fee?, let charge?): return fee + charge == payable ? (kind == .fee ? fee : charge) : nil
        case (let fee?, nil): return kind == .fee ? fee : payable - fee
        case (nil, let charge?): return kind == .charge ? charge : payable - charge
        case (nil, nil): return payable == 0 ? 0 : nil
        }
    }

    private func payment(of kind: Fee.Kind) -> ReceiptModel.Payment {
        let payable = detail.dossier.payable
        guard payable > 0 else { return .none }
        let paid = payments.reduce(0) { $0 + (kind == .fee ? $1.fee : $1.charge) }
        if paid > 0 {
            let receipt = payments.last { (kind == .fee ? $0.fee : $0.charge) > 0 }?.receipt
            return .paid(amount: paid, receipt: receipt.map { String($0) })
        }
        guard let owed = owed(kind) else { return .open }
        guard owed > 0 else { return .none }
        // What is let off goes off the charge first, as at reception.
        let exempted = payments.reduce(0) { $0 + $1.exempted }
        let off = kind == .charge ? min(owed, exempted) : max(0, exempted - (self.owed(.charge) ?? 0))
        if off >= owed {
            return .exempt(ground: payments.lazy.compactMap(\.ground).first?.message.vietnamese ?? "theo quy định")
        }
        return .later(amount: owed - off)
    }

    private func handover(
        _ given: DossierDetail.TimelineEntry,
        to receiver: String,
        taken: DossierDetail.TimelineEntry?,
        isFirst: Bool
    ) -> ControlSlipModel.Handover {
        ControlSlipModel.Handover(
            giver: given.office,
            receiver: receiver,
            givenBy: given.officer,
            takenBy: taken?.officer,
            givenAt: given.recorded.happened,
            takenAt: taken?.recorded.happened,
            // The desk's own hand-over is held to the rule of 15:00 (rule 20), not to a result.
            verdict: isFirst ? nil : detail.holdings.last { $0.holding.until == given.recorded.at }?.holding.verdict
        )
    }

    /// The control slip: what was handed over, and what is still to come as lines to write on.
    var controlSlip: ControlSlipModel {
        var handovers: [ControlSlipModel.Handover] = []
        var given: DossierDetail.TimelineEntry?
        for entry in detail.timeline {
            switch entry.recorded.event {
            case .given: given = entry
            case .takenOver, .resultReceived:
                // What goes on at the same office is no hand-over.
                if let giver = given {
                    handovers.append(
                        handover(giver, to: entry.office, taken: entry, isFirst: handovers.isEmpty)
                    )
                }
                given = nil
            default: break
            }
        }
        var giver = handovers.last?.receiver ?? detail.names.desk
        if let last = given, let receiver = detail.names.givenTo {
            handovers.append(handover(last, to: receiver, taken: nil, isFirst: handovers.isEmpty))
            giver = receiver
        }
        if detail.dossier.end == nil {
            for receiver in ahead where receiver != giver {
                handovers.append(
                    ControlSlipModel.Handover(
                        giver: giver,
                        receiver: receiver,
                        givenBy: nil,
                        takenBy: nil,
                        givenAt: nil,
                        takenAt: nil,
                        verdict: nil
                    )
                )
                giver = receiver
            }
        }
        return ControlSlipModel(
            head: head,
            code: detail.dossier.code,
            procedure: detail.names.procedure,
            resolvingOffice: detail.names.competent,
            receivedAt: detail.dossier.clockFrom,
            dueAt: detail.dossier.due,
            handovers: handovers
        )
    }
}
