public import Domain
public import Persistence
import Reading

/// Internal processes. A changed one is entered as another, so that old dossiers keep theirs (rule 25).
public enum WorkflowStore {
    /// Enters a workflow whose order of steps is right.
    ///
    /// Whether its steps fit a term, and whether somebody is there to do them, is checked where an offer uses it.
    ///
    /// - Throws: `WorkflowObjection`, `DatabaseError`.
    public static func insert(
        _ workflow: Workflow,
        name: String,
        agency: Agency.ID,
        _ connection: any Connection
    ) throws {
        try WorkflowCheck(statutory: nil).approve(workflow)
        try Revision.catalogue.bump(connection)
        try connection.run(
            """
            INSERT INTO workflow (id, agency, name, shape)
            VALUES (\(workflow.id), \(agency), \(name.composed), \(workflow.shape.rawValue))
            """
        )
        let steps = workflow.steps.enumerated().map { index, step -> SQL in
            """
            (\(workflow.id), \(index + 1), \(step.task.rawValue), \(step.role.rawValue), \(step.office.sqlValue),
                \(step.minutes))
            """
        }
        try connection.run(
            """
            INSERT INTO workflow_step (workflow, ordinal, task, role, office, minutes)
            VALUES \(.joined(steps, by: ", "))
            """
        )
    }
}
