import Components
import Domain
import Ledger
import Persistence
import Reading
import Web

/// What every acting form of a dossier carries: once only, made for that state, by the post at that office.
struct DossierPost {
    /// The name of the field with the office at which the officer acts.
    static let officeField = "noi"

    let code: DossierCode
    let principal: Principal
    let submission: Submission.ID
    /// The dossier's sequence that the page showed.
    let sequence: Int
    let office: Office.ID
    let services: Services

    /// Reads what the page put into its form; `office` is that of the pressed button, where it says one.
    ///
    /// - Throws: `WebProblem.malformed` when it did not come from a page.
    init(_ request: WebRequest, _ code: DossierCode, office: Office.ID? = nil) throws {
        let form = request.form
        guard let submission = Submission.ID(form[HiddenName.submission]),
            let sequence = Int(form[HiddenName.sequence]),
            let office = office ?? Office.ID(form[Self.officeField])
        else { throw WebProblem.malformed }
        self.code = code
        self.submission = submission
        self.sequence = sequence
        self.office = office
        principal = try request.signedIn().principal
        services = request.services
    }

    /// Does it in one transaction; a form that was done before does nothing more.
    ///
    /// `isStep` acts are in conflict with what moved the dossier since the page was shown; notes are not.
    func perform(
        isStep: Bool = true,
        occurredAt: Instant? = nil,
        _ body: @escaping @Sendable (Act, Dossier, any Connection) throws -> Void
    ) async throws {
        let act = Act(by: principal, at: office, occurredAt: occurredAt, services)
        try await services.database.write { connection in
            guard let id = try DossierKey.find(code, for: principal, connection) else { throw Problem.notFound }
            try act.once(on: id, submission, seenAt: isStep ? sequence : nil, connection) { dossier in
                try body(act, dossier, connection)
            }
        }
    }
}

/// Finds a dossier by its code.
enum DossierKey {
    /// Its identity; nil where there is none that the principal may see.
    static func find(
        _ code: DossierCode,
        for principal: Principal,
        _ connection: any Connection
    ) throws -> Dossier.ID? {
        try connection.row(
            """
            SELECT d.id FROM read_dossier d
            WHERE d.code = \(code.description) AND \(visible(to: principal, dossier: "d.id"))
            """
        )?.id("id", of: Dossier.self)
    }
}

extension Act {
    /// Does what a form asks for, once: the dossier is locked before the submission is looked up, so that the second
    /// of two at the same time waits and finds what the first has noted.
    func once(
        on id: Dossier.ID,
        _ submission: Submission.ID,
        seenAt sequence: Int?,
        _ connection: any Connection,
        _ body: (Dossier) throws -> Void
    ) throws {
        let condition = visible(to: principal, dossier: "d.id")
        guard let dossier = try DossierReader.lock([id], visible: condition, connection).first else {
            throw Problem.notFound
        }
        if try Submission.location(of: submission, by: principal, connection) != nil { return }
        if let sequence { try require(dossier, seenAt: sequence, connection) }
        try body(dossier)
        let location = dossier.code.description
        try Submission.record(submission, location: location, by: principal, at: now, connection)
    }
}
