import Domain
import Dossiers
import Persistence
import Reading
import Web

/// What somebody does beside the process.
enum SimulatedNote: Sendable, CaseIterable {
    case comment, visit, attach, removeFile, collect, exempt, allowUnpaid

    func perform(on id: Dossier.ID, by act: Act, _ world: World, _ connection: any Connection) throws {
        switch self {
        case .comment: _ = try act.comment("Ghi chú", on: id, connection)
        case .visit: _ = try act.visit(id, connection)
        case .attach:
            let form = FileForm(
                dossier: id,
                purpose: .result,
                name: "ket qua.pdf",
                mediaType: "application/pdf",
                stored: StoredFile(digest: String(repeating: "a", count: 64), size: 3)
            )
            _ = try act.attach(form, connection)
        case .removeFile:
            let file = try FileRecordStore.list(of: id, connection).first?.file.id ?? world.services.newID()
            _ = try act.removeFile(file, of: id, because: .replaced, connection)
        case .collect:
            _ = try act.collect(PaymentForm(dossier: id, amounts: PaymentAmounts(fee: 1_000)), connection)
        case .exempt:
            let amounts = PaymentAmounts(charge: 500, exempted: 500, ground: .poor)
            _ = try act.collect(PaymentForm(dossier: id, amounts: amounts), connection)
        case .allowUnpaid: _ = try act.allowUnpaid(id, reason: "Khó khăn", connection)
        }
    }
}

extension World {
    /// Registers of certifications whose numbers do not run from 1 without a gap.
    func registerGaps(_ connection: any Connection) throws -> [String] {
        try connection.rows(
            """
            SELECT kind, COUNT(*) AS lines, MAX(number) AS last FROM certification
            WHERE agency IN (\(district.id), \(commune.id)) GROUP BY agency, year, kind
            """
        ).compactMap { row in
            let (lines, last) = (try row.integer("lines"), try row.integer("last"))
            return lines == last ? nil : "\(last) numbers on \(lines) lines of \(try row.text("kind"))"
        }
    }

    /// An act of somebody who also may receive and sign at the own office.
    func counterAct(_ name: SeatName) -> Act {
        let seat = self[name]
        let posts = [Role.reception, .leader].map { Post(office: seat.office, role: $0) }
        let principal = Principal(officer: seat.principal.officer, agency: seat.principal.agency, posts: posts)
        return Act(by: principal, at: seat.office, services)
    }
}
