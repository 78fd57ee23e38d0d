import Domain
import Web

extension PaperHead {
    /// The head of a list that an officer of the agency prints now; `issuer` is the desk or office.
    init(of agency: Agency, issuer: String, _ request: WebRequest) {
        let law = try? Law.on(request.now.day)
        self.init(
            agency: agency.name,
            desk: issuer,
            place: AgencyName(agency.name).place,
            forms: law?.forms ?? .decision2015,
            marks: request.web.configuration.isDemonstration ? [.demonstration] : [],
            printedAt: request.now
        )
    }
}
