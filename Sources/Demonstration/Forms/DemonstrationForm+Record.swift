import Catalogue
import Domain
import Persistence
import Reading

extension DemonstrationForm {
    /// Gives the published procedures their forms, named as examples wherever they are shown.
    static func record(_ forms: [Printed], _ services: Services, _ connection: any Connection) throws {
        for printed in forms {
            for owner in printed.form.procedures {
                for row in try connection.rows(
                    """
                    SELECT v.id FROM read_procedure_version v JOIN read_procedure p ON p.id = v.procedure
                    WHERE p.level = \(owner.level) AND p.code = \(owner.code) AND v.published_at IS NOT NULL
                    """
                ) {
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
}
