public import Domain

// MARK: The counter

extension Places {
    /// The intake screen; POST ends it in 01, 02, 03 or guidance.
    public static let intake = Address<NoParts>("/quay", counter, [.get, .post], holds: .page, takesFiles: true)
    /// Procedures that match what is typed (fragment for the intake screen).
    public static let intakeProcedures = Address<NoParts>("/quay/thu-tuc", counter, holds: .page)
    /// A known applicant by the number of a paper: sent, since it is personal.
    public static let intakeApplicant = Address<NoParts>("/quay/nguoi-nop", counter, [.post], holds: .page)
    /// The due window and why, for an offer and case.
    public static let intakeDue = Address<NoParts>("/quay/hen-tra", counter, holds: .page)
    /// Received, what now: the papers to print, the next dossier of the same visitor.
    public static let received = Address<One<DossierCode>>("/quay/da-nhan/:code", counter, holds: .dossier)
    /// Form 02 or 03 of an intake that ended without a dossier, as PDF.
    public static let intakePaper = Address<One<Dossier.ID>>("/quay/phieu/:intake", counter, holds: .intake)
    /// An intake that ended without a dossier.
    public static let intakeEnded = Address<One<Dossier.ID>>("/quay/ket-thuc/:intake", counter, holds: .intake)
    /// One touch: receive, number, sign and hand out on one screen.
    public static let oneTouch = Address<NoParts>("/quay/mot-cham", counter, [.get, .post], holds: .page)
    /// The register of certified copies.
    public static let certifiedCopies = Address<NoParts>("/quay/chung-thuc", counter, holds: .dossiers)
    /// Work done on paper during a power cut, entered later.
    public static let backEntry = Address<NoParts>(
        "/quay/nhap-bu",
        counter,
        [.get, .post],
        holds: .page,
        takesFiles: true
    )

    static let ofDesk = [
        intake.entry, intakeProcedures.entry, intakeApplicant.entry, intakeDue.entry, received.entry,
        intakePaper.entry, intakeEnded.entry, oneTouch.entry, certifiedCopies.entry, backEntry.entry,
    ]
}
