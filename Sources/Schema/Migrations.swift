public import Persistence

/// Every migration, in the order in which it is applied; a shipped one never changes.
public enum Migrations {
    /// All of them.
    public static let all: [Migration] = [
        calendarAndRevisions, agencies, catalogue, ledger, ledgerIsAppendOnly, readingViews, sessions, accounts, desk,
        search, contact, figures, reports, decisions, offers, devices, storedFiles, feedback, news, hamlets,
        openFigures, officeFigures,
    ]
}
