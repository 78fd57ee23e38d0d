// MARK: Figures, for everybody and for the reform office

extension Places {
    /// Public figures; agency, scope, year and part of the year are the query.
    public static let publicFigures = Address<NoParts>("/so-lieu", .everyone, holds: .page)
    /// The same as lines (CSV).
    public static let publicFiguresLines = Address<NoParts>("/so-lieu/csv", .everyone, holds: .page)
    /// The same as JSON.
    public static let publicFiguresData = Address<NoParts>("/so-lieu/json", .everyone, holds: .page)
    /// Whether a head that somebody wrote down still stands in its chain.
    public static let chainHead = Address<NoParts>("/so-lieu/chuoi-bam", .everyone, holds: .page)
    /// Any figures by anything; the whole question is the query, so that it can be sent.
    public static let explore = Address<NoParts>("/bao-cao/kham-pha", figures, holds: .page)
    /// The same as lines (CSV).
    public static let exploreLines = Address<NoParts>("/bao-cao/kham-pha/csv", figures, holds: .page)
    /// The same as a spreadsheet.
    public static let exploreSheet = Address<NoParts>("/bao-cao/kham-pha/xlsx", figures, holds: .page)
    /// The dossiers behind a number.
    public static let exploreDossiers = Address<NoParts>("/bao-cao/kham-pha/ho-so", figures, holds: .dossiers)
    /// All of them as lines (CSV).
    public static let exploreDossiersLines = Address<NoParts>("/bao-cao/kham-pha/ho-so/csv", figures, holds: .dossiers)
    /// All of them as a spreadsheet.
    public static let exploreDossiersSheet = Address<NoParts>("/bao-cao/kham-pha/ho-so/xlsx", figures, holds: .dossiers)

    static let ofFigures = [
        publicFigures.entry, publicFiguresLines.entry, publicFiguresData.entry, chainHead.entry, explore.entry,
        exploreLines.entry, exploreSheet.entry, exploreDossiers.entry, exploreDossiersLines.entry,
        exploreDossiersSheet.entry,
    ]
}
