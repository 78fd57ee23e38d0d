import Addresses
import Documents
import Web

/// Reports and commendations.
enum ReportsRoutes {
    static func register(on routes: inout Routes) throws {
        let typesetter = Typesetter()
        try routes.get(Places.reports) { try await ReportsHome.page($0) }
        try FormRoutes.register(on: &routes, typesetter)
        try SubmissionRoutes.register(on: &routes)
        try SubmittedRoutes.register(on: &routes, typesetter)
        try AnnualRoutes.register(on: &routes, typesetter)
        try WritingRoutes.register(on: &routes)
        try CommendationRoutes.register(on: &routes)
    }
}
