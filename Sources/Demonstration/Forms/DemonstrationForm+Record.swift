import Catalogue
import Domain
import Persistence
import Reading

extension DemonstrationForm {
    /// Gives the published procedures their forms, named as examples wherever they are shown.
    ///
    /// - Throws: `DemonstrationError.assetMissing` when a procedure of a form is not there; `DatabaseError`.
    static func record(_ forms: [Printed], _ services: Services, _ connection: any Connection) throws {
        for printed in forms {
            for (level, code) in printed.form.procedures.all {
                let row = try connection.row(
                    """
                    SELECT v.id FROM read_procedure_version v JOIN read_procedure p ON p.id = v.procedure
                    WHERE p.level = \(level.rawValue) AND p.code = \(code) AND v.published_at IS NOT NULL
                    """
                )
                guard let row else { throw DemonstrationError.assetMissing("\(printed.form.file): \(code)") }
                try FormStore.add(
                    printed.bytes,
                    named: printed.form.name + " (mẫu minh họa)",
                    fileName: printed.form.file,
                    as: services.newID(),
                    to: try row.id("id", of: ProcedureVersion.self),
                    connection
                )
            }
        }
    }
}
