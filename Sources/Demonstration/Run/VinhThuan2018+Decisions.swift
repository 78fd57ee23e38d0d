import Catalogue
import Domain
import Persistence
import Reading

extension VinhThuan2018 {
    /// What changes the catalogue during the year: decisions made up for the demonstration, whose boards follow.
    ///
    /// They touch procedures that nobody asks for and end with as many as they began with, so that the published 280 of
    /// 42 fields and 133 of 27 stand at the end of the year.
    static func decide(_ agencies: [SimulatedAgency], _ services: Services, _ connection: any Connection) throws {
        guard let district = agencies.first, let commune = agencies.dropFirst().first else { return }
        let ofDistrict = district.unasked
        let ofCommunes = commune.unasked
        guard ofDistrict.count >= 3, ofCommunes.count >= 7 else { return }
        var year = DecisionYear(agencies: agencies, services: services, connection: connection)
        try year.decide("310", signed: (2, 23), effective: (3, 5), ofCommunes[0..<3].map(DecisionYear.homeDelivery))
        let made = try year.decide(
            "1085",
            signed: (5, 14),
            effective: (5, 25),
            [.new(DecisionYear.pilot)] + ofDistrict[0..<2].map(DecisionYear.homeDelivery)
        )
        // One commune was behind with its board.
        try year.decide(
            "1620",
            signed: (7, 20),
            effective: (8, 1),
            (ofCommunes[3..<7] + ofDistrict[2..<3]).map(DecisionYear.homeDelivery),
            slow: 5
        )
        if let pilot = made.first {
            try year.decide("2450", signed: (11, 5), effective: (11, 15), [.repealed(pilot)])
        }
    }
}

extension SimulatedAgency {
    /// Procedures that nobody asks for during the year, so that no planned dossier meets a changed case.
    fileprivate var unasked: [Procedure.ID] {
        offers.filter { $0.weight == 0 && !$0.isOneTouch }.map(\.offer.procedure)
    }
}

/// Publishes decisions and posts anew, in the order of the year.
private struct DecisionYear {
    let agencies: [SimulatedAgency]
    let services: Services
    let connection: any Connection

    /// Results are brought home: a change that a reader sees in two parts.
    static func homeDelivery(_ procedure: Procedure.ID) -> DecisionAct.Change {
        .amended(procedure) { draft in
            var parts = draft.parts
            let method = parts[.method]?.text ?? ""
            parts[.method] = PartContent(
                method + "; nhận kết quả tại nhà qua dịch vụ bưu chính công ích khi có yêu cầu",
                .demonstration
            )
            parts[.legalBasis] = PartContent("Nghị định số 61/2018/NĐ-CP (giá trị minh họa)", .demonstration)
            return ProcedureDraft(
                level: draft.level,
                code: draft.code,
                field: draft.field,
                name: draft.name,
                provenance: draft.provenance,
                source: draft.source,
                parts: parts,
                cases: draft.cases
            )
        }
    }

    /// A procedure on trial for half a year.
    static let pilot = ProcedureDraft(
        level: .district,
        code: nil,
        field: "Thi đua - Khen thưởng",
        name: "Cấp bản sao quyết định khen thưởng tại nhà (thí điểm, minh họa)",
        provenance: .demonstration,
        source: nil,
        parts: [:],
        cases: []
    ).filledForDemonstration()

    /// Publishes on the day after the signing; agencies post anew on the second day of effect, a slow one much later.
    @discardableResult
    mutating func decide(
        _ number: String,
        signed: (month: Int, day: Int),
        effective: (month: Int, day: Int),
        _ changes: [DecisionAct.Change],
        slow: Int? = nil
    ) throws -> [Procedure.ID] {
        guard let signedOn = Day(year: 2018, month: signed.month, day: signed.day),
            let effectiveOn = Day(year: 2018, month: effective.month, day: effective.day),
            let district = agencies.first
        else { return [] }
        let act = DecisionAct(
            of: district.agency.id,
            Announcement(
                number: number + "/QĐ-UBND",
                signedOn: signedOn,
                effectiveOn: effectiveOn,
                provenance: .demonstration
            ),
            subject: "Về việc công bố thủ tục hành chính trên địa bàn huyện (minh họa)",
            by: district.staff.first { $0.role == .reform }?.principal.officer,
            at: Instant(signedOn.advanced(by: 1), minute: 540),
            newID: services.newBits
        )
        let procedures = try act.publish(changes, connection)
        for (index, agency) in agencies.enumerated() {
            let days = index == slow ? 12 : 1 + index % 3
            let posting = RepostingAct(
                at: agency.agency.id,
                by: agency.staff.first { $0.role == .reception }?.principal.officer,
                now: Instant(effectiveOn.advanced(by: days), minute: 480 + index),
                newID: services.newBits
            )
            try posting.performAll(connection)
        }
        return procedures
    }
}
