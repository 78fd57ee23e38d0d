public import Domain
public import Persistence

/// What `motcua report figures` prints: figures with all that says what they are figures of.
public struct FiguresReport: Hashable, Sendable {
    /// The agency's name.
    public let agencyName: String
    /// The agency's code as the caller knows it.
    public let agencyCode: String
    /// Whose dossiers are counted.
    public let scope: FigureScope
    /// The days.
    public let period: ReportPeriod
    /// The figures.
    public let figures: Figures

    /// Figures with what they are figures of.
    public init(
        agencyName: String,
        agencyCode: String,
        scope: FigureScope,
        period: ReportPeriod,
        figures: Figures
    ) {
        self.agencyName = agencyName
        self.agencyCode = agencyCode
        self.scope = scope
        self.period = period
        self.figures = figures
    }

    /// The figures of a scope as they stand in the ledger; to be called in one read transaction.
    public static func read(
        _ agency: Agency,
        scope: FigureScope,
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> FiguresReport {
        let agencies = try ScopeStore.agencies(scope, of: agency.id, connection)
        return FiguresReport(
            agencyName: agency.name,
            agencyCode: agency.code.identifier,
            scope: scope,
            period: period,
            figures: try FigureStore.figures(of: agencies, in: period, connection)
        )
    }
}
