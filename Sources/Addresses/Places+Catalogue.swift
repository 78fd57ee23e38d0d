public import Domain

// MARK: The catalogue, kept by decision

extension Places {
    /// The catalogue's work: decisions, what must be posted anew, offers.
    public static let catalogue = Address<NoParts>("/danh-muc", .roles([.reform]), holds: .page)
    /// Announcing decisions, by year and kind.
    public static let decisions = Address<NoParts>("/danh-muc/quyet-dinh", reform, holds: .page)
    /// A new decision.
    public static let newDecision = Address<NoParts>("/danh-muc/quyet-dinh/moi", reform, [.get, .post], holds: .page)
    /// Working days that agencies have to post anew.
    public static let repostingDays = Address<NoParts>("/danh-muc/han-niem-yet", reform, [.post], holds: .page)
    /// A decision: its procedures, what changes, whether it has effect.
    public static let decision = Address<One<Announcement.ID>>(
        "/danh-muc/quyet-dinh/:decision",
        reform,
        holds: .decision
    )
    /// Number, days and subject of a draft.
    public static let decisionHead = Address<One<Announcement.ID>>(
        "/danh-muc/quyet-dinh/:decision/sua",
        reform,
        [.get, .post],
        holds: .decision
    )
    /// A procedure is added to a draft: new, amended, replaced, repealed.
    public static let decisionEntries = Address<One<Announcement.ID>>(
        "/danh-muc/quyet-dinh/:decision/them",
        reform,
        [.get, .post],
        holds: .decision
    )
    /// The decision is published.
    public static let publication = Address<One<Announcement.ID>>(
        "/danh-muc/quyet-dinh/:decision/cong-bo",
        reform,
        [.post],
        holds: .decision
    )
    /// A draft is thrown away.
    public static let decisionRemoval = Address<One<Announcement.ID>>(
        "/danh-muc/quyet-dinh/:decision/bo",
        reform,
        [.post],
        holds: .decision
    )
    /// The content of a procedure in a draft.
    public static let draft = Address<One<AnnouncementEntry.ID>>(
        "/danh-muc/thu-tuc/:entry",
        reform,
        [.get, .post],
        holds: .decision
    )
    /// A procedure is taken out of a draft.
    public static let draftRemoval = Address<One<AnnouncementEntry.ID>>(
        "/danh-muc/thu-tuc/:entry/bo",
        reform,
        [.post],
        holds: .decision
    )
    /// The forms that belong to a procedure in a draft.
    public static let draftForms = Address<One<AnnouncementEntry.ID>>(
        "/danh-muc/thu-tuc/:entry/bieu-mau",
        reform,
        [.get, .post],
        holds: .decision,
        takesFiles: true
    )
    /// A form of a draft.
    public static let draftForm = Address<Two<AnnouncementEntry.ID, ProcedureForm.ID>>(
        "/danh-muc/thu-tuc/:entry/bieu-mau/:form",
        reform,
        holds: .decision
    )
    /// What must be posted anew or taken down, and by when; POST does it at one place.
    public static let repostings = Address<NoParts>(
        "/niem-yet-lai",
        .roles([.reform, .reception]),
        [.get, .post],
        holds: .page,
        takesFiles: true
    )
    /// The photo of a board.
    public static let postingPhoto = Address<One<Posting.ID>>(
        "/niem-yet-lai/anh/:posting",
        .roles([.reform, .reception]),
        holds: .posting
    )

    static let ofCatalogue = [
        catalogue.entry, decisions.entry, newDecision.entry, repostingDays.entry, decision.entry, decisionHead.entry,
        decisionEntries.entry, publication.entry, decisionRemoval.entry, draft.entry, draftRemoval.entry,
        draftForms.entry, draftForm.entry, repostings.entry, postingPhoto.entry, procedureForm.entry,
    ]
}

// MARK: Forms, for everybody

extension Places {
    /// A form of a published procedure.
    public static let procedureForm = Address<Two<ProcedureKey, ProcedureForm.ID>>(
        "/thu-tuc/:procedure/bieu-mau/:form",
        .everyone,
        holds: .form
    )
}
