public import Domain

// MARK: Reports and commendations

extension Places {
    /// Where reports begin: forms, the yearly section, what was submitted.
    public static let reports = Address<NoParts>("/bao-cao", figures, holds: .page)
    /// Biểu II.06a (2020) or 06a (2017); which one, its period and scope are the query.
    public static let reportForm = Address<NoParts>("/bao-cao/bieu", figures, holds: .page)
    /// The same as PDF.
    public static let reportFormPaper = Address<NoParts>("/bao-cao/bieu/in", figures, holds: .page)
    /// The same as a spreadsheet.
    public static let reportFormSheet = Address<NoParts>("/bao-cao/bieu/xlsx", figures, holds: .page)
    /// The yearly section on the one-stop mechanism; the year is the query.
    public static let annualReport = Address<NoParts>("/bao-cao/nam", figures, holds: .page)
    /// The same as PDF.
    public static let annualReportPaper = Address<NoParts>("/bao-cao/nam/in", figures, holds: .page)
    /// The same as a letter for a word processor.
    public static let annualReportLetter = Address<NoParts>("/bao-cao/nam/docx", figures, holds: .page)
    /// The papers made out or the officers behind one of its numbers; which one is the query.
    public static let annualReportTally = Address<NoParts>("/bao-cao/nam/danh-sach", figures, holds: .page)
    /// What its writer adds.
    public static let annualReportWriting = Address<NoParts>("/bao-cao/nam/soan", reform, [.get, .post], holds: .page)
    /// The submission of a form or of the yearly section: GET asks, POST freezes the figures.
    public static let reportSubmission = Address<NoParts>("/bao-cao/nop", reform, [.get, .post], holds: .page)
    /// A report as it was submitted, and what has changed since.
    public static let submittedReport = Address<One<SubmittedReport.ID>>(
        "/bao-cao/da-nop/:report",
        figures,
        holds: .report
    )
    /// The figures as they were submitted, as a spreadsheet.
    public static let submittedReportSheet = Address<One<SubmittedReport.ID>>(
        "/bao-cao/da-nop/:report/xlsx",
        figures,
        holds: .report
    )
    /// The figures as they were submitted, as PDF.
    public static let submittedReportPaper = Address<One<SubmittedReport.ID>>(
        "/bao-cao/da-nop/:report/in",
        figures,
        holds: .report
    )
    /// What was recorded after it, of the dossiers that it counts.
    public static let submittedReportChanges = Address<One<SubmittedReport.ID>>(
        "/bao-cao/da-nop/:report/viec",
        figures,
        holds: .report
    )
    /// The register of commendations of a year.
    public static let commendations = Address<NoParts>("/bao-cao/khen-thuong", figures, holds: .page)
    /// The same as a spreadsheet.
    public static let commendationsSheet = Address<NoParts>("/bao-cao/khen-thuong/xlsx", figures, holds: .page)
    /// The same as lines.
    public static let commendationsLines = Address<NoParts>("/bao-cao/khen-thuong/csv", figures, holds: .page)
    /// A commendation is entered.
    public static let newCommendation = Address<NoParts>(
        "/bao-cao/khen-thuong/nhap",
        reform,
        [.get, .post],
        holds: .page
    )
    /// A commendation with its history; POST corrects it.
    public static let commendation = Address<One<Commendation.ID>>(
        "/bao-cao/khen-thuong/muc/:commendation",
        reform,
        [.get, .post],
        holds: .commendation
    )
    /// A commendation is taken back.
    public static let commendationRemoval = Address<One<Commendation.ID>>(
        "/bao-cao/khen-thuong/muc/:commendation/thu-hoi",
        reform,
        [.post],
        holds: .commendation
    )

    static let ofReports = [
        reports.entry, reportForm.entry, reportFormPaper.entry, reportFormSheet.entry, annualReport.entry,
        annualReportPaper.entry, annualReportLetter.entry, annualReportTally.entry, annualReportWriting.entry,
        reportSubmission.entry, submittedReport.entry, submittedReportSheet.entry, submittedReportPaper.entry,
        submittedReportChanges.entry, commendations.entry, commendationsSheet.entry, commendationsLines.entry,
        newCommendation.entry, commendation.entry, commendationRemoval.entry,
    ]
}
