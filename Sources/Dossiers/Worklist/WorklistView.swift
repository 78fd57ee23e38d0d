import Domain
import Ledger
import Persistence
import Reading
import Web

/// What the page of a worklist shows.
struct WorklistView: Sendable {
    /// What was asked for, with the tab that is shown.
    let query: WorklistQuery
    /// The tab that is shown.
    let tab: WorklistTab
    /// The officer's tabs with what each holds.
    let counts: [WorklistTab: Int]
    /// The rows.
    let page: WorklistPage
    /// What the filter and the batch bar offer.
    let choices: WorklistChoices
    /// What became of the batch just sent.
    let story: BatchStory?
    /// Whose work it is.
    let principal: Principal

    /// Everything in one read: at most nine queries beside what the reference has not cached yet.
    ///
    /// - Throws: `Problem.notFound` for a tab that is not the officer's.
    static func read(_ query: WorklistQuery, _ request: WebRequest) async throws -> WorklistView {
        let principal = try request.signedIn().principal
        let (services, now) = (request.services, request.now)
        if let tab = query.tab, !tab.concerns(principal) { throw Problem.notFound }
        let batch = Submission.ID(request.query[WorklistQuery.Name.batch])
        return try await services.database.read { connection in
            let reference = services.reference
            // The lists of the agency stand without the tabs.
            let counts =
                query.tab?.isOfAgency == true
                ? [:] : try WorklistStore.counts(of: principal, filter: query.filter, now: now, reference, connection)
            let tab = query.tab ?? first(of: principal, counts)
            return WorklistView(
                query: WorklistQuery(tab, filter: query.filter, after: query.after),
                tab: tab,
                counts: counts,
                page: try WorklistStore.page(
                    tab,
                    of: principal,
                    filter: query.filter,
                    after: query.after,
                    now: now,
                    reference,
                    connection
                ),
                choices: try WorklistChoices.read(
                    for: principal,
                    tab,
                    on: now.day,
                    reference,
                    connection
                ),
                story: try batch.flatMap {
                    try BatchStory.read($0, for: principal, now: now, reference, connection)
                },
                principal: principal
            )
        }
    }

    /// The first tab that holds something to do.
    private static func first(of principal: Principal, _ counts: [WorklistTab: Int]) -> WorklistTab {
        let tabs = WorklistTab.tabs(of: principal)
        return tabs.first { counts[$0] ?? 0 > 0 } ?? tabs.first ?? .mine
    }
}
