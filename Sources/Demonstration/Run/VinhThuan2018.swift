import Catalogue
import Domain
import Foundation
public import Persistence
import Reading
import Reports

/// The demonstration year: huyện Vĩnh Thuận and its eight communes, 2018, to the figures they published.
public enum VinhThuan2018 {
    /// Runs the year (`motcua demo vinh-thuan-2018`).
    public static func run(
        on database: any Database,
        seed: UInt64 = 2018,
        _ progress: @escaping @Sendable (Progress) async -> Void
    ) async throws -> Simulation.Summary {
        guard let from = Day(year: 2018, month: 1, day: 1), let to = Day(year: 2018, month: 12, day: 31) else {
            throw ScenarioError.period("2018")
        }
        let simulation = try Simulation(database: database, seed: seed, from: from, to: to)
        let forms = try await DemonstrationForm.printed()
        return try await simulation.run(
            try sites(),
            preparing: { try prepare($0, forms, $1, $2) },
            progress
        )
    }

    /// The published figures: the district's, and the communes' in sum; how they spread over communes is invented.
    private static let district = (received: 4970, online: 62, early: 3127, onTime: 1783, open: 60, visits: 780)
    private static let communes = [
        (resolved: 1024, late: 0, open: 7, visits: 420), (resolved: 893, late: 1, open: 6, visits: 310),
        (resolved: 812, late: 0, open: 5, visits: 285), (resolved: 846, late: 0, open: 4, visits: 240),
        (resolved: 765, late: 1, open: 6, visits: 265), (resolved: 798, late: 0, open: 3, visits: 230),
        (resolved: 742, late: 0, open: 5, visits: 205), (resolved: 787, late: 0, open: 5, visits: 250),
    ]

    private static func sites() throws -> [Site] {
        guard let bytes = Asset.bytes(named: "vinh-thuan-2018.json") else {
            throw DemonstrationError.assetMissing("vinh-thuan-2018.json")
        }
        let layout = try JSONDecoder().decode(Layout.self, from: Data(bytes))
        let figures = Scenario.AgencyFigures(
            code: layout.district.code,
            name: layout.district.name,
            level: .district,
            receivedOnline: district.online,
            receivedDirect: district.received - district.online,
            early: district.early,
            onTime: district.onTime,
            late: 0,
            open: district.open
        )
        let head = try site(
            layout.district,
            level: .district,
            parent: nil,
            offices: layout.district.offices.map(\.plan),
            figures: figures,
            visits: district.visits
        )
        let subordinates = try zip(layout.communes, communes).map { commune, published in
            let early = published.resolved * 61 / 100
            let figures = Scenario.AgencyFigures(
                code: commune.code,
                name: commune.name,
                level: .commune,
                receivedOnline: 0,
                receivedDirect: published.resolved + published.open,
                early: early,
                onTime: published.resolved - early - published.late,
                late: published.late,
                open: published.open
            )
            return try site(
                commune,
                level: .commune,
                parent: 0,
                offices: Blueprint.commune,
                figures: figures,
                visits: published.visits
            )
        }
        return [head] + subordinates
    }

    private static func site(
        _ place: Layout.Place,
        level: Agency.Level,
        parent: Int?,
        offices: [Blueprint.OfficePlan],
        figures: Scenario.AgencyFigures,
        visits: Int
    ) throws -> Site {
        guard let code = AgencyCode(place.code) else { throw ScenarioError.code(place.code) }
        return Site(
            code: code,
            name: place.name,
            level: level,
            parent: parent,
            codeProvenance: .demonstration,
            offices: offices,
            figures: figures,
            visits: visits
        )
    }

    private static func prepare(
        _ agencies: [SimulatedAgency],
        _ forms: [DemonstrationForm.Printed],
        _ services: Services,
        _ connection: any Connection
    ) throws {
        try DemonstrationForm.record(forms, services, connection)
        try commend(agencies, services, connection)
        try decide(agencies, services, connection)
        if let district = agencies.first { try DemonstrationNews.publish(of: district.agency.id, services, connection) }
    }

    /// Three collectives and five individuals, commended at the end of the year; the names are invented.
    private static func commend(
        _ agencies: [SimulatedAgency],
        _ services: Services,
        _ connection: any Connection
    ) throws {
        guard let district = agencies.first, let day = Day(year: 2018, month: 12, day: 25) else { return }
        let people = try People(seed: 2018)
        let collectives = ["Bộ phận Tiếp nhận và Trả kết quả huyện", agencies[1].agency.name, agencies[6].agency.name]
        let individuals = (1...5).map { people.officer(number: $0) }
        let recipients =
            collectives.map { (Commendation.RecipientKind.collective, $0) }
            + individuals.map { (Commendation.RecipientKind.individual, $0) }
        for (kind, recipient) in recipients {
            try CommendationStore.record(
                Commendation(
                    id: services.newID(),
                    agency: district.agency.id,
                    recipientKind: kind,
                    recipient: recipient,
                    merit: "Thành tích xuất sắc trong thực hiện cơ chế một cửa, một cửa liên thông năm 2018",
                    decision: "01/QĐ-UBND (minh họa)",
                    decidedOn: day,
                    provenance: .demonstration
                ),
                connection
            )
        }
    }
}

/// The file that lays the district out.
private struct Layout: Decodable {
    struct Place: Decodable {
        struct Room: Decodable {
            let name: String
            let kind: String
            let fields: [String]

            var plan: Blueprint.OfficePlan {
                let kind = Office.Kind(rawValue: kind) ?? .specialised
                let staff: [[Role]] =
                    switch kind {
                    case .desk: [[.reception], [.reception], [.leader], [.records], [.reform]]
                    case .specialised: [[.leader], [.specialist]]
                    case .leadership: [[.leader]]
                    case .records: [[.records]]
                    }
                // A room without fields decides nothing, unless nobody else would take what is left.
                return Blueprint.OfficePlan(name: name, kind: kind, fields: fields, staff: staff)
            }
        }

        let name: String
        let code: String
        let offices: [Room]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            name = try container.decode(String.self, forKey: .name)
            code = try container.decode(String.self, forKey: .code)
            offices = try container.decodeIfPresent([Room].self, forKey: .offices) ?? []
        }

        private enum CodingKeys: CodingKey {
            case name, code, offices
        }
    }

    let district: Place
    let communes: [Place]
}
