import Domain
import Web

extension PaperHead {
    /// The head of a list that an officer of the agency prints now; `issuer` is the desk or office.
    init(of agency: Agency, issuer: String, _ request: WebRequest) {
        let law = try? Law.on(request.now.day)
        self.init(
            agency: agency.name,
            desk: issuer,
            place: Self.place(of: agency),
            forms: law?.forms ?? .decision2015,
            marks: request.web.configuration.isDemonstration ? [.demonstration] : [],
            printedAt: request.now
        )
    }

    /// `Vĩnh Bình Bắc` of “UBND xã Vĩnh Bình Bắc”: where its papers are dated.
    private static func place(of agency: Agency) -> String {
        let titles: Set<String> = ["ubnd", "uy", "ban", "nhan", "dan", "tinh", "huyen", "xa", "thi", "tran", "phuong"]
        let words = agency.name.split(separator: " ")
        return words.drop { titles.contains(Folding.words(String($0)).joined()) }.joined(separator: " ")
    }
}
