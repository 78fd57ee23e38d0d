import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

extension IntakeRoutes {
    /// Received: the code large, the papers, and the next form below it.
    func received(_ code: DossierCode, _ request: WebRequest) async throws -> Reply {
        let (principal, now, reference) = (try request.signedIn().principal, request.now, request.services.reference)
        let detail = try await request.services.database.read { connection in
            try DetailStore.find(code, for: principal, now: now, reference, connection)
        }
        let papers = "\(IntakePapers.address(.receipt, of: code))?\(IntakePapers.copies)=2"
        let both = "\(papers)&\(IntakePapers.with)=\(IntakePapers.Name.controlSlip.rawValue)"
        let banner = notification("Đã tiếp nhận", kind: .success) {
            p(.classes("code-large"), .id("ma-ho-so")) { code.description }
            p {
                detail.applicant?.name ?? ""
                " – "
                detail.names.procedure
            }
            buttonGroup {
                paperButton("In giấy hẹn (2 liên) và phiếu kiểm soát", both, request)
                linkButton("Giấy hẹn, 2 liên", href: papers, attributes: .opensApart)
                linkButton(
                    "Phiếu kiểm soát",
                    href: IntakePapers.address(.controlSlip, of: code),
                    attributes: .opensApart
                )
                linkButton(
                    "Thêm hồ sơ cùng người",
                    href: "\(Places.intake())?\(Self.samePerson)=\(code)",
                    key: .alt(.n)
                )
                linkButton("Mở hồ sơ", href: Places.dossier(code))
            }
        }
        return try await page(request, IntakeDraft(), banner: banner).framingFiles()
    }

    /// Ended without a dossier: the form's number and paper, and the next form below it.
    func ended(_ id: Dossier.ID, _ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        let intake = try await request.services.database.read { try EndedIntake.find(id, for: principal, $0) }
        let title: Message =
            switch intake.outcome {
            case .supplement: "Đã lập phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"
            case .refusal: "Đã lập phiếu từ chối tiếp nhận"
            case .guidance: "Đã ghi nhận một lượt hướng dẫn"
            }
        let banner = notification(title, kind: .success) {
            if let number = intake.number {
                p(.classes("code-large")) {
                    "Số \(VietnameseNumber.two(number))/\(intake.outcome == .supplement ? "HDHS" : "TCHS")"
                }
            }
            p {
                intake.applicant.map { "\($0.name) – " as String }
                intake.procedure
            }
            if intake.number != nil {
                buttonGroup { paperButton("In phiếu", Places.intakePaper(id), request) }
            }
        }
        return try await page(request, IntakeDraft(), banner: banner).framingFiles()
    }

    /// A link to a paper; straight after saving the script prints it.
    private func paperButton(_ text: Message, _ path: String, _ request: WebRequest) -> HTML {
        linkButton(
            text,
            href: path,
            kind: .primary,
            attributes: .opensApart,
            Attribute("data-print-file", when: request.query.has(Self.prints))
        )
    }
}

extension Attribute {
    fileprivate static var opensApart: Attribute { Attribute("target", "_blank") }
}
