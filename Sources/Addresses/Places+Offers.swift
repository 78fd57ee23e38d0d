public import Domain

// MARK: What agencies offer, and how

extension Places {
    /// The agency's offers; agency, field and mode are the query.
    public static let offers = Address<NoParts>("/danh-muc/cung-cap", reform, holds: .page)
    /// A new offer of the procedure that the query names.
    public static let newOffer = Address<NoParts>("/danh-muc/cung-cap/them", reform, [.get, .post], holds: .page)
    /// An offer.
    public static let offer = Address<One<Offer.ID>>("/danh-muc/cung-cap/:offer", reform, holds: .offer)
    /// Its change from a day on.
    public static let offerChange = Address<One<Offer.ID>>(
        "/danh-muc/cung-cap/:offer/thay-doi",
        reform,
        [.get, .post],
        holds: .offer
    )
    /// Its end.
    public static let offerEnd = Address<One<Offer.ID>>(
        "/danh-muc/cung-cap/:offer/ket-thuc",
        reform,
        [.post],
        holds: .offer
    )
    /// The agency's internal processes.
    public static let workflows = Address<NoParts>("/danh-muc/quy-trinh", reform, holds: .page)
    /// A new one.
    public static let newWorkflow = Address<NoParts>("/danh-muc/quy-trinh/them", reform, [.get, .post], holds: .page)
    /// An internal process with its picture.
    public static let workflow = Address<One<Workflow.ID>>("/danh-muc/quy-trinh/:workflow", reform, holds: .workflow)
    /// Another in its place, from a day on.
    public static let workflowChange = Address<One<Workflow.ID>>(
        "/danh-muc/quy-trinh/:workflow/thay-doi",
        reform,
        [.get, .post],
        holds: .workflow
    )
    /// How far desks cover what is announced; period and agency are the query.
    public static let coverage = Address<NoParts>("/danh-muc/bao-phu", figures, holds: .page)

    /// Procedures from a file: POST looks at it, then confirms.
    public static let procedureImport = Address<NoParts>(
        "/danh-muc/nhap",
        reform,
        [.get, .post],
        holds: .page,
        takesFiles: true
    )
    /// The table to fill in, as XLSX.
    public static let procedureTemplate = Address<NoParts>("/danh-muc/nhap/mau-xlsx", reform, holds: .page)
    /// The same as CSV.
    public static let procedureTemplateLines = Address<NoParts>("/danh-muc/nhap/mau-csv", reform, holds: .page)
    /// The configuration of the whole installation: POST looks at a file, then confirms.
    public static let configuration = Address<NoParts>(
        "/danh-muc/cau-hinh",
        keepers,
        [.get, .post],
        holds: .page,
        takesFiles: true
    )
    /// The configuration as a file.
    public static let configurationFile = Address<NoParts>("/danh-muc/cau-hinh/tai-ve", keepers, holds: .page)

    private static let keepers: Access = .roles([.reform, .operator])

    static let ofOffers = [
        offers.entry, newOffer.entry, offer.entry, offerChange.entry, offerEnd.entry, workflows.entry,
        newWorkflow.entry, workflow.entry, workflowChange.entry, coverage.entry,
        procedureImport.entry, procedureTemplate.entry, procedureTemplateLines.entry, configuration.entry,
        configurationFile.entry,
    ]
}
