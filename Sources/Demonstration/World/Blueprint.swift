import Domain

/// What a simulated agency is built from.
struct Blueprint {
    /// An office with the number of officers of each role.
    struct OfficePlan {
        let name: String
        let kind: Office.Kind
        /// Fields it decides in; empty takes what no other office names.
        let fields: [String]
        /// The officers, each with the roles held there.
        let staff: [[Role]]
    }

    let code: AgencyCode
    let name: String
    let level: Agency.Level
    let parent: Agency.ID?
    /// Whether its code is made up for the demonstration.
    let codeProvenance: Provenance
    let offices: [OfficePlan]

    /// A district's or province's usual offices, for scenarios that name none.
    static let departments: [OfficePlan] = [
        OfficePlan(
            name: "Bộ phận Tiếp nhận và Trả kết quả",
            kind: .desk,
            fields: [],
            staff: [[.reception], [.leader], [.records], [.reform]]
        ),
        OfficePlan(
            name: "Phòng chuyên môn thứ nhất",
            kind: .specialised,
            fields: [],
            staff: [[.leader], [.specialist]]
        ),
        OfficePlan(
            name: "Phòng chuyên môn thứ hai",
            kind: .specialised,
            fields: [],
            staff: [[.leader], [.specialist]]
        ),
        OfficePlan(name: "Lãnh đạo Ủy ban nhân dân", kind: .leadership, fields: [], staff: [[.leader]]),
        OfficePlan(name: "Văn thư", kind: .records, fields: [], staff: [[.records]]),
    ]

    /// A commune's usual offices: few people with several tasks each; who receives a dossier also examines it.
    static let commune: [OfficePlan] = [
        OfficePlan(
            name: "Bộ phận Tiếp nhận và Trả kết quả",
            kind: .desk,
            fields: [],
            staff: [[.reception, .specialist], [.leader], [.records]]
        ),
        OfficePlan(name: "Lãnh đạo Ủy ban nhân dân", kind: .leadership, fields: [], staff: [[.leader], [.records]]),
    ]
}
