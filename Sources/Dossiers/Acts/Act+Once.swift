import Domain
import Ledger
import Persistence
import Reading

extension Act {
    /// Does an act that adds something beside the process; a form sent twice adds it once.
    ///
    /// The dossier is locked before the submission is looked up, so that the second of two at the same time waits and
    /// finds what the first has noted.
    func performOnce(
        on id: Dossier.ID,
        submission: Submission.ID?,
        basis: (Law.Generation) -> Citation? = { _ in nil },
        _ connection: any Connection,
        _ decide: Decision
    ) throws -> Dossier {
        if let submission {
            guard
                let dossier = try DossierReader.lock(
                    [id],
                    visible: visible(to: principal, dossier: "d.id"),
                    connection
                ).first
            else { throw Problem.notFound }
            if try Submission.location(of: submission, by: principal, connection) != nil { return dossier }
        }
        let dossier = try perform(on: id, basis: basis, connection, decide)
        if let submission {
            let location = dossier.code.description
            try Submission.record(submission, location: location, by: principal, at: now, connection)
        }
        return dossier
    }

    /// The offices that hold or held the dossier.
    func holders(of dossier: Dossier.ID, _ connection: any Connection) throws -> Set<Office.ID> {
        Set(
            try connection.rows("SELECT DISTINCT office FROM read_holding WHERE dossier = \(dossier)")
                .map { try $0.id("office", of: Office.self) }
        )
    }
}
