public import Domain

// MARK: One dossier

extension Places {
    /// The dossier.
    public static let dossier = Address<One<DossierCode>>("/ho-so/:code", dossierWork, holds: .dossier)
    /// One of its papers as PDF: `giay-hen`, `phieu-kiem-soat`.
    public static let dossierPaper = Address<Two<DossierCode, Slug>>(
        "/ho-so/:code/giay/:paper",
        dossierWork,
        holds: .dossier
    )
    /// Its files; POST attaches one.
    public static let dossierFiles = Address<One<DossierCode>>(
        "/ho-so/:code/tep",
        dossierWork,
        [.post],
        holds: .dossier,
        takesFiles: true
    )
    /// A file.
    public static let dossierFile = Address<Two<DossierCode, Identifier<DossierFile>>>(
        "/ho-so/:code/tep/:file",
        dossierWork,
        holds: .dossier
    )
    /// Comments between offices.
    public static let comments = Address<One<DossierCode>>(
        "/ho-so/:code/trao-doi",
        dossierWork,
        [.post],
        holds: .dossier
    )
    /// The next step of the process: give, take over, assign, submit, approve, number, receive the result.
    public static let step = Address<One<DossierCode>>("/ho-so/:code/buoc", dossierWork, [.post], holds: .dossier)
    /// The signed result: authority, date, file.
    public static let signature = Address<One<DossierCode>>(
        "/ho-so/:code/ky",
        leaders,
        [.get, .post],
        holds: .dossier,
        takesFiles: true
    )
    /// The result is handed out.
    public static let handOut = Address<One<DossierCode>>(
        "/ho-so/:code/tra-ket-qua",
        counter,
        [.get, .post],
        holds: .dossier
    )
    /// A slip is mended.
    public static let correction = Address<One<DossierCode>>(
        "/ho-so/:code/dinh-chinh",
        counter,
        [.get, .post],
        holds: .dossier
    )
    /// A mistaken reception is undone.
    public static let cancellation = Address<One<DossierCode>>(
        "/ho-so/:code/huy",
        leaders,
        [.get, .post],
        holds: .dossier
    )
    /// The applicant takes it back.
    public static let withdrawal = Address<One<DossierCode>>(
        "/ho-so/:code/rut",
        counter,
        [.get, .post],
        holds: .dossier
    )
    /// Fee and charge are collected.
    public static let payment = Address<One<DossierCode>>("/ho-so/:code/le-phi", counter, [.post], holds: .dossier)
    /// Somebody came and there was no result yet.
    public static let visit = Address<One<DossierCode>>("/ho-so/:code/khach-den", counter, [.post], holds: .dossier)
    /// A leader confirms what was entered later.
    public static let confirmation = Address<One<DossierCode>>(
        "/ho-so/:code/xac-nhan",
        leaders,
        [.post],
        holds: .dossier
    )

    static let ofDossiers = [
        dossier.entry, dossierPaper.entry, dossierFiles.entry, dossierFile.entry, comments.entry, step.entry,
        signature.entry, handOut.entry, correction.entry, cancellation.entry, withdrawal.entry, payment.entry,
        visit.entry, confirmation.entry,
    ]
}

// MARK: Lists

extension Places {
    /// My work, most urgent first; filters are the query.
    public static let worklist = Address<NoParts>("/ho-so", dossierWork, holds: .dossiers)
    /// An act on the ticked dossiers of a list.
    public static let batch = Address<NoParts>("/ho-so/hang-loat", dossierWork, [.post], holds: .dossiers)
    /// Search: sent, since names and numbers are personal.
    public static let search = Address<NoParts>("/tim", dossierWork, [.get, .post], holds: .dossiers)
    /// What was handed over today, to sign on paper.
    public static let handoverList = Address<NoParts>("/ban-giao", dossierWork, holds: .dossiers)
    /// The same as PDF.
    public static let handoverListPaper = Address<NoParts>("/ban-giao/in", dossierWork, holds: .dossiers)
    /// Late and due by office and officer, tomorrow's risks.
    public static let leader = Address<NoParts>("/lanh-dao", leaders, holds: .dossiers)
    /// The same on one sheet.
    public static let leaderPaper = Address<NoParts>("/lanh-dao/in", leaders, holds: .dossiers)
    /// The register (06).
    public static let register = Address<NoParts>(
        "/so-theo-doi",
        .roles([.reception, .leader, .reform]),
        holds: .dossiers
    )
    /// The register as PDF.
    public static let registerPaper = Address<NoParts>(
        "/so-theo-doi/in",
        .roles([.reception, .leader, .reform]),
        holds: .dossiers
    )

    static let ofLists = [
        worklist.entry, batch.entry, search.entry, handoverList.entry, handoverListPaper.entry, leader.entry,
        leaderPaper.entry, register.entry, registerPaper.entry,
    ]
}
