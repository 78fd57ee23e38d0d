import Demonstration
import Foundation

extension Scenario {
    /// The year 2018 of a district with a fifth of the dossiers and eight communes with a tenth each.
    static func year(dossiers: Int) throws -> Scenario {
        var agencies = [agency("H33.12", "Huyện đo", "district", parent: nil, dossiers / 5)]
        for number in 1...8 {
            agencies.append(agency("H33.12.0\(number)", "Xã đo \(number)", "commune", parent: "H33.12", dossiers / 10))
        }
        let year: [String: Any] = ["seed": 1, "from": "2018-01-01", "to": "2018-12-31", "agencies": agencies]
        return try JSONDecoder().decode(Scenario.self, from: JSONSerialization.data(withJSONObject: year))
    }

    private static func agency(
        _ code: String,
        _ name: String,
        _ level: String,
        parent: String?,
        _ dossiers: Int
    ) -> [String: Any] {
        let online = dossiers / 20
        let rest = (late: dossiers / 100, withdrawn: dossiers / 200, openLate: dossiers / 300, open: dossiers / 80)
        let onTime = dossiers * 36 / 100
        let early = dossiers - onTime - rest.late - rest.withdrawn - rest.openLate - rest.open
        return [
            "code": code, "name": name, "level": level, "parent": parent.map { $0 as Any } ?? NSNull(),
            "carriedOver": 0, "receivedOnline": online, "receivedDirect": dossiers - online, "resolvedEarly": early,
            "resolvedOnTime": onTime, "resolvedLate": rest.late, "openInTerm": rest.open,
            "openLate": rest.openLate, "withdrawn": rest.withdrawn,
        ]
    }
}
