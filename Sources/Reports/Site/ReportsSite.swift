public import Web

/// The pages of figures and reports.
public enum ReportsSite {
    /// Adds their addresses.
    public static func register(on routes: inout Routes) throws {
        try PublicFiguresRoutes.register(on: &routes)
        try ExploreRoutes.register(on: &routes)
        try ReportsRoutes.register(on: &routes)
    }
}
