import Domain

/// A published version of a procedure with everything that belongs to it.
struct ProcedureSheet: Sendable {
    /// The decision that made it, or that ended it.
    struct Decision: Hashable, Sendable {
        let number: String
        let signedOn: Day
        let effectiveOn: Day
        let provenance: Provenance
        let agency: String

        /// “Quyết định số 2720/QĐ-UBND ngày 10/12/2018 của UBND tỉnh Kiên Giang”.
        var vietnamese: String { "Quyết định số \(number) ngày \(signedOn.vietnamese) của \(agency)" }
    }

    /// A case (trường hợp) with what depends on it.
    struct Case: Sendable {
        let name: String
        let term: Term
        let termProvenance: Provenance
        let copies: Int
        var components: [DossierComponent] = []
        var fees: [Fee] = []
    }

    let procedure: Procedure.ID
    let version: ProcedureVersion.ID
    let level: Agency.Level
    let code: String?
    let name: String
    let field: String
    let validity: Validity
    let provenance: Provenance
    let decision: Decision?
    let ending: Decision?
    /// The procedure that stands in its place, where it was replaced.
    let successor: Procedure.ID?
    let parts: [ProcedurePart: PartContent]
    let cases: [Case]
    let forms: [ProcedureForm]
}

extension Fee {
    /// “8.000 đồng”; what is not known in đồng depends on the dossier.
    var shownAmount: String {
        switch amount {
        case nil: "theo quy định, tùy hồ sơ"
        case 0: "không thu"
        case .some(let amount): "\(VietnameseNumber.grouped(amount)) đồng"
        }
    }
}
