import Addresses
import Documents
import Domain
import Markup
import Persistence
import Reading
import Web

/// Papers of the desk as PDF, from the stored values, by the law of the day of reception.
struct IntakePapers: Sendable {
    /// One for every paper of the area.
    let typesetter: Typesetter

    /// Words in the address of a dossier's paper.
    enum Name: String {
        case receipt = "giay-hen", controlSlip = "phieu-kiem-soat"
    }

    /// The address of a dossier's paper; without a name it would be that of the dossier.
    static func address(_ name: Name, of code: DossierCode) -> String {
        Slug(segment: name.rawValue).map { Places.dossierPaper(code, $0) } ?? Places.dossier(code)
    }

    /// Number of copies (liên) in the query.
    static let copies = "ban"
    /// Another paper of the dossier that comes with it.
    static let with = "kem"

    /// Form 01, `?ban=2` in two copies, `&kem=phieu-kiem-soat` with the control slip behind it; or the slip alone.
    func paper(_ code: DossierCode, _ slug: Slug, _ request: WebRequest) async throws -> Reply {
        guard let name = Name(rawValue: slug.segment) else { throw Problem.notFound }
        let facts = try await PaperFacts.read(code, request)
        let file = "\(slug.segment)-\(code)"
        switch name {
        case .controlSlip:
            return try await reply(ControlSlipPaper.document(facts.controlSlip), fileName: file)
        case .receipt:
            let copies = Int(request.query[Self.copies]).map { min(max($0, 1), 2) } ?? 1
            guard let model = facts.receipt(origin: request.origin) else { throw Problem.notFound }
            let receipt = try await fitted(ReceiptPaper.document(model, copies: copies), papers: model.components.count)
            guard request.query[Self.with] == Name.controlSlip.rawValue else {
                return try await reply(receipt, fileName: file)
            }
            let both = Document(
                title: receipt.title,
                paper: receipt.paper,
                textSize: receipt.textSize,
                marks: receipt.marks,
                madeAt: receipt.madeAt,
                sections: receipt.sections + ControlSlipPaper.document(facts.controlSlip).sections
            )
            return try await reply(both, fileName: file)
        }
    }

    /// A receipt of many papers in smaller letters, so that each copy stays on its page where that can be.
    private func fitted(_ receipt: Document, papers: Int) async throws -> Document {
        guard papers > 3 else { return receipt }
        for textSize in [receipt.textSize, 9.4, 8.8] {
            let smaller = Document(
                title: receipt.title,
                paper: receipt.paper,
                textSize: textSize,
                marks: receipt.marks,
                madeAt: receipt.madeAt,
                sections: receipt.sections
            )
            if try await typesetter.pageCount(smaller) == receipt.sections.count { return smaller }
        }
        return receipt
    }

    /// The paper as PDF, shown by the browser under its name.
    private func reply(_ document: Document, fileName: String) async throws -> Reply {
        let bytes = try await typesetter.pdf(document)
        return .bytes(bytes, mediaType: FileContent.pdf.mediaType, fileName: fileName + ".pdf")
    }

    /// Form 02 or 03 of an intake; guidance has no paper.
    func endedPaper(_ id: Dossier.ID, _ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        let intake = try await request.services.database.read { try EndedIntake.find(id, for: principal, $0) }
        let head = PaperHead(
            agency: intake.agency,
            desk: intake.desk,
            place: AgencyName(intake.agency).place,
            forms: try Law.on(intake.at.day).forms,
            marks: request.web.configuration.isDemonstration ? [.demonstration] : [],
            printedAt: request.now
        )
        let contact = PaperContact(
            officer: intake.officer,
            phone: intake.contact.phone,
            website: intake.contact.website
        )
        let applicant = intake.applicant.map { PaperPerson($0) } ?? .unnamed
        switch intake.outcome {
        case .guidance: throw Problem.notFound
        case .supplement:
            let model = SupplementModel(
                head: head,
                number: intake.number.map(VietnameseNumber.two),
                day: intake.at.day,
                code: nil,
                applicant: applicant,
                request: intake.procedure,
                items: intake.reason.lines,
                reason: "Thành phần hồ sơ nộp chưa đủ hoặc chưa hợp lệ theo quy định của thủ tục",
                deadline: nil,
                contact: contact,
                officer: intake.officer
            )
            return try await reply(SupplementPaper.document(model), fileName: "phieu-bo-sung")
        case .refusal:
            let model = RefusalModel(
                head: head,
                number: intake.number.map(VietnameseNumber.two),
                day: intake.at.day,
                applicant: applicant,
                request: intake.procedure,
                reasons: intake.reason.lines,
                basis: intake.reason.basis,
                contact: contact,
                officer: intake.officer
            )
            return try await reply(RefusalPaper.document(model), fileName: "phieu-tu-choi")
        }
    }
}

extension PaperPerson {
    /// A party as papers name it.
    init(_ party: PartyDescription) {
        let isOrganisation = party.kind == .organisation
        let label: String =
            switch isOrganisation ? .taxCode : party.paper?.kind {
            case .idCard9: "Số CMND"
            case .idCard12: "Số CCCD"
            case .passport: "Số hộ chiếu"
            case .taxCode: "Mã số thuế"
            case nil: "Số giấy tờ"
            }
        self.init(
            name: party.name,
            identityLabel: label,
            identity: isOrganisation ? party.taxCode ?? party.paper?.number : party.paper?.number,
            address: party.address,
            phone: party.phone,
            email: party.email
        )
    }

    /// Somebody who was forgotten, or never named: a line to write on.
    static let unnamed = PaperPerson(
        name: "…………………………",
        identityLabel: "Số giấy tờ",
        identity: nil,
        address: nil,
        phone: nil
    )
}
