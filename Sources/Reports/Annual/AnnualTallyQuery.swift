import Addresses
import Domain
import Web

/// Which number of a yearly section is to be opened, and from which row on.
struct AnnualTallyQuery {
    private enum Name {
        static let tally = "so"
        static let after = "sau"
    }

    let report: ReportQuery
    let tally: AnnualTally
    var after: AnnualTallyRow.Place?

    /// The list of a number from its beginning.
    init(_ report: ReportQuery, _ tally: AnnualTally) { (self.report, self.tally) = (report, tally) }

    /// Reads the address, which may leave out the receipts; nil where it names no such number.
    init?(_ report: ReportQuery, _ fields: Fields) {
        let code = fields[Name.tally]
        guard let tally = AnnualTally.allCases.first(where: { code.isEmpty || code == $0.code }) else { return nil }
        self.init(report, tally)
        let place = fields[Name.after].split(separator: "~")
        if place.count == 2, let day = Day(String(place[0])), let id = Identifier<AnnualTally>(place[1]) {
            after = AnnualTallyRow.Place(day: day, id: id)
        }
    }

    /// The address.
    var path: String {
        "\(report.path(Places.annualReportTally))&\(Name.tally)=\(tally.code)"
            + (after.map { "&\(Name.after)=\($0.day)~\($0.id)" } ?? "")
    }
}

extension AnnualTally {
    /// The word in addresses.
    fileprivate var code: String {
        switch self {
        case .receipts: "tiep-nhan"
        case .supplements: "bo-sung"
        case .refusals: "tu-choi"
        case .officers: "cong-chuc"
        case .qualifiedOfficers: "dat-chuan"
        }
    }
}
