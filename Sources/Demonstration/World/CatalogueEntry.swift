import Domain
import Persistence
import Reading

/// A published procedure as the demonstration offers it.
struct CatalogueEntry {
    let procedure: ProcedureInForce
    let fieldName: String

    /// Every published procedure of the level on that day.
    static func all(
        _ level: Agency.Level,
        on day: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [CatalogueEntry] {
        try connection.rows(
            """
            SELECT v.procedure, f.name AS field FROM read_procedure_version v
            JOIN read_procedure p ON p.id = v.procedure JOIN read_procedure_field f ON f.id = v.field
            WHERE p.level = \(level.rawValue) AND v.published_at IS NOT NULL
            ORDER BY f.name, v.name
            """
        ).compactMap { row in
            let id = try row.id("procedure", of: Procedure.self)
            guard let first = try reference.cases(of: id, on: day, connection).first else { return nil }
            return CatalogueEntry(procedure: first, fieldName: try row.text("field"))
        }
    }

    /// Certified copies and signatures are counted by visit, apart from the dossiers.
    var isCertification: Bool {
        ["chứng thực bản sao", "chứng thực chữ ký"].contains { procedure.name.contains($0) }
    }

    /// How much of a process it needs.
    var shape: Workflow.Shape {
        if isCertification { return .oneTouch }
        return minutes <= 480 ? .sameDay : .full
    }

    /// Working minutes the process may take: the term's, or thirty days where none is prescribed.
    var minutes: Int { procedure.statutory.workingMinutes ?? 30 * 480 }

    /// How often people ask for it: a few fields carry most of the work, many procedures see nobody in a year.
    func weight(_ index: Int) -> Int {
        if isCertification { return 0 }
        // An hour's term asks for results within the hour, which a day's rounds cannot show.
        if case .hours = procedure.statutory { return 0 }
        let popular = ["Hộ tịch": 40, "Đất đai": 30, "Thành lập và hoạt động của hộ kinh doanh": 25]
        let common = ["Bảo trợ xã hội": 8, "Người có công": 8, "Đăng ký biện pháp bảo đảm": 8, "Nuôi con nuôi": 2]
        if let weight = popular[fieldName] ?? common[fieldName] { return weight + index % 7 }
        return index % 3 == 0 ? 1 : 0
    }
}
