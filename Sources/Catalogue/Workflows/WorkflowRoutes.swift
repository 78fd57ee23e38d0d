import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// The addresses of workflows.
enum WorkflowRoutes {
    private static let saved = "da-luu"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.workflows) { request in
            let principal = try request.signedIn().principal
            let chosen = try OfferScope.choice(in: request.query)
            let (today, reference) = (request.now.day, request.services.reference)
            let page = try await request.services.database.read { connection in
                let scope = try OfferScope.read(principal, chosen: chosen, reference, connection)
                return WorkflowListPage(
                    scope: scope,
                    lines: try WorkflowRecord.list(of: scope.agency.id, on: today, connection)
                )
            }
            return request.page("Quy trình nội bộ") { page.content }
        }
        try routes.get(Places.workflow) { id, request in
            let view = try await view(id, request)
            let wasSaved = request.query.has(saved)
            guard let record = view.existing else { throw Problem.notFound }
            let page = WorkflowPage(
                record: record,
                agency: view.agency,
                staff: view.staff,
                inspection: view.inspection(record.workflow.steps),
                wasSaved: wasSaved
            )
            return request.page("Quy trình nội bộ") { page.content }
        }
        try routes.get(Places.newWorkflow) { request in
            let start = try await start(request, request.query)
            return editor(request, start, WorkflowForm(desk: start.staff.desks.first?.id))
        }
        try routes.post(Places.newWorkflow) { request in
            let start = try await start(request, request.form)
            let form = WorkflowForm(request.form)
            var errors = FormErrors()
            guard WorkflowForm.saves(request.form) else { return editor(request, start, form) }
            guard let draft = form.read(request.form, isNew: true, &errors) else {
                return editor(request, start, form, errors)
            }
            return try await answer(request, start, form) { change, id, connection in
                try change.enter(draft, at: start.agency.id, as: id, connection)
            }
        }
        try routes.get(Places.workflowChange) { id, request in
            let view = try await view(id, request)
            guard let record = view.existing else { throw Problem.notFound }
            return editor(request, view, WorkflowForm(record, from: request.now.day.advanced(by: 1)))
        }
        try routes.post(Places.workflowChange) { id, request in
            let view = try await view(id, request)
            let form = WorkflowForm(request.form)
            var errors = FormErrors()
            guard WorkflowForm.saves(request.form) else { return editor(request, view, form) }
            guard let draft = form.read(request.form, isNew: false, &errors) else {
                return editor(request, view, form, errors)
            }
            return try await answer(request, view, form) { change, new, connection in
                try change.change(id, to: draft, as: new, connection)
            }
        }
    }

    /// Saves under the submission's identity, or shows the editor again with what says no.
    private static func answer(
        _ request: WebRequest,
        _ view: WorkflowView,
        _ form: WorkflowForm,
        _ act: @escaping @Sendable (WorkflowChange, Workflow.ID, any Connection) throws -> Void
    ) async throws -> Reply {
        let principal = try request.signedIn().principal
        guard let id = Workflow.ID(request.form[HiddenName.submission]) else { throw WebProblem.malformed }
        let (now, newID) = (request.now, request.services.newBits)
        do {
            try await request.services.database.write { connection in
                try act(WorkflowChange(principal: principal, now: now, newID: newID), id, connection)
            }
        } catch let objection as WorkflowObjection {
            return editor(request, view, form, FormErrors(WorkflowForm.name, WorkflowWords.message(objection)))
        } catch let objection as OfferObjection {
            return editor(request, view, form, FormErrors(WorkflowForm.from, WorkflowWords.message(objection)))
        }
        return .seeOther("\(Places.workflow(id))?\(saved)=1")
    }

    private static func start(_ request: WebRequest, _ fields: Fields) async throws -> WorkflowView {
        let principal = try request.signedIn().principal
        let chosen = try OfferScope.choice(in: fields)
        let (today, reference) = (request.now.day, request.services.reference)
        return try await request.services.database.read { connection in
            let scope = try OfferScope.read(principal, chosen: chosen, reference, connection)
            return WorkflowView(
                existing: nil,
                agency: scope.agency,
                staff: try AgencyStaff.read(of: scope.agency.id, on: today, connection),
                terms: [:]
            )
        }
    }

    private static func view(_ id: Workflow.ID, _ request: WebRequest) async throws -> WorkflowView {
        let principal = try request.signedIn().principal
        let (today, reference) = (request.now.day, request.services.reference)
        return try await request.services.database.read { connection in
            let record = try WorkflowRecord.find(id, on: today, visibleTo: principal, reference, connection)
            guard let agency = try reference.agency(record.agency, connection) else { throw Problem.notFound }
            return WorkflowView(
                existing: record,
                agency: agency,
                staff: try AgencyStaff.read(of: agency.id, on: today, connection),
                terms: try WorkflowInspection.terms(of: record.uses, on: today, connection)
            )
        }
    }

    private static func editor(
        _ request: WebRequest,
        _ view: WorkflowView,
        _ form: WorkflowForm,
        _ errors: FormErrors = FormErrors()
    ) -> Reply {
        let submission = request.form[HiddenName.submission]
        let title: Message = view.existing == nil ? "Thêm quy trình" : "Sửa quy trình"
        let page = WorkflowEditorPage(
            title: title,
            action: request.path,
            csrf: request.csrf,
            submission: submission.isEmpty ? (request.services.newID() as Workflow.ID).description : submission,
            agency: view.agency,
            form: form,
            staff: view.staff,
            uses: view.existing?.uses ?? [],
            inspection: view.inspection(form.steps),
            errors: errors,
            isNew: view.existing == nil
        )
        return request.page(title, hasErrors: !errors.isEmpty) { page.content }
    }
}
