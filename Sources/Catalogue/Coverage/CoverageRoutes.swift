import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// The address of coverage.
enum CoverageRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.get(Places.coverage) { request in
            let principal = try request.signedIn().principal
            let (period, errors) = period(request)
            guard let period else { throw Problem.notFound }
            let chosen = try OfferScope.choice(in: request.query)
            let reference = request.services.reference
            let listing = try await request.services.database.read { connection in
                try CoverageListing.read(principal, in: period, chosen: chosen, reference, connection)
            }
            let typed = { (name: String, day: Day) in
                request.query.has(name) && !errors.isEmpty ? request.query[name] : day.vietnamese
            }
            let page = CoveragePage(
                listing: listing,
                errors: errors,
                typedFrom: typed(CoveragePage.from, period.from),
                typedTo: typed(CoveragePage.to, period.to),
                keepsCatalogue: principal.holds(.reform)
            )
            return request.page("Độ bao phủ của Bộ phận Một cửa", hasErrors: !errors.isEmpty) { page.content }
        }
    }

    /// The days of the query; by default this year up to today, or the whole year before in its first two months.
    private static func period(_ request: WebRequest) -> (ReportPeriod?, FormErrors) {
        var reader = FormReader(request.query)
        let today = request.now.day
        let isEarly = today.date.month <= 2
        let year = isEarly ? today.year - 1 : today.year
        let first = Day(year: year, month: 1, day: 1) ?? today
        let last = isEarly ? Day(year: year, month: 12, day: 31) ?? today : today
        let usual = ReportPeriod(from: min(first, last), to: last)
        let from = reader.day(CoveragePage.from)
        let to = reader.day(CoveragePage.to)
        if let from, let to, reader.errors.isEmpty {
            if let period = ReportPeriod(from: from, to: to) { return (period, reader.errors) }
            reader.refuse(CoveragePage.to, "Ngày cuối kỳ phải từ ngày đầu kỳ trở đi")
        }
        return (usual, reader.errors)
    }
}
