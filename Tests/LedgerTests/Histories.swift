import Domain
import Dossiers
@testable import Ledger
import Persistence
import Reading
import TestSupport

extension World {
    /// Writes a bit of everything: finished, open, mended, cancelled, withdrawn, three intakes, a recomputed due date.
    func writeHistories() async throws {
        try await services.database.write { connection in
            _ = try receive(.days, steps: 14, connection)
            clock.advance(minutes: 30)
            let open = try receive(.promised, steps: 3, connection)
            _ = try act(.desk).correct(try receive(.hours, connection).id, .channel(.online), connection)
            _ = try act(.chair).cancel(try receive(.days, connection).id, reason: "Nhập nhầm", connection)
            _ = try act(.desk).withdraw(try receive(.termless, steps: 2, connection).id, reason: "Rút", connection)
            for outcome in Intake.Outcome.allCases {
                let form = IntakeForm(
                    outcome: outcome,
                    offer: try offer(.days).id,
                    applicant: World.nguyen,
                    reason: "Thiếu bản sao"
                )
                _ = try act(.desk).endIntake(form, connection)
            }
            _ = try receive(.communeDays, steps: 2, connection)
            try declareClosure(connection)
            clock.advance(minutes: 60)
            try DueRecomputation.next(by: act(.chair), connection)
            _ = try act(.justiceHead).approve([open.id], connection)
        }
    }
}
